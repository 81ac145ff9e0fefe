import { redact } from '../../draft/redact.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import type { TicketDraftAnswer } from '../shapes/ticket.ts';

/**
 * What a text that was edited by hand still holds and must not: secrets anywhere, and where everybody reads whatever leads
 * to somebody. In words, never with the values; names that nobody could know for one may be missed.
 */
export function stillThere(text: string, privacy: TicketDraftAnswer['privacy'], lang: Lang): string[] {
  const { kinds } = wordsOf(lang).draft;
  const { removed } = redact(text, { channel: privacy === 'public' ? 'public' : 'private' });
  return removed.map(({ kind, count }) => kinds[kind](count));
}
