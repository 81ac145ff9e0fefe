// What a direction and its proofs say, with what the value and the dates of one consignment make of it.
import type { Consignment, ProofOnLane } from '../../cert/proof-on-lane.ts';
import type { WaiverTest } from '../../cert/limits.ts';
import type { Way } from '../../cert/way.ts';
import type { Words } from '../../lang/en.ts';
import type { Lines } from './grant-lines.ts';
import type { LaneLine, Verdict } from '../shapes/cert-lane.ts';
import type { SchemeLine } from '../shapes/cert-show.ts';
import { moneyText } from '../span-text.ts';

/** What a lane tells of a direction; the rest stands on the page of the scheme. */
const OF_GRANT: readonly SchemeLine['key'][] = ['goods', 'basis', 'refuses', 'waiver', 'transport', 'lateClaim'];
const OF_PROOF: readonly SchemeLine['key'][] = [
  'makers',
  'issuedBy',
  'only',
  'limit',
  'number',
  'valid',
  'blanket',
  'late',
  'opens',
  'declare',
];

interface LaneLines {
  readonly lines: LaneLine[];
  readonly unknown: string[];
}

type Verdicts = Partial<Record<SchemeLine['key'], Verdict>>;

/**
 * The lines of one direction.
 *
 * @param goods what is told of the code of the goods
 */
export function grantOnLane(
  said: Lines,
  waivers: WaiverTest[] | 'none' | 'unknown',
  way: Way,
  { value }: Consignment,
  goods: Verdict | undefined,
  words: Words,
): LaneLines {
  const waiver = typeof waivers === 'string' ? undefined : waiverVerdict(waivers, value, words);
  const transport: Verdict | undefined =
    way === 'to-prove' ? { is: 'warning', text: words.lane.verdict.toProve } : undefined;
  const lines = said.lines.map((line) =>
    line.key === 'transport' && way === 'straight' ? { ...line, notes: [] } : line,
  );
  return chosen({ ...said, lines }, OF_GRANT, {
    ...(goods ? { goods } : {}),
    ...(waiver ? { waiver } : {}),
    ...(transport ? { transport } : {}),
  });
}

/** The lines of one proof. */
export function proofOnLaneLines(said: Lines, proof: ProofOnLane, consignment: Consignment, words: Words): LaneLines {
  const verdicts: Verdicts = {};
  const number = numberVerdict(proof, consignment, words);
  const limit = limitVerdict(proof, consignment, words);
  const valid = validVerdict(proof, consignment, words);
  const { verdict } = words.lane;
  if (number !== undefined) verdicts.number = number;
  if (limit !== undefined) verdicts.limit = limit;
  if (valid !== undefined) verdicts.valid = valid;
  if (proof.period === 'not-yet') verdicts.opens = { is: 'warning', text: verdict.opens };
  if (proof.period === 'over') verdicts.opens = { is: 'warning', text: verdict.closed };
  return chosen(said, OF_PROOF, verdicts);
}

function chosen({ lines, unknown }: Lines, keys: readonly SchemeLine['key'][], verdicts: Verdicts): LaneLines {
  const shown = lines.filter(({ key }) => keys.includes(key));
  // What is concluded about something that nobody read has no line of its own: it is told at the first that is free.
  const homeless = keys.flatMap((key) => (shown.some((line) => line.key === key) ? [] : (verdicts[key] ?? [])));
  return {
    lines: shown.map((line) => ({ ...line, verdict: verdicts[line.key] ?? homeless.shift() ?? null })),
    unknown: unknown.filter(({ key }) => keys.includes(key)).map(({ name }) => name),
  };
}

function waiverVerdict(
  waivers: readonly WaiverTest[],
  value: Consignment['value'],
  { lane: { verdict } }: Words,
): Verdict | undefined {
  if (value === undefined) return undefined;
  const said = moneyText(value);
  const tested = waivers.filter((waiver) => waiver.value !== 'not-given');
  const [first] = tested;
  if (first === undefined) return undefined;
  if (tested.some((waiver) => waiver.value === 'within')) return { is: 'good', text: verdict.waived(said) };
  if (first.value === 'other-currency') return { is: 'plain', text: verdict.compare(said, moneyText(first.upTo)) };
  return tested.some(({ atLeast }) => atLeast)
    ? { is: 'plain', text: verdict.mayBeWaived(said) }
    : { is: 'plain', text: verdict.notWaived(said) };
}

function numberVerdict(
  { number }: ProofOnLane,
  { value }: Consignment,
  { lane: { verdict } }: Words,
): Verdict | undefined {
  if (typeof number === 'string' || value === undefined) return undefined;
  const said = moneyText(value);
  if (number.value === 'above') return { is: 'warning', text: verdict.numberNeeded(said) };
  if (number.value === 'within') return { is: 'good', text: verdict.numberFree(said) };
  return { is: 'plain', text: verdict.compare(said, moneyText(number.above)) };
}

function limitVerdict(
  { upTo }: ProofOnLane,
  { value }: Consignment,
  { lane: { verdict } }: Words,
): Verdict | undefined {
  if (upTo === undefined || value === undefined) return undefined;
  const said = moneyText(value);
  if (upTo.value === 'above') return { is: 'warning', text: verdict.proofTooBig(said) };
  if (upTo.value === 'within') return { is: 'good', text: verdict.proofFits(said) };
  return { is: 'plain', text: verdict.compare(said, moneyText(upTo.limit)) };
}

function validVerdict(
  { valid, madeOutLater }: ProofOnLane,
  { proofDate }: Consignment,
  { lane: { verdict } }: Words,
): Verdict | undefined {
  if (proofDate === undefined) return undefined;
  if (madeOutLater) return { is: 'warning', text: verdict.madeOutLater(proofDate) };
  switch (valid.is) {
    case 'good':
      return { is: 'good', text: verdict.good(proofDate, valid.until) };
    case 'last-day':
      return { is: 'warning', text: verdict.lastDay(proofDate, valid.until) };
    case 'expired':
      return {
        is: 'warning',
        text: valid.atLeast ? verdict.expiredAtLeast(proofDate, valid.until) : verdict.expired(proofDate, valid.until),
      };
    case 'cannot-count':
      return { is: 'plain', text: verdict.notCounted };
    default:
      return undefined;
  }
}
