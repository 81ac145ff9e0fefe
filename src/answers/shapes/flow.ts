import { z } from 'zod';
import { lang } from './common.ts';
import { finding } from './error.ts';

const count = z.number().int();
/** How many there are, and how many of them some answers lead to. */
const reached = z.object({ all: count, reached: count });

export const flowCheck = z.object({
  schema: z.literal('magna.flow-check/1'),
  lang,
  findings: z.array(finding),
  summary: z.object({ errors: count, warnings: count, notes: count }),
  /** Null where the flow or the rules are not whole: what stands on them is looked at when they are mended. */
  counts: z
    .object({
      nodes: reached,
      edges: reached,
      /** Of the edges: options of a choice, "I don't know", values of decisions, ends of offers. */
      options: count,
      unknowns: count,
      decisions: count,
      offers: count,
      /** Ways to an outcome, every answer counted by itself. */
      paths: count,
      /** The same, answers that lead to the same next node counted as one. */
      ways: count,
      rules: reached,
      urgencies: reached,
      /** Combinations of facts that the rules tell apart. */
      situations: count,
      /** Of them, those for which a plan was made; in the rest the rule alone was looked up. */
      plans: count,
    })
    .nullable(),
  /** Null where none were given, or none could be run. */
  scenarios: z.object({ files: count, run: count, differing: count }).nullable(),
});

const step = z.object({
  node: z.string(),
  kind: z.string(),
  /** What the node asks for; null where it asks for no fact. */
  fact: z.string().nullable(),
  /** The answers by which the way goes on. */
  answers: z.array(z.string()),
  /** Whether it goes on whatever is answered. */
  any: z.boolean(),
  /** Nodes that are passed over next, since their answer is known by then. */
  over: z.array(z.string()),
});

export const flowPaths = z.object({
  schema: z.literal('magna.flow-paths/1'),
  lang,
  /** The node that all of them pass; null where every way is meant. */
  through: z.string().nullable(),
  /** How many ways there are, answers that lead to the same next node counted as one. */
  count,
  /** The same, every answer counted by itself. */
  paths: count,
  ways: z.array(
    z.object({
      steps: z.array(step),
      outcome: z.object({ node: z.string(), status: z.enum(['plan', 'resolved']) }),
      /** How many facts are asked for. */
      questions: count,
    }),
  ),
});

export const flowGraph = z.object({
  schema: z.literal('magna.flow-graph/1'),
  lang,
  start: z.string(),
  nodes: z.array(z.object({ id: z.string(), kind: z.string(), fact: z.string().nullable(), text: z.string() })),
  /** One from a node to another, with every answer that leads there. */
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      answers: z.array(z.object({ value: z.string(), text: z.string() })),
    }),
  ),
});

export type FlowCheckAnswer = z.infer<typeof flowCheck>;
export type FlowPathsAnswer = z.infer<typeof flowPaths>;
export type FlowGraphAnswer = z.infer<typeof flowGraph>;
