import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Path } from '../kb/prov.ts';
import type { FlowNode } from '../kb/shapes/flow.ts';
import { readValue, sampleOf } from './fact-values.ts';
import type { Facts, YesNo } from './facts.ts';
import { edgeTaken, type QuestionNode } from './replay.ts';

/** What a walk has settled so far. */
export interface Known {
  readonly facts: Facts;
  /** Decisions by node, in the order they were come to: what they see may have changed at a later one. */
  readonly decided: ReadonlyMap<string, YesNo>;
  readonly settled: ReadonlySet<string>;
  /** Whether search has an answer to offer; open until one comes to an offer. */
  readonly hasOffer: boolean | undefined;
}

/** An answer that could be tried: `after` is undefined where its fact does not take it. */
export type Attempt = readonly [answer: string, path: Path, after: Known | undefined];

/** Everything that can be answered at a node. */
export function attemptsAt(kb: KnowledgeBase, node: FlowNode, known: Known): Attempt[] {
  const settled = new Set([...known.settled, node.id]);
  switch (node.kind) {
    case 'confirm':
      return [['confirmed', ['next'], { ...known, settled }]];
    case 'decide':
      return (['yes', 'no', 'unknown'] as const).map((value) => [
        value,
        ['next', value],
        { ...known, decided: new Map([...known.decided, [node.id, value]]) },
      ]);
    case 'offer': {
      const offered = (faqResolved: 'yes' | 'no'): Known => ({
        ...known,
        settled,
        hasOffer: true,
        facts: { ...known.facts, faqResolved },
      });
      return [
        ['solved', ['solved'], offered('yes')],
        ['not-solved', ['next'], offered('no')],
        ['none', ['next'], { ...known, hasOffer: false }],
      ];
    }
    case 'outcome':
      return [];
    default:
      return answersTo(kb, node).map(([answer, path, value]) => [
        answer,
        path,
        value === undefined ? undefined : { ...known, facts: { ...known.facts, [node.fact]: value } },
      ]);
  }
}

/** The answers to a question with the values they become. What is left empty is typed, so it needs no reader. */
function answersTo(kb: KnowledgeBase, node: QuestionNode): [answer: string, path: Path, value: unknown][] {
  if (node.kind !== 'choice') {
    return [
      ['given', ['next'], sampleOf(kb, node.fact)],
      ['unknown', ['unknown'], 'unknown'],
    ];
  }
  return [
    ...node.options.map(({ value }, index): [string, Path, unknown] => [
      value,
      ['options', index, 'next'],
      readValue(kb, node.fact, value),
    ]),
    ['unknown', ['unknown'], readValue(kb, node.fact, 'unknown')],
  ];
}

/** The edge by which a node is left; undefined while it is open. */
export function pathTaken(node: FlowNode, { facts, decided }: Known): Path | undefined {
  switch (node.kind) {
    case 'confirm':
      return ['next'];
    case 'decide':
      return ['next', decided.get(node.id) ?? 'unknown'];
    case 'offer':
      return [facts.faqResolved === 'yes' ? 'solved' : 'next'];
    case 'outcome':
      return undefined;
    default:
      return edgeTaken(node, facts)?.path;
  }
}
