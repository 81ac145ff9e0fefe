import type { Finding } from '../../finding.ts';
import type { Path } from '../prov.ts';
import type { KbFile } from '../kb-file.ts';

/** A thing that an overlay took away, and where it says so. */
export interface Hidden {
  readonly id: string;
  /** What it is, as findings call it. */
  readonly noun: string;
  readonly file: KbFile;
  readonly path: Path;
}

/** Rules that find what leads to an id that nothing has; their messages name its kind, where they can, and quote the id. */
const LEADING = new Set(['kb/unknown-reference', 'routing/unknown-channel']);

/** What a message says is missing: its kind, and its id, which may stand behind the page that it has. */
const NAMES = /(?:(?:\bno|\bthe) ([a-z ]+?) |\bnothing )(?:has the id )?"(?:[a-z]+\/)?([^"/]+)"/;

/** At most so many places are named. */
const NAMED = 5;

/**
 * `kb/hidden-in-use`: something is hidden that other things lead to. One warning where it is hidden, instead of one in
 * each file that the overlay's writer did not write.
 *
 * @returns the findings without those that hiding explains, and with one for each thing hidden that is in use
 */
export function hiddenInUse(findings: readonly Finding[], hidden: readonly Hidden[]): Finding[] {
  if (hidden.length === 0) return [...findings];
  const places = new Map<Hidden, Finding[]>();
  const left = findings.filter((finding) => {
    const [, noun, id] = LEADING.has(finding.rule) ? (NAMES.exec(finding.message) ?? []) : [];
    const cause = hidden.find((one) => one.id === id && (noun === undefined || one.noun === noun));
    if (cause !== undefined) places.set(cause, [...(places.get(cause) ?? []), finding]);
    return cause === undefined;
  });
  const told = [...places].map(([{ id, file, path }, found]) => {
    const named = found.slice(0, NAMED).map(({ file: from, line }) => `${from}:${line}`);
    const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : '';
    const text = {
      message: `"${id}" is hidden, and is still named in ${named.join(', ')}${more}`,
      fix: 'change those in the overlay too, or leave it: it is passed over there',
    };
    return file.finding('kb/hidden-in-use', path, text, { severity: 'warning' });
  });
  return [...left, ...told];
}
