interface WithId {
  readonly id: string;
}

const maps = new WeakMap<readonly WithId[], ReadonlyMap<string, WithId>>();

/** The thing of that id, the first where several have it; the ids of a list are looked through once. */
export function byId<T extends WithId>(things: readonly T[], id: string | undefined): T | undefined {
  if (id === undefined) return undefined;
  const known = maps.get(things) ?? mapOf(things);
  return known.get(id) as T | undefined;
}

function mapOf(things: readonly WithId[]): ReadonlyMap<string, WithId> {
  const map = new Map<string, WithId>();
  for (const thing of things) if (!map.has(thing.id)) map.set(thing.id, thing);
  maps.set(things, map);
  return map;
}
