import { type Office, type OfficeNeed, officesFor } from '../channel/offices.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Actor } from '../kb/shapes/faq.ts';
import type { Computed } from '../triage/compute-facts.ts';
import type { Facts } from '../triage/facts.ts';

/** An office of a case, and what it is to it. */
export interface CaseOffice {
  readonly office: Office;
  readonly for: 'issues' | 'decides';
}

/**
 * The offices behind the channel `offline`, open ones first: goods are released where they arrive; papers are issued, and
 * exporters registered, where they come from.
 */
export function officesToGoTo(
  kb: KnowledgeBase,
  facts: Facts,
  { act, error, best, hits }: Computed,
  now: Date,
): Office[] {
  const by = error?.actor ?? act?.by ?? best?.actor;
  const need = needOf(facts, by, act?.id, hits[0]?.entry.escalateTo.office);
  const home = known(facts.origin) ?? known(facts.from) ?? known(facts.to);
  const place = need === 'decide' ? (known(facts.to) ?? known(facts.from)) : home;
  return place === undefined ? [] : officesFor(kb, place, need, now, facts.proof).slice(0, 3);
}

/** Who issues the paper of a certificate case where it comes from, and who decides where the goods arrive. */
export function officesOfCase(kb: KnowledgeBase, facts: Facts, now: Date): CaseOffice[] {
  if (facts.category !== 'certification') return [];
  const { proof } = facts;
  const [home, to] = [known(facts.origin) ?? known(facts.from), known(facts.to)];
  const issuing = home === undefined || proof === undefined ? [] : officesFor(kb, home, 'issue', now, proof);
  const deciding = to === undefined ? [] : officesFor(kb, to, 'decide', now);
  return [
    ...issuing
      .filter(({ authority }) => proof !== undefined && authority.issues?.includes(proof))
      .slice(0, 2)
      .map((office) => ({ office, for: 'issues' as const })),
    ...deciding
      .filter(({ authority }) => authority.does.includes('decides'))
      .slice(0, 1)
      .map((office) => ({ office, for: 'decides' as const })),
  ];
}

/** What one goes there for: held goods are released; else what only they can do, else what the best answer says. */
function needOf(
  { goodsHeld }: Facts,
  by: Actor | undefined,
  act: string | undefined,
  said: OfficeNeed | undefined,
): OfficeNeed {
  if (goodsHeld === 'yes') return 'decide';
  if (act === 'register' || act === 'grant-role') return 'register';
  return by === 'issuing-body' ? 'issue' : (said ?? 'decide');
}

function known(place: string | undefined): string | undefined {
  return place === 'unknown' ? undefined : place;
}
