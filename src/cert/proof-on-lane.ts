import { addSpan } from '../kb/days.ts';
import type { Money } from '../kb/shapes/common.ts';
import type { Acceptance } from '../kb/shapes/acceptance.ts';
import { type AgainstLimit, againstLimit, type NumberNeed, numberNeed } from './limits.ts';

/** What is known of a consignment besides its way. */
export interface Consignment {
  /** Of its originating goods. */
  readonly value: Money | undefined;
  /** The day the proof was made out, YYYY-MM-DD; undefined where nothing is said. */
  readonly proofDate: string | undefined;
  /** The day of import, YYYY-MM-DD. */
  readonly asOf: string;
}

/**
 * How long a proof made out on a day may be used. `last-day`: it ends on the day of import itself, and whether that day
 * counts was not read. `cannot-count`: the span runs from a day that is not the one given, or counts working days.
 */
export type Validity =
  | { readonly is: 'not-dated' | 'no-expiry' | 'unknown' | 'cannot-count' }
  | { readonly is: 'good' | 'last-day' | 'expired'; readonly until: string; readonly atLeast: boolean };

/** One proof that a grant takes, against what is known of the consignment. */
export interface ProofOnLane {
  readonly acceptance: Acceptance;
  readonly number: NumberNeed;
  /** Up to what value this proof serves at all; undefined where there is no such limit. */
  readonly upTo: { readonly limit: Money; readonly value: AgainstLimit } | undefined;
  readonly valid: Validity;
  /** Made out after the day of import: at the border it did not exist yet. */
  readonly madeOutLater: boolean;
  /** The way of proving opens or closes on a day of its own. */
  readonly period: 'open' | 'not-yet' | 'over' | 'unknown';
}

export function proofOnLane(acceptance: Acceptance, consignment: Consignment): ProofOnLane {
  const { value, proofDate, asOf } = consignment;
  const { upTo } = acceptance;
  return {
    acceptance,
    number: numberNeed(acceptance, value),
    upTo: upTo === undefined ? undefined : { limit: upTo, value: againstLimit(value, upTo) },
    valid: validityOf(acceptance, consignment),
    madeOutLater: proofDate !== undefined && proofDate > asOf,
    period: periodOf(acceptance, asOf),
  };
}

/** Whether nothing that is known keeps a proof from being used; what is not known does not. */
export function isUsable({ upTo, valid, madeOutLater, period }: ProofOnLane): boolean {
  const expired = valid.is === 'expired' && !valid.atLeast;
  return upTo?.value !== 'above' && !expired && !madeOutLater && (period === 'open' || period === 'unknown');
}

function validityOf({ valid }: Acceptance, { proofDate, asOf }: Consignment): Validity {
  if (valid === 'none') return { is: 'no-expiry' };
  if (valid === 'unknown') return { is: 'unknown' };
  if (proofDate === undefined) return { is: 'not-dated' };
  const { from, atLeast = false, workingDays, hours, minutes } = valid;
  const counted = workingDays === undefined && hours === undefined && minutes === undefined;
  if (!counted || from === 'shipment' || from === 'unknown') return { is: 'cannot-count' };
  const until = addSpan(proofDate, valid);
  return { is: until > asOf ? 'good' : until === asOf ? 'last-day' : 'expired', until, atLeast };
}

function periodOf({ opens, closes }: Acceptance, asOf: string): ProofOnLane['period'] {
  if (opens !== undefined && opens !== 'unknown' && asOf < opens) return 'not-yet';
  if (closes !== undefined && closes !== 'unknown' && asOf > closes) return 'over';
  return opens === 'unknown' || closes === 'unknown' ? 'unknown' : 'open';
}
