import { createHash } from 'node:crypto';

/** A SHA-256 over one text, in hexadecimal. */
export function digestOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
