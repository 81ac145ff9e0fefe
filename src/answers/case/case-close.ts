import type { Solver } from '../../cases/case-event.ts';
import type { CaseStore } from '../../cases/journal.ts';
import { firstReplyHours, solutionHours } from '../../cases/statistics.ts';
import { EXIT, MagnaError } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import type { CaseCloseAnswer } from '../shapes/case.ts';
import type { Clock } from '../channel.ts';
import { findCase } from './case-view.ts';
import { orTellDisk } from './or-tell-disk.ts';

/**
 * Closes a case: it is due no longer, and stays to be read.
 *
 * @throws MagnaError where there is no such case or it is closed already; where the disk refuses
 */
export function answerCaseClose(
  store: CaseStore,
  typed: string,
  { solvedBy, note }: { readonly solvedBy?: Solver; readonly note?: string },
  clock: Clock,
  lang: Lang,
): CaseCloseAnswer {
  const before = findCase(store, typed, clock.now, lang);
  if (before.closed !== undefined) {
    const { cases } = wordsOf(lang);
    throw new MagnaError(EXIT.usage, {
      message: cases.closedAlready(before.id),
      cause: cases.closedAlreadyCause,
      next: cases.closedAlreadyNext(before.id),
    });
  }
  const at = clock.now.toISOString();
  const said = note?.trim() ?? '';
  orTellDisk(store.fileOf(before.id), lang, () =>
    store.append(before.id, {
      at,
      kind: 'closed',
      ...(solvedBy === undefined ? {} : { solvedBy }),
      ...(said === '' ? {} : { note: said }),
    }),
  );
  const after = findCase(store, before.id, clock.now, lang);
  return {
    schema: 'magna.case-close/1',
    lang,
    now: at,
    zone: clock.zone,
    id: after.id,
    solvedBy: solvedBy ?? null,
    note: said === '' ? null : said,
    firstReplyHours: firstReplyHours(after) ?? null,
    solutionHours: solutionHours(after) ?? null,
  };
}
