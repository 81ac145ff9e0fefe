import type { CaseStore } from '../../cases/journal.ts';
import { statisticsOf } from '../../cases/statistics.ts';
import type { Lang } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import type { CaseListAnswer } from '../shapes/case.ts';
import type { TriageClock } from '../triage-plan.ts';
import { caseSummary } from './case-summary.ts';
import { allCases } from './case-view.ts';

/** Every case that is kept, the newest first, and what came of them. */
export function answerCaseList(kb: SearchableKb, store: CaseStore, clock: TriageClock, lang: Lang): CaseListAnswer {
  const { views, broken } = allCases(kb, store, clock, lang);
  const { firstReplyHours, solutionHours, ...counts } = statisticsOf(views.map(({ one }) => one));
  return {
    schema: 'magna.case-list/1',
    lang,
    now: clock.now.toISOString(),
    zone: clock.zone,
    cases: views.map((view) => caseSummary(kb, store, view, lang)),
    broken,
    statistics: { ...counts, firstReplyHours: firstReplyHours ?? null, solutionHours: solutionHours ?? null },
  };
}
