import type { Finding } from '../../finding.ts';
import type { KbFinding } from '../kb-file.ts';
import type { Hidden } from '../merging.ts';

/** At most so many places are named. */
const NAMED = 5;

/**
 * `kb/hidden-in-use`: something is hidden that other things lead to. One warning where it is hidden, instead of one in
 * each file that the overlay's writer did not write.
 *
 * @returns the findings without those that hiding explains, and with one for each thing hidden that is in use
 */
export function hiddenInUse(findings: readonly KbFinding[], hidden: readonly Hidden[]): Finding[] {
  const places = new Map<Hidden, Finding[]>();
  const left = findings.flatMap(({ missing, ...finding }) => {
    const cause = hidden.find(({ kind, id }) => id === missing?.id && missing.kinds.includes(kind));
    if (cause === undefined) return [finding];
    places.set(cause, [...(places.get(cause) ?? []), finding]);
    return [];
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
