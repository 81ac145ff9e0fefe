import type { TicketLinksAnswer } from '../../answers/shapes/ticket.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';

/** Each link whole, on a line of its own, then what it carries and where the text lies in full. */
export function renderTicketLinks({ links, without, lang }: TicketLinksAnswer, style: Style): string {
  const { ticket, colon } = wordsOf(lang);
  return page([
    ...links.flatMap(({ channel, url, length, limit, whole, file }) => [
      style.title(channel),
      url,
      ...indented(whole ? ticket.carriesAll(length, limit) : ticket.carriesPart(length, limit), 2, style.width),
      ...indented(colon(ticket.fullText, file), 2, style.width),
      '',
    ]),
    ...without.flatMap(({ channel, reason }) => labelled(channel, reason, 12, style.width, style.label)),
    ...(links.length > 0 ? [] : ['', ...indented(ticket.endpointsNext, 0, style.width)]),
  ]);
}
