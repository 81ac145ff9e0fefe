import { findProof } from '../../cert/find-scheme.ts';
import type { LaneQuery } from '../../cert/lane.ts';
import type { Consignment } from '../../cert/proof-on-lane.ts';
import { findPlace } from '../../cert/resolve-place.ts';
import { EXIT, MagnaError } from '../../errors.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { allNames } from '../../kb/name-index.ts';
import type { Jurisdiction } from '../../kb/shapes/jurisdiction.ts';
import { foldName } from '../../lang/fold-name.ts';
import { nearest } from '../../lang/nearest.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { readDay } from '../law-day.ts';
import { nearestPlaceNames } from '../nearest-names.ts';
import { groupIsNoPlace, noSuchName } from './name-error.ts';
import { readMoney } from './read-money.ts';
import type { CertLaneAnswer } from '../shapes/cert-lane.ts';

/** A question about a lane as it was typed. */
export interface LaneGiven {
  readonly from: string;
  readonly to: string;
  readonly origin?: string;
  readonly via?: readonly string[];
  readonly value?: string;
  readonly proof?: string;
  readonly proofDate?: string;
  readonly hs?: string;
}

/** The same, understood. */
export interface LaneQuestion {
  readonly query: LaneQuery;
  readonly consignment: Consignment;
  /** Digits only; undefined where none was given. */
  readonly hs: string | undefined;
}

/**
 * @param asOf the day of import, YYYY-MM-DD
 * @throws MagnaError where something that was given means nothing: what, why, and what to type instead
 */
export function readLaneQuestion(kb: KnowledgeBase, given: LaneGiven, asOf: string, lang: Lang): LaneQuestion {
  const unknownPlace = (name: string): MagnaError => {
    const { noPlace, noPlaceNextNone } = wordsOf(lang).error;
    return noSuchName(noPlace(name), noPlaceNextNone, notFound(kb, name, given, asOf, lang), lang);
  };
  const place = (name: string): Jurisdiction => {
    const found = findPlace(kb, name);
    if (found === undefined) throw unknownPlace(name);
    if (found.kind === 'group') throw groupIsNoPlace(kb, found, lang);
    return found;
  };
  const from = place(given.from);
  const to = place(given.to);
  const proofDate = given.proofDate === undefined ? undefined : readDay('--proof-date', given.proofDate, lang);
  return {
    query: {
      from,
      to,
      asOf,
      via: (given.via ?? []).map(place),
      ...(given.origin === undefined ? {} : { origin: place(given.origin) }),
      ...(given.proof === undefined ? {} : { proof: readProof(kb, given.proof, lang) }),
      ...(proofDate === undefined ? {} : { proofDate }),
    },
    consignment: { asOf, proofDate, value: given.value === undefined ? undefined : readValue(given.value, lang) },
    hs: given.hs === undefined ? undefined : readHs(given.hs, lang),
  };
}

function readProof(kb: KnowledgeBase, given: string, lang: Lang): string {
  const proof = findProof(kb, given);
  if (proof !== undefined) return proof.id;
  const { error, or } = wordsOf(lang);
  const known = nearest(foldName(given), [...kb.proofs, ...kb.schemes].flatMap(allNames), 9);
  // A scheme of several proofs is no answer to which proof was meant, and two names of one proof are one.
  const byProof = new Map(known.toReversed().map((name) => [findProof(kb, name)?.id, name]));
  const close = [...byProof].flatMap(([id, name]) => (id === undefined ? [] : [name])).slice(0, 3);
  throw new MagnaError(EXIT.usage, {
    message: error.nothingCalled('--proof', given),
    cause: error.noProofCause,
    next: close.length === 0 ? error.noProofNext : error.didYouMean(or(close)),
  });
}

function readValue(given: string, lang: Lang): NonNullable<Consignment['value']> {
  const money = readMoney(given);
  if (typeof money === 'object') return money;
  const { error } = wordsOf(lang);
  throw new MagnaError(EXIT.usage, {
    message: error.badValue(given),
    cause: error.badValueCause[money],
    next: error.badValueNext,
  });
}

/** An HS code as people write it, `8481.80` or `848180`; two to ten digits. */
function readHs(given: string, lang: Lang): string {
  const code = given.normalize('NFKC').replaceAll(/[\s.-]/g, '');
  if (/^\d{2}(?:\d{2}){1,4}$/.test(code)) return code;
  const { error } = wordsOf(lang);
  throw new MagnaError(EXIT.usage, { message: error.badHs(given), cause: error.badHsCause, next: error.badHsNext });
}

/** A lookup without a hit: the usual object, empty, with the names that come closest. */
function notFound(kb: KnowledgeBase, name: string, given: LaneGiven, asOf: string, lang: Lang): CertLaneAnswer {
  return {
    schema: 'magna.cert-lane/1',
    lang,
    found: false,
    nearest: nearestPlaceNames(kb, name, lang),
    from: given.from,
    to: given.to,
    origin: given.origin ?? given.from,
    via: [...(given.via ?? [])],
    names: {},
    asOf,
    proofDate: null,
    value: null,
    hs: null,
    territory: { from: 'unknown', to: 'unknown' },
    preference: 'none-known',
    dutyFree: false,
    headline: wordsOf(lang).error.noPlace(name),
    because: [],
    schemes: [],
    blocked: [],
    coming: [],
    withoutFunction: [],
    proof: null,
    rests: null,
    nonPreferential: null,
    remarks: [],
    watch: [],
    ask: [],
    askElse: null,
    standing: 'unverified',
    reviewed: null,
  };
}
