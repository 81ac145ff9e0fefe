import { issuersOf } from '../../cert/offices.ts';
import { grantPath, type KeptGrant, versionPath } from '../../cert/grant-on-lane.ts';
import type { Lane } from '../../cert/lane.ts';
import { waiverTests } from '../../cert/limits.ts';
import { type Consignment, isUsable, type ProofOnLane, proofOnLane } from '../../cert/proof-on-lane.ts';
import { holdsOn } from '../../cert/territory.ts';
import { wayUnder } from '../../cert/way.ts';
import { byId } from '../../kb/by-id.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { type Path, provAt } from '../../kb/prov.ts';
import type { Acceptance } from '../../kb/shapes/acceptance.ts';
import type { Grant } from '../../kb/shapes/grant.ts';
import type { Words } from '../../lang/en.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { cite } from '../cite.ts';
import { coverageText } from './direction-text.ts';
import { grantLines, type Lines, proofLines, versionLines } from './grant-lines.ts';
import { grantOnLane, proofOnLaneLines } from './lane-lines.ts';
import { nameOf } from './name-of.ts';
import { notesOf } from './notes.ts';
import { laneOffice } from './lane-office.ts';
import type { LaneQuestion } from './lane-question.ts';
import type { LaneProof, LaneScheme, Verdict } from '../shapes/cert-lane.ts';
import { makersText, validText } from './term-text.ts';

/** A scheme that applies on a lane: what it asks of these goods, and by which law. */
export function laneScheme(
  kb: KnowledgeBase,
  lane: Lane,
  kept: KeptGrant,
  { consignment, hs }: Pick<LaneQuestion, 'consignment' | 'hs'>,
  lang: Lang,
): LaneScheme {
  const { scheme, version, grant, at } = kept;
  const words = wordsOf(lang);
  const waivers = waiverTests(grant, consignment.value);
  const way = wayUnder(grant, lane);
  const said = withoutRepeats(grantLines(kb, scheme, at, lang), kept, lane);
  const lines = grantOnLane(said, waivers, way, consignment, codeVerdict(kb, grant, hs, words), words);
  // Each set of rules has a line, in the order of the data; only those of the day count here.
  const rules = versionLines(kb, scheme, at[0], lang)
    .lines.filter(({ key }) => key === 'rules')
    .filter((_, index) => holdsOn((version.usesRules ?? [])[index] ?? OPEN, lane.asOf));
  return {
    id: scheme.id,
    version: version.id,
    grant: grant.id,
    name: inLang(scheme.name, lang),
    short: inLang(scheme.short, lang),
    status: version.status,
    inForce: { from: version.inForce.from, to: version.inForce.to },
    recorded: version.recorded,
    transitionUntil: kept.transitionUntil ?? null,
    basis: grant.basis,
    coverage: { extent: grant.coverage.extent, text: coverageText(kb, grant, words) ?? null },
    waivers: waivers === 'unknown' ? null : waivers === 'none' ? [] : waivers,
    way,
    proofs:
      grant.accepts === 'unknown'
        ? null
        : grant.accepts.map((acceptance, a) => laneProof(kb, lane, kept, acceptance, a, consignment, lang)),
    lines: [...lines.lines, ...rules.map((line) => ({ ...line, verdict: null }))],
    unknown: lines.unknown,
    notes: notesOf(scheme, grant.notes, [...grantPath(kept), 'notes'], lang),
    law: lawOf(kb, kept),
    standing: kept.standing,
    reviewed: provAt(scheme, [...grantPath(kept), 'direction'])?.reviewed || null,
  };
}

/** Where a code is looked up, if not all goods are covered: magna holds no lists. */
function codeVerdict(
  kb: KnowledgeBase,
  { coverage }: Grant,
  hs: string | undefined,
  { lane }: Words,
): Verdict | undefined {
  if (hs === undefined || coverage.extent === 'all') return undefined;
  const list = byId(kb.sources, coverage.lookUp);
  return { is: 'plain', text: list === undefined ? lane.askCode(hs) : lane.lookUpCode(hs, list.title) };
}

const OPEN = { from: 'unknown', to: 'none' };

function laneProof(
  kb: KnowledgeBase,
  lane: Lane,
  { scheme, at: [v, g] }: KeptGrant,
  acceptance: Acceptance,
  a: number,
  consignment: Consignment,
  lang: Lang,
): LaneProof {
  const words = wordsOf(lang);
  // What an importer knows is not made out on a day.
  const given =
    byId(kb.proofs, acceptance.proof)?.kind === 'knowledge' ? { ...consignment, proofDate: undefined } : consignment;
  const proof = proofOnLane(acceptance, given);
  const { madeBy, declare, notes } = acceptance;
  const issued = madeBy !== 'unknown' && madeBy.includes('issuing-body');
  return {
    id: acceptance.proof,
    name: nameOf(kb.proofs, acceptance.proof, lang),
    usable: isUsable(proof),
    madeBy: madeBy === 'unknown' ? null : [...madeBy],
    signers: makersText(madeBy, words),
    issuedBy: issued ? issuersOf(lane, acceptance.proof).map((office) => laneOffice(office, lang)) : [],
    number: numberOf(proof),
    limits: limitsOf(proof),
    valid: {
      text: validText(acceptance.valid, words),
      is: proof.valid.is,
      until: 'until' in proof.valid ? proof.valid.until : null,
    },
    declare:
      declare === 'unknown'
        ? null
        : { system: declare.system, single: declare.single ?? null, blanket: declare.blanket ?? null },
    ...proofOnLaneLines(proofLines(kb, scheme, [v, g, a], lang), proof, given, words),
    notes: notesOf(scheme, notes, ['versions', v, 'grants', g, 'accepts', a, 'notes'], lang),
  };
}

function numberOf({ number, acceptance }: ProofOnLane): LaneProof['number'] {
  const kind = typeof acceptance.number === 'object' ? acceptance.number.kind : null;
  return typeof number === 'string'
    ? { kind, need: number, above: null, value: null }
    : { kind, need: 'above', above: number.above, value: number.value };
}

function limitsOf({ number, upTo }: ProofOnLane): LaneProof['limits'] {
  return [
    ...(typeof number === 'string' ? [] : [{ for: 'number' as const, upTo: number.above, value: number.value }]),
    ...(upTo === undefined ? [] : [{ for: 'proof' as const, upTo: upTo.limit, value: upTo.value }]),
  ];
}

/** What it refuses is told once: not here where the lane says of all of it that it has no function. */
function withoutRepeats(said: Lines, { grant: { refuses = [] } }: KeptGrant, lane: Lane): Lines {
  const told = new Set(lane.withoutFunction.map(({ proof }) => proof.id));
  return refuses.every((id) => told.has(id))
    ? { ...said, lines: said.lines.filter(({ key }) => key !== 'refuses') }
    : said;
}

/** What the direction, its proofs and its days rest on, each source with each article once. */
function lawOf(kb: KnowledgeBase, kept: KeptGrant): LaneScheme['law'] {
  const { scheme, grant } = kept;
  const proofs = grant.accepts === 'unknown' ? [] : grant.accepts;
  const paths: Path[] = [
    ...proofs.map((_, a): Path => [...grantPath(kept), 'accepts', a]),
    [...grantPath(kept), 'direction'],
    [...versionPath(kept), 'inForce'],
  ];
  const found = paths.flatMap((path) => {
    const { at, sources, standing } = cite(kb, scheme, path);
    return sources.map(({ title, url }) => ({ act: title, at, url, standing }));
  });
  return [...new Map(found.map((one) => [`${one.act} ${one.at}`, one])).values()];
}
