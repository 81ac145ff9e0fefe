import type { Standing } from '../../finding.ts';
import type { Words } from '../../lang/en.ts';
import type { Style } from '../style.ts';

/** The mark of a standing, such as `[r]`. */
export function mark(standing: Standing, words: Words): string {
  return words.standingMarks[standing];
}

/** What the marks on a page mean; only those that occur. */
export function legend(standings: readonly Standing[], words: Words): string {
  const order: Standing[] = ['verified', 'reported', 'unverified', 'own'];
  const used = order.filter((standing) => standings.includes(standing));
  return used.map((standing) => `${words.standingMarks[standing]} ${words.standing[standing]}`).join('  ');
}

/** Sources, one a line: title and address. */
export function sourceLines(sources: readonly { title: string; url: string | null }[], style: Style): string[] {
  return sources.map(({ title, url }) => style.dim(url === null ? title : `${title} <${url}>`));
}
