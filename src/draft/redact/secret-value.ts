import type { Reader } from './finder.ts';
import { readNumber } from './number-at.ts';

/** Words that say something about a password instead of being one. */
const NO_VALUE = new Set(
  `good same self-service sign a an the not no never now still too ok okay correct incorrect wrong expired invalid valid missing required rejected refused accepted
  being been reset changed lost forgotten unknown unchanged empty blank in on at of for from to my your our it its and or but so that
  this which field policy link page form manager protected protection reset-link none null undefined true false n/a na case always
  only also just already longer short long weak strong set sent shown stored visible hidden about with without because since please
  could would should will can cannot may might must has have had was were works working fine required. needed asked given used
  kept shared safe secure insecure locked blocked disabled enabled active inactive old new there here again today yesterday`.split(
    /\s{1,4}/,
  ),
);
const NO_VALUE_ZH = /^(?:错误|不|没|已|未|无效|正确|过期|重置|忘|失效|输入|是否|还|被|太|怎么|什么|吗|呢|了)/;

/** One word, or what stands in quotation marks; what follows a sentence is not part of it. */
export const readSecret: Reader = (text, from) => {
  let at = from;
  while (at - from < 4 && /["'(（`[<* ]/.test(text.charAt(at)) && text.charAt(at) !== '') at++;
  const quote = text.charAt(at - 1);
  const closing = quote === '"' || quote === "'" || quote === '`' ? quote : undefined;
  let end = at;
  // A secret may be of any length; each of its characters is looked at once.
  while (
    end < text.length &&
    (closing === undefined ? isOfWord(text, end) : text.charAt(end) !== closing && text.charAt(end) !== '\n')
  )
    end++;
  if (closing === undefined) while (end > at && /[,.;:)\]"'`>*|]/.test(text.charAt(end - 1))) end--;
  const value = text.slice(at, Math.min(end, at + 80));
  const spoken = value.toLowerCase().replace(/[!?]{0,3}$/, '');
  if (value === '' || NO_VALUE.has(spoken) || NO_VALUE_ZH.test(value) || /^[*•.x_-]{1,80}$/i.test(value))
    return undefined;
  return { start: at, end };
};

function isOfWord(text: string, at: number): boolean {
  return !/[\s，。；、！？）\p{Script=Han}\ufffc]/u.test(text.charAt(at));
}

/** A key is long, or mixes letters and digits: "token: expired" is a word. */
export const readKey: Reader = (text, from) => {
  const span = readSecret(text, from);
  if (span === undefined) return undefined;
  const value = text.slice(span.start, Math.min(span.end, span.start + 200)).split('&', 1)[0] ?? '';
  const mixed = /\d/.test(value) && /[a-z]/i.test(value);
  const keyLike =
    /^[\w\-+/=.~%:$!@#^]{6,200}$/.test(value) && (mixed || value.length >= 24 || /^\d{6,200}$/.test(value));
  return keyLike && !/^\d{4}-\d\d-\d\d/.test(value)
    ? { start: span.start, end: value.length < 200 ? span.start + value.length : span.end }
    : undefined;
};

export const readCode: Reader = readNumber({
  leastDigits: 4,
  mostCharacters: 12,
  holds: (code) => code.replace(/\D/g, '').length <= 9,
});

/** Several codes in a row, on one line or each on its own. */
export const readCodes: Reader = (text, from) => {
  const list =
    /(?:[\s,;、"'[\]]{0,4}(?:\d{1,2}[.)] {1,2})?(?=[a-z0-9-]{0,40}\d)[a-z0-9]{3,12}(?:-[a-z0-9]{2,12}){0,7}(?![a-z0-9:/])){1,24}/iy;
  list.lastIndex = from;
  const codes = list.exec(text)?.[0] ?? '';
  const lead = codes.search(/[a-z0-9]/i);
  return lead < 0 || codes.length - lead < 6 ? undefined : { start: from + lead, end: from + codes.length };
};

export const readPhrase: Reader = (text, from) => {
  const phrase = /[^\n"]{8,400}/y;
  phrase.lastIndex = from;
  const words = phrase.exec(text)?.[0];
  return words === undefined ? undefined : { start: from, end: from + words.length };
};
