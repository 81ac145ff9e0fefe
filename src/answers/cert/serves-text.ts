import type { WithoutFunction } from '../../cert/without-function.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';

/** Why a proof does nothing on a lane: where it does serve, or that no agreement here takes it. */
export function servesText({ serves }: WithoutFunction, lang: Lang): string {
  const { cert, list } = wordsOf(lang);
  return serves.length > 0
    ? cert.servesIn(list(serves.map((scheme) => inLang(scheme.short, lang))))
    : cert.servesNothingHere;
}
