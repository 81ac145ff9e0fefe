import type { Words } from '../../lang/en.ts';

/** Since when, until when or between which days a law is in force, in words. */
export function lawDaysText({ from, to }: { readonly from: string; readonly to: string }, words: Words): string {
  const { grant: say } = words;
  if (to !== 'none' && to !== 'unknown')
    return from === 'unknown' ? say.inForceUntil(to) : say.inForceBetween(from, to);
  return from === 'unknown' ? say.sinceUnknown : say.inForceSince(from);
}
