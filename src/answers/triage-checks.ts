import type { Computed } from '../triage/compute-facts.ts';
import type { Facts } from '../triage/facts.ts';

/** What can be looked up while one waits: the lane, the code, the best answers. Each is a command that exists. */
export function checksFor(facts: Facts, { lane, error, hits }: Computed): string[] {
  const origin = lane !== undefined && lane.origin.id !== lane.from.id ? ` --origin ${lane.origin.id}` : '';
  const via = (lane?.via ?? []).map(({ id }) => ` --via ${id}`).join('');
  const isCertification = facts.category === 'certification' && lane !== undefined;
  return [
    ...(isCertification ? [`magna cert lane ${lane.from.id} ${lane.to.id}${origin}${via}`] : []),
    ...(error === undefined ? [] : [`magna explain ${quoted(error.entry.code)}`]),
    ...hits.slice(0, isCertification ? 1 : 2).map(({ entry }) => `magna faq show ${entry.id}`),
  ];
}

function quoted(word: string): string {
  return /^[\w.:-]+$/.test(word) ? word : `"${word.replaceAll(/["\\$`]/g, '')}"`;
}
