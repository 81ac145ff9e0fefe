import { findProof } from '../cert/find-scheme.ts';
import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { deadlineIn } from './deadline-words.ts';
import { errorIn } from './error-words.ts';
import { goodsIn } from './goods-words.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { directPlaces, REFUSED } from './place-words.ts';
import { readPart } from './read-part.ts';
import { situationIn } from './situation-words.ts';
import { ticketIn } from './ticket-words.ts';
import type { Understood } from './understood.ts';

export interface Reading {
  readonly understood: readonly Understood[];
  /** Places that are named, but not what they are to the goods: those to choose from when it is asked. */
  readonly places: readonly Pick<Mention, 'id' | 'text'>[];
}

/**
 * Reads facts out of a sentence in either language by rules and by the names in the knowledge base. What is not said
 * plainly is left open: a question costs less than a wrong fact.
 *
 * @param clock `today` is the day in the user's zone, YYYY-MM-DD, for words such as "in three days"
 */
export function understand(kb: KnowledgeBase, problem: string, clock: { now: Date; today: string }): Reading {
  const text = readPart(problem).normalize('NFKC');
  const mentions = mentionsIn(kb, text);
  // A group is no end of a lane.
  const places = mentions.jurisdictions.filter(({ id }) => byId(kb.jurisdictions, id)?.kind !== 'group');
  const { named, open } = directPlaces(text, places);
  const deadline = deadlineIn(text, clock.now, clock.today);
  const all: Understood[] = [
    ...situationIn(text),
    ...placesIn(named),
    ...first('scheme', mentions.schemes),
    ...paperIn(kb, text, mentions),
    ...errorIn(kb, text),
    ...ticketIn(text, clock.now),
    ...(deadline ? [{ key: 'deadline' as const, value: deadline.day, text: deadline.text }] : []),
    ...goodsIn(text),
  ];
  const understood = all
    .filter(({ key }, at) => all.findIndex((one) => one.key === key) === at)
    .map((one) => ({ ...one, text: one.text.trim() }));
  return { understood, places: open };
}

function first(key: 'scheme' | 'proof', mentions: readonly Mention[]): Understood[] {
  const [mention] = mentions;
  return mention === undefined ? [] : [{ key, value: mention.id, text: mention.text }];
}

/** The paper: the one that is named, or the only one of a scheme that is said to be refused. Of several nobody knows. */
function paperIn(
  kb: KnowledgeBase,
  text: string,
  { proofs, schemes }: Pick<ReturnType<typeof mentionsIn>, 'proofs' | 'schemes'>,
): Understood[] {
  const ids = new Set(proofs.map(({ id }) => id));
  if (ids.size > 0) return ids.size === 1 ? first('proof', proofs) : [];
  const [scheme] = schemes;
  const only = scheme === undefined || !REFUSED.test(text) ? undefined : findProof(kb, scheme.id);
  return scheme === undefined || only === undefined ? [] : [{ key: 'proof', value: only.id, text: scheme.text }];
}

function placesIn(named: ReturnType<typeof directPlaces>['named']): Understood[] {
  const via = named.filter(({ key }) => key === 'via').map(({ mention }) => mention);
  return [
    ...named.flatMap(({ key, mention }) => (key === 'via' ? [] : [{ key, value: mention.id, text: mention.text }])),
    ...(via.length === 0
      ? []
      : [{ key: 'via' as const, value: via.map(({ id }) => id), text: via.map(({ text }) => text).join(', ') }]),
  ];
}
