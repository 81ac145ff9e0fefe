import type { CaseStore } from '../../cases/journal.ts';
import type { Lang } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import type { CaseExportAnswer } from '../shapes/case.ts';
import type { Clock } from '../channel.ts';
import { findCase } from './case-view.ts';
import { leaveOut } from './leave-out.ts';

/**
 * A case as one object: facts, events, the texts of its drafts as they lie there now.
 *
 * @param redacted leaves out whatever may identify somebody
 * @throws MagnaError where there is no such case, or nothing of it can be read
 */
export function answerCaseExport(
  kb: SearchableKb,
  store: CaseStore,
  typed: string,
  redacted: boolean,
  { now }: Clock,
  lang: Lang,
): CaseExportAnswer {
  const one = findCase(store, typed, now, lang);
  const whole = {
    facts: { ...one.said },
    events: one.events.map((event) => ({ ...event })),
    drafts: store.drafts(one.id).map(({ file, text }) => ({ name: nameOfFile(file), text })),
    removed: [],
  };
  return {
    schema: 'magna.case-export/1',
    lang,
    at: now.toISOString(),
    id: one.id,
    redacted,
    ...(redacted ? leaveOut(kb, whole, lang) : whole),
    damaged: [...one.damaged],
  };
}

/** A draft by its own name: where it lies says who its user is. */
function nameOfFile(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
