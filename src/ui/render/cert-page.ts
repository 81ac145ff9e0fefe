import type { NoteAnswer, SchemeLine } from '../../answers/shapes/cert-show.ts';
import type { Words } from '../../lang/en.ts';
import { labelled } from '../layout.ts';
import type { Style } from '../style.ts';
import { markedAt } from './marks.ts';

/** What every part of the page needs to make its lines. */
export interface Page {
  readonly words: Words;
  /** The lines of the first few things, and how many are left out. */
  readonly few: <T>(things: readonly T[], most: number, lines: (thing: T) => string[]) => string[];
  readonly style: Style;
  /** A label with its text, at the room the page gives labels. */
  readonly line: (label: string, text: string | readonly string[], indent?: number) => string[];
}

/** Notes beyond these are counted, not shown. */
const MOST_NOTES = 6;

/** Labelled lines, each with the mark of how well it is known and where it stands in its source. */
export function schemeLines(lines: readonly SchemeLine[], here: Page, indent: number): string[] {
  const { words, line } = here;
  return lines.flatMap((one) => [
    ...line(one.label, markedAt(one, words), indent),
    ...noteLines(one.notes, here, indent + 2),
  ]);
}

/** Sentences beside the fields; at the margin they have a head of their own. */
export function noteLines(notes: readonly NoteAnswer[], { words, style, few }: Page, indent: number): string[] {
  if (notes.length === 0) return [];
  return [
    ...(indent === 0 ? ['', style.label(words.grant.notes)] : []),
    ...few(notes, MOST_NOTES, (note) =>
      labelled(`${' '.repeat(indent)}*`, markedAt(note, words), indent + 2, style.width),
    ),
  ];
}
