import { type Endpoint, refused, type RefusedEndpoint } from './endpoint.ts';
import { readHttpsAddress } from './https-address.ts';

/** Forums stand behind servers of all kinds, and the usual ones have buffers of 4 or 8 kB for a request's head. */
const MAX_URL = 4_000;

const KNOWN = ['category', 'category_id', 'tags'];

/**
 * Reads the address of a Discourse forum, or of its new topic: `https://HOST`, with the folder it is installed in, with
 * `/new-topic`, `?category=` and `&tags=`.
 */
export function readDiscourse(text: string): Endpoint | RefusedEndpoint {
  const address = readHttpsAddress(text);
  if (address.status === 'refused') return address;
  const folder = address.path.at(-1) === 'new-topic' ? address.path.slice(0, -1) : address.path;
  if (!folder.every((segment) => /^[\w.~-]+$/.test(segment))) return refused('no-forum', address.path.join('/'));
  const unknown = address.parameters.find(({ name }) => !KNOWN.includes(name));
  if (unknown !== undefined) return refused('parameter', unknown.name);
  return {
    status: 'read',
    base: [address.origin, ...folder, 'new-topic'].join('/'),
    fixed: address.parameters,
    subject: 'title',
    body: 'body',
    lineEnd: '\n',
    maxUrl: MAX_URL,
    maxSubject: undefined,
  };
}
