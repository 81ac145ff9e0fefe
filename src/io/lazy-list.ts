import { foundBy } from '../kb/by-id.ts';

/**
 * A list that is made when somebody looks through it; one thing of it is found without.
 *
 * @param make all of it
 * @param find one thing, the same object that the list has or will have
 * @returns the list as it is at the moment: a stand-in until it is made
 */
export function lazyList<T extends { readonly id: string }>(
  make: () => T[],
  find: (id: string) => T | undefined,
): () => readonly T[] {
  const list: T[] = [];
  let made = false;
  const filled = (): T[] => {
    // One by one: a list may be longer than a call may have arguments.
    if (!made) for (const thing of make()) list.push(thing);
    made = true;
    return list;
  };
  const standIn = new Proxy(list, {
    get: (_, key) => Reflect.get(filled(), key),
    has: (_, key) => Reflect.has(filled(), key),
    ownKeys: () => Reflect.ownKeys(filled()),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(filled(), key),
  });
  for (const one of [list, standIn]) foundBy(one, find);
  return () => (made ? list : standIn);
}
