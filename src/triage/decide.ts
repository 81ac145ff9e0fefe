import type { FlowNode } from '../kb/shapes/flow.ts';
import { entryOf, type SearchableKb } from '../search/searchable.ts';
import type { Facts, YesNo } from './facts.ts';
import { readPart } from './read-part.ts';

export type DecideName = Extract<FlowNode, { kind: 'decide' }>['decide'];

/**
 * The pure functions that `decide` nodes of the flow name.
 *
 * @param known what is known where the node stands, with what follows from it
 */
export function decide(kb: SearchableKb, name: DecideName, known: Facts): YesNo {
  switch (name) {
    case 'refusal-told':
      return refusalTold(known);
    case 'standard-conflict':
      return known.standardConflict ?? 'unknown';
    case 'answer-settles':
      return answerSettles(kb, known);
    case 'urgency-said':
      return known.urgency === undefined ? 'no' : 'yes';
  }
}

/** Whether an answer of the FAQ is worth reading before anything is asked: nothing is refused or held, it may be all. */
function answerSettles(kb: SearchableKb, known: Facts): YesNo {
  const [best] = known.faqEntry ?? [];
  if (best === undefined || known.goodsHeld === 'yes' || refusalTold(known) === 'yes') return 'no';
  const resolves = entryOf(kb, best)?.resolves ?? 'none';
  return resolves === 'none' ? 'no' : 'yes';
}

/** Whether the user tells of a refusal: the paper, the question whether the entry is lodged, then matter. */
export function refusalTold(facts: Facts): YesNo {
  if (facts.entryLodged === 'yes' || facts.writtenRefusal === 'yes' || facts.standardConflict === 'yes') return 'yes';
  const words =
    /refus|reject|not (?:accept|recogni[sz]e|pass)|does ?n[o']t (?:accept|recogni[sz]e|pass)|turned down|(?<!认)不认|不接受|拒|退单|退回|过不了|不过/i;
  return words.test(readPart(facts.problem ?? '')) ? 'yes' : 'no';
}
