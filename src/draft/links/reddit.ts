import { type Endpoint, refused, type RefusedEndpoint } from './endpoint.ts';
import { readHttpsAddress } from './https-address.ts';

/** Reddit publishes none. This one is as for GitHub: below the 8 kB that most servers take for the head of a request. */
const MAX_URL = 6_000;

/** Reddit's limit for a title. Counted in UTF-16 units, of which no other way to count finds more. */
const MAX_TITLE = 300;

const HOSTS = ['reddit.com', 'www.reddit.com', 'old.reddit.com', 'new.reddit.com'];

/** Reads the address of a subreddit, or of its new post: `https://www.reddit.com/r/SUB`, with or without `/submit`. */
export function readReddit(text: string): Endpoint | RefusedEndpoint {
  const address = readHttpsAddress(text);
  if (address.status === 'refused') return address;
  const [r, sub = '', submit = 'submit', ...more] = address.path;
  const isSub = r === 'r' && /^\w{2,24}$/.test(sub) && submit === 'submit' && more.length === 0;
  if (!HOSTS.includes(address.host) || address.origin !== `https://${address.host}` || !isSub)
    return refused('no-subreddit', address.path.join('/'));
  const [unknown] = address.parameters;
  if (unknown !== undefined) return refused('parameter', unknown.name);
  return {
    status: 'read',
    base: `https://www.reddit.com/r/${sub}/submit`,
    fixed: [{ name: 'selftext', value: 'true' }],
    subject: 'title',
    body: 'text',
    lineEnd: '\n',
    maxUrl: MAX_URL,
    maxSubject: MAX_TITLE,
  };
}
