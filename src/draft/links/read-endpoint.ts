import { readDiscourse } from './discourse.ts';
import type { Endpoint, LinkKind, RefusedEndpoint } from './endpoint.ts';
import { readGithub } from './github.ts';
import { readMailto } from './mailto.ts';
import { readReddit } from './reddit.ts';

const READERS: Readonly<Record<LinkKind, (text: string) => Endpoint | RefusedEndpoint>> = {
  mailto: readMailto,
  github: readGithub,
  discourse: readDiscourse,
  reddit: readReddit,
};

/**
 * Reads an address of the user's own for a link of one kind.
 *
 * @param text as it was given; spaces around it are refused too
 * @returns why not, for one that no safe link can be made of
 */
export function readEndpoint(kind: LinkKind, text: string): Endpoint | RefusedEndpoint {
  return READERS[kind](text);
}
