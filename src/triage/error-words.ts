import { readMessage } from '../explain/read-message.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Understood } from './understood.ts';

/** A code has a digit in it; without one no portal's codes are read from disk. */
const LIKE_A_CODE = /\d/;

/** The error code a text quotes and the portal that prints it; nothing where several portals print it. */
export function errorIn(kb: KnowledgeBase, text: string): Understood[] {
  if (!LIKE_A_CODE.test(text)) return [];
  const { matches } = readMessage(kb.portalErrors, text);
  const coded = matches.filter(({ by }) => by === 'code');
  const [first] = coded;
  const code = first?.system.codes[first.index]?.code;
  if (first === undefined || code === undefined || coded.length > 1) return [];
  return [
    { key: 'errorCode', value: code, text: first.text },
    { key: 'portal', value: first.system.system, text: first.text },
  ];
}
