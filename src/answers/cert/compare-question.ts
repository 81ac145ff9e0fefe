import { findProof, findScheme } from '../../cert/find-scheme.ts';
import { findPlace } from '../../cert/resolve-place.ts';
import { EXIT, MagnaError } from '../../errors.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import type { Jurisdiction } from '../../kb/shapes/jurisdiction.ts';
import type { Proof } from '../../kb/shapes/proof.ts';
import type { Scheme } from '../../kb/shapes/scheme.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { nearestNames } from '../nearest-names.ts';
import { groupIsNoPlace, noSuchName } from './name-error.ts';
import type { CertCompareAnswer } from '../shapes/cert.ts';

/** What is put side by side: all of one kind; obligations of governments may stand beside places. */
export interface Compared {
  readonly places: readonly Jurisdiction[];
  readonly schemes: readonly Scheme[];
  readonly proofs: readonly Proof[];
  readonly obligations: readonly Extract<Scheme, { kind: 'obligation' }>[];
}

/**
 * What the names mean, each once, in the order they were given. Beside a proof a scheme stands for the one proof it has:
 * `eur1 rex` compares two papers.
 *
 * @throws MagnaError where a name means nothing, a group is named, kinds are mixed, or fewer than two things are left
 */
export function readCompared(kb: KnowledgeBase, names: readonly string[], asOf: string, lang: Lang): Compared {
  const { error, list } = wordsOf(lang);
  const found = names.map((name) => ({ name, ...thingCalled(kb, name) }));
  const unknown = found.find(({ place, scheme, proof }) => !place && !scheme && !proof);
  if (unknown !== undefined) {
    throw noSuchName(error.noScheme(unknown.name), error.noNameNext, notFound(kb, unknown.name, asOf, lang), lang);
  }
  const places = once(found.flatMap(({ place }) => place ?? []));
  const group = places.find(({ kind }) => kind === 'group');
  if (group !== undefined) throw groupIsNoPlace(kb, group, lang);
  const named = found.flatMap(({ scheme }) => scheme ?? []);
  const obligations = once(named.flatMap((scheme) => (scheme.kind === 'obligation' ? [scheme] : [])));
  const schemes = once(named.filter(({ kind }) => kind !== 'obligation'));
  const papers = found.some(({ proof }) => proof !== undefined);
  const asProofs = found.map(({ name, proof }) => proof ?? (papers ? findProof(kb, name) : undefined));
  const proofs = once(asProofs.flatMap((proof) => proof ?? []));

  const mixed = papers ? asProofs.includes(undefined) : places.length > 0 && schemes.length > 0;
  if (mixed) {
    throw new MagnaError(EXIT.usage, {
      message: error.mixedCompare,
      cause: error.mixedCompareCause(list(names)),
      next: error.mixedCompareNext,
    });
  }
  const compared = papers
    ? { places, schemes: [], proofs, obligations: [] }
    : { places, schemes, proofs: [], obligations };
  if (Object.values(compared).flat().length < 2) {
    throw new MagnaError(EXIT.usage, {
      message: error.compareTwo,
      cause: error.compareTwoCause(list(names)),
      next: 'magna cert compare EU US',
    });
  }
  return compared;
}

function thingCalled(kb: KnowledgeBase, name: string): { place?: Jurisdiction; scheme?: Scheme; proof?: Proof } {
  const place = findPlace(kb, name);
  if (place !== undefined) return { place };
  const scheme = findScheme(kb, name);
  if (scheme !== undefined) return { scheme };
  const proof = findProof(kb, name);
  return proof === undefined ? {} : { proof };
}

function once<T>(things: readonly T[]): T[] {
  return [...new Set(things)];
}

/** A lookup without a hit: the usual object, empty, with the names that come closest. */
function notFound(kb: KnowledgeBase, name: string, asOf: string, lang: Lang): CertCompareAnswer {
  return {
    schema: 'magna.cert-compare/1',
    lang,
    found: false,
    nearest: nearestNames(kb, name, lang),
    asOf,
    headline: wordsOf(lang).error.noScheme(name),
    headlineStanding: 'own',
    places: [],
    columns: [],
    rows: [],
    lanes: [],
    obligations: [],
    fieldReport: [],
  };
}
