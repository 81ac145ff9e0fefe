import type { Lane } from '../../cert/lane.ts';
import { lowestStanding, type Standing } from '../../finding.ts';
import type { Jurisdiction } from '../../kb/shapes/jurisdiction.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { schemesOf } from './name-of.ts';

/** What a comparison shows, as far as its headline needs to know. */
interface Shown {
  readonly columns: readonly { readonly title: string }[];
  readonly rows: readonly { readonly standing: Standing }[];
}

/** What a comparison comes to in one sentence, and how well that is known. */
export function compareHeadline(
  lanes: readonly Lane[],
  places: readonly Jurisdiction[],
  { columns, rows }: Shown,
  lang: Lang,
): { headline: string; standing: Standing } {
  const words = wordsOf(lang);
  const [there, back] = lanes;
  if (lanes.length !== 2 || there === undefined || back === undefined) {
    const names = places.length > 0 ? places.map(({ name }) => inLang(name, lang)) : columns.map(({ title }) => title);
    const below = lanes.length > 0 ? lanes : rows;
    const standing = lowestStanding(below.map((one) => one.standing));
    return { headline: words.cert.columnsOnly(words.and(names)), standing };
  }
  const a = inLang(there.from.name, lang);
  const b = inLang(there.to.name, lang);
  if (there.preference === 'intra') return { headline: words.cert.intra(a, b), standing: there.standing };
  const absence = there.absence ?? back.absence;
  if (absence?.absence.says === 'no-agreement') {
    return { headline: words.cert.noPreference(a, b), standing: absence.standing };
  }
  if (there.kept.length > 0 && back.kept.length > 0) {
    return {
      headline: words.cert.both(a, b, words.and(schemesOf([...there.kept, ...back.kept], lang))),
      standing: lowestStanding([there.standing, back.standing]),
    };
  }
  for (const lane of [there, back]) {
    if (lane.kept.length === 0) continue;
    const schemes = words.and(schemesOf(lane.kept, lang));
    const headline = words.cert.oneWay(inLang(lane.origin.name, lang), inLang(lane.to.name, lang), schemes);
    return { headline, standing: lane.standing };
  }
  return { headline: words.cert.noneKnown(a, b), standing: 'unverified' };
}
