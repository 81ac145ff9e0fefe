import { byId } from '../kb/by-id.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import type { Plan } from '../routing/plan.ts';
import type { SearchableKb } from '../search/searchable.ts';
import type { TriageAnswer } from './shapes/triage.ts';

/** Who can act in words, by the name of the office where it is known which one, and what to do first with them. */
export function actorAnswer(kb: SearchableKb, plan: Plan, lang: Lang): NonNullable<TriageAnswer['actor']> {
  const words = wordsOf(lang);
  const { who, because, cannot, isYou } = plan.actor;
  const place = byId(kb.jurisdictions, who === 'broker' || who === 'authority' ? plan.facts.to : undefined);
  const general = words.actorsIn(words.actors[who], place === undefined ? undefined : inLang(place.name, lang));
  const office = officeOf(plan, lang);
  return {
    who,
    name: isYou ? words.actorIsYou(general) : words.list([general, ...(office === undefined ? [] : [office])]),
    isYou,
    do: words.actorDoes[who],
    first: isYou ? words.actorFirstYourself : words.actorFirst[who],
    because: words.actorBecause[because],
    cannot: cannot.map((one) => ({ who: one, name: words.actors[one] })),
  };
}

/** The office that is meant: the one that issues the paper, the one that decides on the import. */
function officeOf({ actor, offices }: Plan, lang: Lang): string | undefined {
  const what = actor.who === 'issuing-body' ? 'issues' : actor.who === 'authority' ? 'decides' : undefined;
  const found = offices.find((one) => one.for === what);
  return found === undefined ? undefined : inLang(found.office.authority.name, lang);
}
