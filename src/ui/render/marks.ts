import type { Standing } from '../../finding.ts';
import type { Words } from '../../lang/en.ts';
import type { WhereAnswer } from '../../answers/shapes/common.ts';
import { indented, labelled } from '../layout.ts';
import type { Style } from '../style.ts';

/** The mark of a standing, such as `[r]`. */
export function mark(standing: Standing, words: Words): string {
  return words.standingMarks[standing];
}

/** A statement with its mark, which never stands alone at the beginning of a line. */
export function marked(text: string, standing: Standing, words: Words): string {
  return `${text}\u00a0${mark(standing, words)}`;
}

/** A statement with the place in its source where it stands, and its mark. */
export function markedAt(
  { text, at, standing }: { readonly text: string; readonly at: string | null; readonly standing: Standing },
  words: Words,
): string {
  return marked(at === null ? text : words.aside(text, at), standing, words);
}

/** What the marks on a page mean; only those that occur. */
export function legend(standings: readonly Standing[], words: Words): string {
  const order: Standing[] = ['verified', 'reported', 'unverified', 'own'];
  const used = order.filter((standing) => standings.includes(standing));
  return used.map((standing) => `${words.standingMarks[standing]} ${words.standing[standing]}`).join('  ');
}

/** Sources, one after another: title and address. */
export function sourceLines(sources: readonly { title: string; url: string | null }[], width: number): string[] {
  return sources.flatMap(({ title, url }) => indented(url === null ? `- ${title}` : `- ${title} ${url}`, 2, width));
}

/** The file a thing is from, and what others set in it. */
export function whereLines(where: WhereAnswer, room: number, style: Style, words: Words): string[] {
  const set = where.setBy.map(({ path, file }) => words.cert.whereSet(path, file));
  return ['', ...labelled(words.cert.where, [where.file, ...set], room, style.width, style.label)];
}
