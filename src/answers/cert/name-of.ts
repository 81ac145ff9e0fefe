import type { GrantOnLane } from '../../cert/grant-on-lane.ts';
import { byId } from '../../kb/by-id.ts';
import type { Text } from '../../kb/shapes/common.ts';
import { inLang, type Lang } from '../../lang/words.ts';

interface Named {
  readonly id: string;
  readonly name: Text;
}

/** The name of a thing by its id; the id itself where nothing has it. */
export function nameOf(things: readonly Named[], id: string, lang: Lang): string {
  const thing = byId(things, id);
  return thing === undefined ? id : inLang(thing.name, lang);
}

/** The short name of a scheme by its id; the id itself where nothing has it. */
export function shortNameOf(
  schemes: readonly { readonly id: string; readonly short: Text }[],
  id: string,
  lang: Lang,
): string {
  const scheme = byId(schemes, id);
  return scheme === undefined ? id : inLang(scheme.short, lang);
}

/** The short names of the schemes that some grants stand in, each once. */
export function schemesOf(grants: readonly Pick<GrantOnLane, 'scheme'>[], lang: Lang): string[] {
  return [...new Set(grants.map(({ scheme }) => inLang(scheme.short, lang)))];
}
