/** Spaces of any kind, controls, marks of direction, surrogates, code points that are nothing. */
const UNSEEN = /[\p{C}\p{Z}]/u;

/** Whether a text holds anything that an address cannot hold, or that a reader of it would not see. */
export function holdsUnseen(text: string): boolean {
  return UNSEEN.test(text);
}
