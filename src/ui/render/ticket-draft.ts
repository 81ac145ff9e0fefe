import type { TicketDraftAnswer } from '../../answers/shapes/ticket.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';

/** The draft as it is pasted: the subject in a line of its own, then the text; nothing else, so that it can be piped. */
export function renderTicketText({ subject, body, lang, form }: TicketDraftAnswer): string {
  const { triage, colon } = wordsOf(lang);
  // A chat has no subject, and a letter names it itself.
  if (form === 'chat' || form === 'letter') return `${body}\n`;
  return `${colon(triage.subject, subject)}\n\n${body}\n`;
}

/** The draft as Markdown, for a forum or an issue; what would be markup in the text is not. */
export function renderTicketMarkdown({ subject, body }: TicketDraftAnswer): string {
  const plain = (line: string): string =>
    line.replace(/^(\s*)([#>*+-]|\d+[.)])(?=\s)/u, '$1\\$2').replace(/[<`*_]/g, '\\$&');
  const lines = body.split('\n').map((line) => (line.startsWith('[ ] ') ? `- ${line}` : plain(line)));
  return `# ${plain(subject)}\n\n${lines.join('  \n')}\n`;
}

/** What the draft lacks and what was left out of it, for whoever sends it. */
export function ticketNotes(answer: TicketDraftAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { triage, ticket } = words;
  const lacks =
    answer.missing.length === 0
      ? [triage.complete(answer.name)]
      : [
          style.warn(words.colon(ticket.missingIn(answer.name), '').trimEnd()),
          ...answer.missing.flatMap(({ text, hint }) =>
            labelled(`  ${text}`, hint === text ? '' : hint, 24, style.width),
          ),
        ];
  const removed =
    answer.removed.length === 0
      ? []
      : indented(
          words.colon(answer.privacy === 'public' ? triage.leftOut : ticket.secretsOut, words.list(answer.removed)),
          0,
          style.width,
        );
  const saved = answer.file === null ? [] : [words.colon(ticket.savedAs, answer.file)];
  return page(['', ...lacks, ...removed, ...saved]);
}
