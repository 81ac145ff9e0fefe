import { type Parameter, refused, type RefusedEndpoint } from './endpoint.ts';
import { holdsUnseen } from './unseen.ts';

/** The parts of an https address that a link is made from. */
interface HttpsAddress {
  readonly status: 'read';
  /** `https://` and the host, in ASCII, with its port where it is not the usual one. */
  readonly origin: string;
  readonly host: string;
  /** As they stand in the address, dots and doubled slashes resolved; without empty ones. */
  readonly path: readonly string[];
  /** Decoded, in their order; those without a value left out. */
  readonly parameters: readonly Parameter[];
}

/** Reads an https address strictly: what a browser would mend in silence is refused. */
export function readHttpsAddress(text: string): HttpsAddress | RefusedEndpoint {
  if (holdsUnseen(text)) return refused('character');
  // A backslash is a slash to a browser, and to nobody who reads the address.
  if (text.includes('\\')) return refused('character', '\\');
  if (!/^https:\/\/[^/?#]/i.test(text) || !URL.canParse(text)) return refused('not-https');
  if (/^[^/]*\/\/[^/?#]*@/.test(text)) return refused('user-info');
  if (text.includes('#')) return refused('fragment', text.slice(text.indexOf('#')));
  const url = new URL(text);
  const parameters = [...url.searchParams].map(([name, value]) => ({ name, value }));
  const seen = new Set<string>();
  for (const { name, value } of parameters) {
    if (seen.has(name)) return refused('parameter', name);
    seen.add(name);
    // Labels may hold plain spaces; nothing else that is not seen.
    if (holdsUnseen(name) || holdsUnseen(value.replaceAll(' ', ''))) return refused('character', name);
  }
  return {
    status: 'read',
    origin: url.origin,
    host: url.hostname,
    path: url.pathname.split('/').filter((segment) => segment !== ''),
    parameters: parameters.filter(({ value }) => value !== ''),
  };
}
