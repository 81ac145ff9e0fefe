import { createHash } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Ids for a new case, best first: base32 of a hash of its facts and the time, four characters, then longer ones for when
 * that is taken.
 *
 * @param at ISO 8601
 */
export function caseIds(facts: object, at: string): string[] {
  const digest = createHash('sha256').update(JSON.stringify(facts)).update(at).digest();
  let bits = 0n;
  for (const byte of digest) bits = (bits << 8n) | BigInt(byte);
  let letters = '';
  for (let shift = 251n; shift > 171n; shift -= 5n) letters += ALPHABET[Number((bits >> shift) & 31n)];
  return [4, 5, 6, 8, 12, 16].map((length) => letters.slice(0, length));
}
