import { isEmailAddress } from '../draft/email-address.ts';
import { readEndpoint } from '../draft/links/read-endpoint.ts';
import { type ConfigKey, DRAFT_LANGUAGES, isEndpoint, ROLES } from './keys.ts';
import { holdsSecret } from './secret.ts';

/** Why a text is no value of a setting. */
export type ValueProblem =
  | 'empty'
  /** A control character, or one that cannot be seen. */
  | 'character'
  | 'too-long'
  | 'not-one-of'
  | 'not-https'
  | 'user-info'
  | 'secret'
  /** A `?` or a `#` where the address of a place is wanted. */
  | 'query'
  | 'not-an-email'
  | 'not-a-contact'
  | 'not-an-address'
  | 'not-a-repository'
  | 'not-a-forum'
  | 'not-a-template'
  | 'not-a-field'
  | 'not-a-subreddit';

export type ReadValue = { readonly value: string } | { readonly problem: ValueProblem };

const refuse = (problem: ValueProblem): ReadValue => ({ problem });
const when = (good: boolean, value: string, problem: ValueProblem): ReadValue => (good ? { value } : { problem });

const MAX_TEXT = 200;
const MAX_ADDRESS = 2_000;

/** Controls, marks of direction, code points that are nothing, spaces other than the usual one. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
const PHONE = /^\+?[\d(][\d ()./-]*\d(?: ?(?:ext\.?|x|转) ?\d{1,6})?$/i;

const READERS: Readonly<Record<ConfigKey, (text: string) => ReadValue>> = {
  name: words,
  company: words,
  contact: (text) => when(isEmailAddress(text) || isPhone(text), text, 'not-a-contact'),
  role: oneOf(ROLES),
  draftLanguage: oneOf(DRAFT_LANGUAGES),
  helpdesk: webOrMail,
  chat: webOrMail,
  community: webOrMail,
  mail: (text) => {
    const address = text.replace(/^mailto:/i, '');
    return when(isEmailAddress(address), address, 'not-an-email');
  },
  github: (text) => {
    const read = webPlace(text);
    if ('problem' in read) return read;
    const address = read.value.replace(/\.git$/, '');
    const repository = /^https:\/\/[^/]+\/[a-z0-9][\w-]{0,99}\/(?!\.{1,2}$)[\w.-]{1,100}$/i;
    return when(repository.test(address), address, 'not-a-repository');
  },
  githubTemplate: (text) => when(/^[\w.-]+\.(?:md|ya?ml)$/.test(text), text, 'not-a-template'),
  githubField: (text) => when(/^[\w-]+$/.test(text), text, 'not-a-field'),
  forum: (text) => {
    const read = webPlace(text);
    if ('problem' in read) return read;
    return when(readEndpoint('discourse', read.value).status === 'read', read.value, 'not-a-forum');
  },
  forumCategory: words,
  reddit: (text) => {
    const name = text.replace(/^(?:https:\/\/(?:www\.|old\.|new\.)?reddit\.com)?\/?r\//i, '').replace(/\/$/, '');
    return when(/^\w{2,24}$/.test(name), name, 'not-a-subreddit');
  },
  editor: words,
};

/**
 * Reads a value of a setting, strictly: what a program would mend in silence is refused.
 *
 * @returns the value as it is kept: without spaces around it, an address without the slash at its end
 */
export function readValue(key: ConfigKey, given: string): ReadValue {
  const text = given.trim();
  if (text === '') return refuse('empty');
  if (UNSEEN.test(text)) return refuse('character');
  if (text.length > MAX_ADDRESS) return refuse('too-long');
  const secret = isEndpoint(key) ? holdsSecret(text) : undefined;
  if (secret !== undefined) return refuse(secret);
  return READERS[key](text);
}

function words(text: string): ReadValue {
  return when(text.length <= MAX_TEXT, text, 'too-long');
}

function oneOf(options: readonly string[]): (text: string) => ReadValue {
  return (text) => when(options.includes(text.toLowerCase()), text.toLowerCase(), 'not-one-of');
}

/** 5 to 15 digits, as ITU-T E.164 has at most. */
function isPhone(text: string): boolean {
  const digits = text.replace(/(?:ext|x|转).*$/i, '').replace(/\D/g, '').length;
  return PHONE.test(text) && digits >= 5 && digits <= 15;
}

/** Where a person can be reached; an e-mail address is kept as the link that it is. */
function webOrMail(text: string): ReadValue {
  const address = text.replace(/^mailto:/i, '');
  if (isEmailAddress(address)) return { value: `mailto:${address}` };
  const read = webAddress(text);
  return 'problem' in read && read.problem === 'not-https' && !/^[a-z]+:\/\//i.test(text)
    ? refuse('not-an-address')
    : read;
}

function webAddress(text: string): ReadValue {
  // A browser reads a backslash as a slash, and whoever reads the address does not.
  if (/[ \\]/.test(text)) return refuse('character');
  if (!/^https:\/\/[^/?#]/i.test(text) || !URL.canParse(text)) return refuse('not-https');
  return { value: text };
}

/** A web address that other paths and parameters are put behind. */
function webPlace(text: string): ReadValue {
  const read = webAddress(text);
  if ('problem' in read) return read;
  return /[?#]/.test(text) ? refuse('query') : { value: text.replace(/\/+$/, '') };
}
