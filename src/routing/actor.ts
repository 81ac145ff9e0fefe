import type { Actor } from '../kb/shapes/faq.ts';
import type { Computed } from '../triage/compute-facts.ts';

/** Who can act, which fact says so, and who cannot. */
export interface ActorChoice {
  readonly who: Actor;
  readonly because: 'error-code' | 'act' | 'faq' | 'entry-lodged' | 'goods-held' | 'platform-fault' | 'nobody-else';
  readonly cannot: readonly Actor[];
  /** The user is the one: an exporter who must correct the paper. */
  readonly isYou: boolean;
}

/**
 * Who can act on a problem, before any channel is chosen: what only an authority can do, then what the best answer
 * says, then how far the goods are. An answer that anybody can follow says nothing about a case that is already lodged.
 */
export function chooseActor({ facts, act, error, best }: Computed): ActorChoice {
  const fromFaq = best?.actor;
  const pick = (): Pick<ActorChoice, 'who' | 'because'> => {
    if (error?.actor !== undefined && error.actor !== 'you') return { who: error.actor, because: 'error-code' };
    if (act) return { who: act.by, because: 'act' };
    if (fromFaq !== undefined && fromFaq !== 'you') return { who: fromFaq, because: 'faq' };
    if (facts.entryLodged === 'yes') return { who: 'broker', because: 'entry-lodged' };
    if (facts.goodsHeld === 'yes') return { who: 'authority', because: 'goods-held' };
    if (facts.platformFault === 'yes') return { who: 'platform', because: 'platform-fault' };
    return { who: 'you', because: 'nobody-else' };
  };
  const choice = pick();
  const isYou = choice.who === facts.role;
  const cannot = cannotAct(choice.who, facts.category === 'certification');
  return { ...choice, isYou, cannot: isYou ? cannot.filter((one) => one !== 'you') : cannot };
}

/** The ones people turn to first although they cannot do it. */
function cannotAct(who: Actor, certification: boolean): Actor[] {
  if (who === 'you') return [];
  const asked: Actor[] = who === 'platform' || who === 'account-owner' ? ['authority', 'you'] : ['platform', 'you'];
  const cannot = certification && who === 'broker' ? [...asked, 'issuing-body' as const] : asked;
  return cannot.filter((one) => one !== who);
}
