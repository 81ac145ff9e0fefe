import type { Case } from '../../cases/case.ts';
import type { CaseStep } from '../../cases/due.ts';
import type { CaseStore } from '../../cases/journal.ts';
import { isDone } from '../../cases/statistics.ts';
import { inLang, type Lang } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import { nameOf } from '../cert/name-of.ts';
import type { CaseDueAnswer } from '../shapes/case.ts';
import type { TriageClock } from '../triage-plan.ts';
import { caseSummary, sentCommand } from './case-summary.ts';
import { allCases, type CaseView } from './case-view.ts';
import { nudgesFor } from './nudges.ts';

/**
 * What is to be done now in any open case, what has waited longest first.
 *
 * @param more `later`: also what comes next in the other open cases
 */
export function answerCaseDue(
  kb: SearchableKb,
  store: CaseStore,
  clock: TriageClock,
  lang: Lang,
  more: { readonly later: boolean },
): CaseDueAnswer {
  const { views, broken } = allCases(kb, store, clock, lang, isOpen);
  const due = views.flatMap((view) => dueOf(kb, view, clock, lang));
  const later = views
    .map((view) => caseSummary(kb, store, view, lang))
    .filter(({ status }) => more.later && status !== 'due')
    .toSorted((a, b) => timeOf(a.next?.at) - timeOf(b.next?.at));
  return {
    schema: 'magna.case-due/1',
    lang,
    now: clock.now.toISOString(),
    zone: clock.zone,
    due: due.toSorted((a, b) => b.waitedHours - a.waitedHours),
    later,
    broken,
  };
}

/** Whether anything is to be done now, for whoever asks for nothing else. */
export function isAnythingDue(kb: SearchableKb, store: CaseStore, clock: TriageClock, lang: Lang): boolean {
  return allCases(kb, store, clock, lang, isOpen).views.some(({ steps }) => steps.some(isDue));
}

function isOpen(one: Case): boolean {
  return !isDone(one);
}

function isDue({ state }: CaseStep): boolean {
  return state === 'due';
}

/** What has no time comes last. */
function timeOf(at: string | null | undefined): number {
  return at === null || at === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(at);
}

function dueOf(kb: SearchableKb, view: CaseView, { now }: TriageClock, lang: Lang): CaseDueAnswer['due'] {
  const { one, since, steps } = view;
  const step = steps.find(isDue);
  if (step === undefined || since === undefined) return [];
  const name = (id: string): string => nameOf(kb.channels.channels, id, lang);
  const { waitsFor, channel } = step;
  return [
    {
      id: one.id,
      problem: one.said.problem ?? null,
      ticket: typeof one.said.ticket === 'object' ? one.said.ticket.number : null,
      since: since.toISOString(),
      at: step.at.toISOString(),
      waitedHours: Math.floor((now.getTime() - since.getTime()) / 3_600_000),
      channel,
      name: name(channel),
      action: inLang(step.step.action, lang),
      insteadOf:
        waitsFor === undefined || waitsFor.channel === channel
          ? null
          : {
              channel: waitsFor.channel,
              name: name(waitsFor.channel),
              opensAt: waitsFor.opensAt?.toISOString() ?? null,
            },
      nudges: nudgesFor(kb, view, step, one.lang ?? lang),
      command: sentCommand(one.id, channel),
      damaged: [...one.damaged],
    },
  ];
}
