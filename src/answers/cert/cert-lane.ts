import { type Change, watchOn } from '../../cert/watch.ts';
import { officesToAsk } from '../../cert/offices.ts';
import { remarksOn } from '../../cert/remarks.ts';
import type { BlockedGrant, ComingGrant, GrantOnLane } from '../../cert/grant-on-lane.ts';
import { deriveLane, type Lane } from '../../cert/lane.ts';
import { territoryOn } from '../../cert/territory.ts';
import { byId } from '../../kb/by-id.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { cite, sourcesOf } from '../cite.ts';
import { laneHeadline } from './lane-headline.ts';
import type { LaneQuestion } from './lane-question.ts';
import { laneScheme } from './lane-scheme.ts';
import { namedProof } from './named-proof.ts';
import { laneOffice } from './lane-office.ts';
import { servesText } from './serves-text.ts';
import type { CertLaneAnswer } from '../shapes/cert-lane.ts';

/**
 * What goods need on the way from one place to another on one day: which schemes, which proof, who signs it, up to what
 * value, for how long, by which law; which well-known papers do nothing there; and whom to ask.
 */
export function answerCertLane(
  kb: KnowledgeBase,
  { query, consignment, hs }: LaneQuestion,
  lang: Lang,
): CertLaneAnswer {
  const lane = deriveLane(kb, query);
  const { from, to, origin, via } = lane;
  // Where no proof is asked for at all, what else exists is beside the point.
  const asked = lane.preference !== 'intra' && !lane.dutyFree;
  const rests = restsOn(kb, lane);
  const schemes = lane.kept.map((kept) => laneScheme(kb, lane, kept, { consignment, hs }, lang));
  return {
    schema: 'magna.cert-lane/1',
    lang,
    found: true,
    nearest: [],
    from: from.id,
    to: to.id,
    origin: origin.id,
    via: via.map(({ id }) => id),
    names: namesOf(kb, lane, lang),
    asOf: lane.asOf,
    proofDate: consignment.proofDate ?? null,
    value: consignment.value ?? null,
    hs: hs ?? null,
    territory: { from: lane.territory.from, to: lane.territory.to },
    preference: lane.preference,
    dutyFree: lane.dutyFree,
    ...laneHeadline(kb, lane, lang),
    schemes,
    blocked: blockedOn(lane, lang),
    coming: comingOn(lane, lang),
    withoutFunction: lane.withoutFunction.map((one) => ({
      proof: one.proof.id,
      name: inLang(one.proof.name, lang),
      why: servesText(one, lang),
      standing: one.standing,
    })),
    proof: namedProof(kb, lane, query.proof, lang),
    rests,
    nonPreferential: asked ? nonPreferentialOn(kb, lane, lang) : null,
    remarks: remarksOn(kb, lane).map(({ remark, standing, record }) => ({
      text: inLang(remark.text, lang),
      standing,
      at: record?.at ?? null,
      sources: sourcesOf(kb, record),
      reviewed: record?.reviewed || null,
    })),
    watch: watchOn(lane, hs).map((one) => watchAnswer(one, lang)),
    ...(asked ? askOn(kb, lane, lang) : { ask: [], askElse: null }),
    standing: lane.standing,
    // As old as what was looked at longest ago.
    reviewed:
      [...schemes.map(({ reviewed }) => reviewed), rests?.reviewed].flatMap((day) => day ?? []).toSorted()[0] ?? null,
  };
}

function namesOf(kb: KnowledgeBase, { from, to, origin, via, territory }: Lane, lang: Lang): Record<string, string> {
  const ids = [...[from, to, origin, ...via].map(({ id }) => id), territory.from, territory.to, territory.origin];
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const place = byId(kb.jurisdictions, id);
      return place === undefined ? [] : [[id, inLang(place.name, lang)]];
    }),
  );
}

type Beside = CertLaneAnswer['coming'][number];

function besideOn({ scheme, version, standing }: GrantOnLane, lang: Lang): Omit<Beside, 'text' | 'starts'> {
  return { id: scheme.id, version: version.id, name: inLang(scheme.short, lang), standing };
}

/** What does not apply, and why: what several grants of a version say once, of what ended in several versions the last. */
function blockedOn(lane: Lane, lang: Lang): CertLaneAnswer['blocked'] {
  const last = new Map<string, BlockedGrant>();
  for (const blocked of lane.blocked) {
    const { scheme, version, why, endedOn = '' } = blocked;
    const key = why === 'ended' ? scheme.id : `${version.id} ${why}`;
    if ((last.get(key)?.endedOn ?? '') <= endedOn) last.set(key, blocked);
  }
  return [...last.values()].map((blocked) => ({
    ...besideOn(blocked, lang),
    text: blockedText(blocked, lane, lang),
    why: blocked.why,
    unknown: blocked.unknown,
  }));
}

function blockedText({ why, endedOn }: BlockedGrant, lane: Lane, lang: Lang): string {
  const { blocked } = wordsOf(lang).lane;
  if (why === 'other-origin') return blocked['other-origin'](inLang(lane.from.name, lang));
  return why === 'ended' && endedOn !== undefined ? blocked.endedOn(endedOn) : blocked[why];
}

function comingOn(lane: Lane, lang: Lang): CertLaneAnswer['coming'] {
  const { coming } = wordsOf(lang).lane;
  const text = ({ starts }: ComingGrant): string => (starts === undefined ? coming.signed : coming.on(starts));
  const byVersion = new Map(lane.coming.map((one) => [`${one.version.id} ${one.starts}`, one]));
  return [...byVersion.values()].map((one) => ({
    ...besideOn(one, lang),
    text: text(one),
    starts: one.starts ?? null,
  }));
}

/** What is said without any scheme, and where that was read. */
function restsOn(kb: KnowledgeBase, { absence, preference, dutyFree, from, to, asOf }: Lane): CertLaneAnswer['rests'] {
  if (dutyFree) return cite(kb, to, ['chargesDuty']);
  if (preference === 'no' && absence !== undefined) return cite(kb, kb.lanes, ['absences', absence.index]);
  if (preference !== 'intra' || from.id === to.id) return null;
  const other = territoryOn(to, asOf).id === to.id ? from : to;
  return cite(kb, other, territoryOn(other, asOf).path);
}

function askOn(kb: KnowledgeBase, lane: Lane, lang: Lang): Pick<CertLaneAnswer, 'ask' | 'askElse'> {
  const ask = officesToAsk(kb, lane).map((office) => ({ ...laneOffice(office, lang), for: office.for }));
  const { noOffice, noOfficeOfUnion } = wordsOf(lang).lane;
  const name = inLang(lane.to.name, lang);
  return { ask, askElse: ask.length > 0 ? null : lane.to.kind === 'union' ? noOfficeOfUnion(name) : noOffice(name) };
}

/** By what origin counts on import for everything that is no preference. */
function nonPreferentialOn(kb: KnowledgeBase, lane: Lane, lang: Lang): CertLaneAnswer['nonPreferential'] {
  const place = [lane.to.id, lane.territory.to]
    .flatMap((id) => byId(kb.jurisdictions, id) ?? [])
    .find(({ nonPreferential }) => nonPreferential !== undefined);
  if (place?.nonPreferential === undefined) return null;
  const { lane: say, clauses } = wordsOf(lang);
  const { rule, certificate } = place.nonPreferential.onImport;
  return {
    territory: place.id,
    text: clauses([say.rule[rule], say.certificate[certificate], say.otherwise]),
    ...cite(kb, place, ['nonPreferential', 'onImport']),
  };
}

function watchAnswer(
  { day, scheme, what, note, chapters, standing }: Change,
  lang: Lang,
): CertLaneAnswer['watch'][number] {
  const { lane: say, aside, list } = wordsOf(lang);
  const name = inLang(scheme.short, lang);
  const text =
    what !== 'watch' ? say.watch[what](name) : note === undefined ? name : say.watch.note(name, inLang(note, lang));
  return {
    day,
    scheme: scheme.id,
    text: chapters === undefined ? text : aside(text, say.chapters(list(chapters))),
    standing,
  };
}
