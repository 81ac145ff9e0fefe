import type { ChannelId } from '../kb/shapes/faq.ts';
import { type OpeningOf, type Rung, whenClosed } from '../routing/escalation.ts';

export interface Sent {
  readonly channel: ChannelId;
  readonly at: Date;
}

/**
 * - `done`: something was sent there after it was due
 * - `passed`: not done, and a later step has taken its place
 * - `due`: to be done now
 * - `waiting`: due, but nobody is there before `at`
 * - `ahead`: due at `at`
 */
export type StepState = 'done' | 'passed' | 'due' | 'waiting' | 'ahead';

export interface CaseStep extends Omit<Rung, 'at'> {
  readonly state: StepState;
  /** When it is to be done; for one that is due since when, for one that is done when that was. */
  readonly at: Date;
}

/**
 * How far a case is up its ladder at an instant. One step is to be done at a time, the last one whose time has come. Where
 * its channel is closed the one that stands in takes it; that done, it waits for the channel it means to open.
 *
 * @param rungs every step of the ladder, with its instant
 * @param since the last reply, or when the ticket was opened
 */
export function climb(
  rungs: readonly Rung[],
  since: Date,
  sent: readonly Sent[],
  now: Date,
  openingOf: OpeningOf,
): CaseStep[] {
  const steps = rungs
    .toSorted((a, b) => a.afterHours - b.afterHours)
    .map((rung) => ({ ...rung, at: rung.at ?? since }));
  const current = steps.findLastIndex(({ at }) => at <= now);
  return steps.map((rung, index) => {
    const dueAt = new Date(since.getTime() + rung.afterHours * 3_600_000);
    const sentTo = (channel: ChannelId): Date | undefined =>
      sent.find((one) => one.channel === channel && one.at >= dueAt)?.at;
    const doneAt = sentTo(rung.meant);
    if (doneAt !== undefined) return { ...rung, channel: rung.meant, state: 'done', at: doneAt };
    if (index < current) {
      const standIn = rung.step.ifClosed;
      const insteadAt = standIn === undefined ? undefined : sentTo(standIn);
      if (standIn === undefined || insteadAt === undefined) return { ...rung, state: 'passed' };
      return { ...rung, channel: standIn, state: 'done', at: insteadAt };
    }
    return index > current ? { ...rung, state: 'ahead' } : stepNow(rung, sentTo, now, openingOf);
  });
}

function stepNow(
  { waitsFor: _, ...rung }: Rung & { readonly at: Date },
  sentTo: (channel: ChannelId) => Date | undefined,
  now: Date,
  openingOf: OpeningOf,
): CaseStep {
  const { at = now, ...where } = whenClosed(rung.step, rung.meant, now, openingOf);
  if (at > now) return { ...rung, ...where, state: 'waiting', at };
  const isStandIn = where.channel !== rung.meant;
  const insteadAt = isStandIn ? sentTo(where.channel) : undefined;
  if (insteadAt === undefined) return { ...rung, ...where, state: 'due' };
  const opensAt = where.waitsFor?.opensAt;
  return opensAt === undefined
    ? { ...rung, ...where, state: 'done', at: insteadAt }
    : { ...rung, ...where, channel: rung.meant, state: 'waiting', at: opensAt };
}
