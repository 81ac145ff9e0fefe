import type { CaseKeeper } from '../../answers/case-keeper.ts';
import type { TriageClock, TriageEvent } from '../../answers/triage.ts';
import type { Context, LoadedKb } from '../../context.ts';
import type { Lang } from '../../lang/words.ts';

/** What a triage that asks needs of the world. */
export interface Session {
  readonly kb: LoadedKb;
  readonly clock: TriageClock;
  readonly lang: Lang;
  readonly context: Context;
  readonly keeper: CaseKeeper;
}

/** What one stop came to: events to keep, none where the same is asked again. */
export type Moves = readonly TriageEvent[];
