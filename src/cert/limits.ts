import type { Money } from '../kb/shapes/common.ts';
import type { Acceptance } from '../kb/shapes/acceptance.ts';
import type { Grant } from '../kb/shapes/grant.ts';

/**
 * A value against a limit: `within` means at or below it. In another currency nobody here can tell, magna holds no
 * rates; `not-given` where the user named no value.
 */
export type AgainstLimit = 'within' | 'above' | 'other-currency' | 'not-given';

export function againstLimit(value: Money | undefined, limit: Money): AgainstLimit {
  if (value === undefined) return 'not-given';
  if (value.currency !== limit.currency) return 'other-currency';
  return value.amount > limit.amount ? 'above' : 'within';
}

/** Whether an exporter's number must stand on a proof. */
export type NumberNeed = 'always' | 'if-assigned' | 'never' | 'unknown' | NumberAbove;

export interface NumberAbove {
  readonly above: Money;
  /** `above`: needed; `within`: any exporter may still declare without it. */
  readonly value: AgainstLimit;
}

/**
 * Whether a statement on origin must carry the exporter's number.
 *
 * @param value of the originating goods in the whole consignment, not of one line
 */
export function numberNeed({ number }: Acceptance, value: Money | undefined): NumberNeed {
  if (number === 'none') return 'never';
  if (number === 'unknown') return 'unknown';
  const { required } = number;
  return typeof required === 'string'
    ? required
    : { above: required.above, value: againstLimit(value, required.above) };
}

export interface WaiverTest {
  readonly for: 'any' | 'commercial' | 'private-package' | 'traveller';
  readonly upTo: Money;
  /** The importing side may set more, so `above` is not the last word. */
  readonly atLeast: boolean;
  /** Left `not-given` for goods that are no trade: whether these are is not asked. */
  readonly value: AgainstLimit;
}

/** Each value up to which a grant asks for no proof, against the value of the goods; `none` and `unknown` as they are. */
export function waiverTests({ waiver }: Grant, value: Money | undefined): 'none' | 'unknown' | WaiverTest[] {
  if (typeof waiver === 'string') return waiver;
  return waiver.map(({ for: use, upTo, atLeast = false }) => ({
    for: use,
    upTo,
    atLeast,
    value: use === 'any' || use === 'commercial' ? againstLimit(value, upTo) : 'not-given',
  }));
}
