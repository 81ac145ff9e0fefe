import { isEmailAddress } from '../email-address.ts';
import { encodeValue } from '../encode-value.ts';
import { type Endpoint, refused, type RefusedEndpoint } from './endpoint.ts';
import { holdsUnseen } from './unseen.ts';

/** Windows hands a program at most 2,083 characters of an address, and mail programs take less. */
const MAX_URL = 1_800;

/**
 * Reads an address for mail: `desk@customs.example`, or several with commas between; or a link, `mailto:` before them and
 * `?cc=` behind for who gets a copy. Names beside the addresses are not taken.
 *
 * In such a link a space is `%20`, never `+`, and a line ends in `%0D%0A` (RFC 6068, 5).
 */
export function readMailto(text: string): Endpoint | RefusedEndpoint {
  if (holdsUnseen(text)) return refused('character');
  const link = /^mailto:([^?]*)(?:\?(.*))?$/i.exec(text);
  const to = addressesOf(link === null ? text : decoded(link[1] ?? ''));
  if (to === undefined) return refused('no-email-address');
  const [copies = '', second] = (link?.[2] ?? '').split('&');
  if (second !== undefined) return refused('parameter', second);
  const cc = copies === '' ? [] : addressesOf(decoded(/^cc=(.*)$/i.exec(copies)?.[1] ?? ''));
  if (cc === undefined)
    return /^cc=/i.test(copies) ? refused('no-email-address', copies) : refused('parameter', copies);
  return {
    status: 'read',
    // The sign between name and domain and the comma between addresses have a meaning here; in a name they have none.
    base: `mailto:${to.map((address) => encodeValue(address).replace('%40', '@')).join(',')}`,
    fixed: cc.length === 0 ? [] : [{ name: 'cc', value: cc.join(',') }],
    subject: 'subject',
    body: 'body',
    lineEnd: '\r\n',
    maxUrl: MAX_URL,
    maxSubject: undefined,
  };
}

function addressesOf(text: string | undefined): string[] | undefined {
  const addresses = text?.split(',');
  return addresses?.every(isEmailAddress) === true ? addresses : undefined;
}

/** @returns undefined for a percent sign that begins nothing */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
