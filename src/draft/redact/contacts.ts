import { afterLabel, byShape, type Finder, label } from './finder.ts';
import { readNumber } from './number-at.ts';

const LOCAL = "[\\p{L}\\p{N}._%+'-]";
const EXTENSION = '(?:[ ,;]{0,2}(?:ext(?:ension)?\\.?|x|durchwahl|转|分机)[ :]{0,2}\\d{1,6})?';
const APART = '[ .()/-]{0,3}';
/** Not within a number, a word or a day. */
const BEFORE = '(?<![\\p{Script=Latin}\\p{N}+])(?<!\\d[.,/:-])';
const AFTER = '(?!\\d)(?![.,/:-]\\d)';

const phone = (source: string): RegExp => new RegExp(`${BEFORE}(?:${source})${AFTER}${EXTENSION}`, 'dgiu');
const digits = (value: string): number => value.replace(/\D/gu, '').length;

/** ITU-T E.164 has at most 15 digits; how they are grouped is anybody's habit. */
export const contactFinders: readonly Finder[] = [
  byShape({
    kind: 'email',
    sure: true,
    pattern: new RegExp(
      `(?<!${LOCAL})${LOCAL}{1,64}(?:@|[ ]?[\\[(](?:at|@)[\\])][ ]?)[\\p{L}](?:[\\p{L}\\p{N}-]{0,62}(?:\\.|[ ]?[\\[(](?:dot|\\.)[\\])][ ]?)?){1,6}(?<=[\\p{L}\\p{N}])`,
      'dgu',
    ),
  }),
  byShape({
    kind: 'email',
    sure: true,
    pattern: /(?<![\w.-])[\w.-]{2,40} at [\w-]{2,40} dot [a-z]{2,10}(?![a-z])/dgiu,
  }),
  byShape({
    kind: 'email',
    sure: true,
    pattern: new RegExp(`(?<!${LOCAL})${LOCAL}{1,64}%40[\\p{L}\\p{N}.-]{2,80}`, 'dgu'),
  }),
  byShape({
    kind: 'phone',
    sure: true,
    pattern: new RegExp(`(?<![\\p{Script=Latin}\\p{N}])\\+ ?[1-9](?:${APART}\\d){6,14}(?!\\d)${EXTENSION}`, 'dgiu'),
    holds: (value) => digits(value) >= 8 && !/(?:19|20)\d{2}-\d{2}-\d{2}/u.test(value),
  }),
  byShape({ kind: 'phone', pattern: phone(`00[1-9](?:${APART}\\d){7,13}`) }),
  byShape({
    kind: 'phone',
    pattern: phone(`\\(0\\d{0,4}\\)(?:${APART}\\d){5,10}|0[1-9]\\d{0,4}[ /-]{1,3}\\d{3,8}(?:[ -]\\d{2,6}){0,3}`),
    holds: (value) => digits(value) >= 9 && digits(value) <= 13,
  }),
  byShape({
    kind: 'phone',
    pattern: phone('\\(\\d{3}\\)[ .-]?\\d{3}[ .-]\\d{4}|\\d{3}[.-]\\d{3}[.-]\\d{4}|\\d{3} \\d{3} \\d{4}'),
    holds: (value) => !/^\d{3} \d{3} \d{4}$/u.test(value) || !value.startsWith('0'),
  }),
  byShape({
    kind: 'phone',
    sure: true,
    pattern:
      /(?<![\p{Script=Latin}\d])(?<!\d[.,:-])(?:\(?86\)?[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)(?![.,:-]\d)(?:[ ,，]{0,2}(?:转|分机)\d{1,6})?/dgu,
  }),
  byShape({
    kind: 'phone',
    sure: true,
    pattern:
      /(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3})[ -]\d{7,8}(?!\d)(?:[ ,，-]{0,2}(?:转|分机|ext\.?)?[ ]?\d{1,6}(?!\d))?/dgiu,
  }),
  byShape({ kind: 'phone', pattern: /(?<!\d)[48]00[- ]\d{3}[- ]?\d{4}(?!\d)/dgu }),
  afterLabel(
    'phone',
    label(
      'tel(?:ephone)?|phone|mobile|mob|cell(?:phone)?|fax|direct line|hotline|whatsapp|telefon|handy|téléphone|teléfono|call (?:me|us) (?:on|at)|reach (?:me|us) (?:on|at)|电话|手机号?|手提|座机|传真|热线|联系方式|固话',
    ),
    (text, at) => {
      const number = new RegExp(`[+(]{0,2}\\d(?:${APART}\\d){4,16}(?!\\d)${EXTENSION}`, 'iyu');
      number.lastIndex = at;
      const found = number.exec(text)?.[0];
      // Five digits are the hotline of an office, which everybody may call.
      return found === undefined || digits(found) < 7 || /^(?:19|20)\d{2}-\d{2}-\d{2}/u.test(found)
        ? undefined
        : { start: at, end: at + found.length };
    },
  ),
  afterLabel(
    'phone',
    /(?<![a-z])(?:ext(?:ension)?\.?|分机号?)[ :]{0,3}(?=\d)/giu,
    readNumber({ leastDigits: 2, mostCharacters: 6 }),
  ),
  byShape({
    kind: 'account-name',
    pattern: /(?:微信|qq|wechat|skype|telegram)[ :]{1,2}(?<value>(?=[\w.-]{0,30}[\d_])[\w.-]{5,40}\w)/dgiu,
  }),
  afterLabel(
    'account-name',
    /(?<![a-z])(?:user(?:[ _-]?(?:name|id))?|log[-_ ]?in(?:[-_ ]?(?:name|id))?|skype|wechat(?: id)?|weixin|qq|telegram|微信号?|用户名|登录名|登录账号|QQ号?|企业微信)["']?[ \t]{0,2}(?:[:=|\t]|为|是|(?=\d{5})) ?["'@]{0,2}(?=[a-z0-9])/giu,
    (text, at) => {
      const name = /[\w.@-]{3,64}/uy;
      name.lastIndex = at;
      const found = name.exec(text)?.[0].replace(/[.-]{1,9}$/u, '');
      // "Login: sign out first" goes on as a sentence does.
      const sentence =
        found !== undefined &&
        /^[a-z]{1,64}$/iu.test(found) &&
        /^ [a-z]/u.test(text.slice(at + found.length, at + found.length + 2));
      return found === undefined ||
        sentence ||
        /^(?:agent|unknown|none|null|undefined|true|false|error|failed|page|ok|does|is|not)$/iu.test(found)
        ? undefined
        : { start: at, end: at + found.length };
    },
  ),
];
