import type { Standing } from '../../finding.ts';
import type { Words } from '../../lang/en.ts';
import { indented } from '../layout.ts';

/** The mark of a standing, such as `[r]`. */
export function mark(standing: Standing, words: Words): string {
  return words.standingMarks[standing];
}

/** A statement with its mark, which never stands alone at the beginning of a line. */
export function marked(text: string, standing: Standing, words: Words): string {
  return `${text}\u00a0${mark(standing, words)}`;
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
