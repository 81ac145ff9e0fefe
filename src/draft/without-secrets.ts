import type { Words } from '../lang/en.ts';
import type { Facts } from '../triage/facts.ts';
import { redact } from './redact.ts';
import type { RemovedKind } from './redact/kinds.ts';

/** The facts that hold a user's own words. */
const OWN_WORDS = ['problem', 'consignment', 'contact', 'value', 'documentType', 'errorCode', 'portal'] as const;

/** Without one of these nothing can be a secret: a word that goes before one, a number, a long run of letters. */
const MAY_HOLD_ONE =
  /\d{3}|[\w+/-]{16,}|passw|passcode|passphrase|pwd|secret|token|bearer|api|\bkey|\bpin\b|cv[cv]|otp|iban|密|码|碼|口令|钥|鑰|卡号|账号/i;

/**
 * The facts without passwords, codes and keys, which belong into no channel. The rest of what somebody wrote stays as it
 * was written.
 *
 * @returns what was taken out, in words
 */
export function withoutSecrets(facts: Facts, words: Words): { facts: Facts; removed: string[] } {
  const counts = new Map<RemovedKind, number>();
  let safe = facts;
  for (const key of OWN_WORDS) {
    const text = facts[key];
    if (text === undefined || !MAY_HOLD_ONE.test(text)) continue;
    const found = redact(text, { channel: 'private' });
    if (found.removed.length > 0) safe = { ...safe, [key]: found.text };
    for (const { kind, count } of found.removed) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return { facts: safe, removed: [...counts].map(([kind, count]) => words.draft.kinds[kind](count)) };
}
