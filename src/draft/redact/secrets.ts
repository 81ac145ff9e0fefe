import { afterLabel, byShape, type Finder, type Found, label } from './finder.ts';
import { readNumber } from './number-at.ts';
import { readCode, readCodes, readKey, readPhrase, readSecret } from './secret-value.ts';

const OPENING = '["\'*_ \\t]{0,3}';
const SAYS = `(?:${OPENING}(?:->|=>|[:=|\t]{1,2}|\\p{Script=Han}{1,8}:|是|为|改成了?|改为了?|设为|设成了?|is|was)[ \\t]{0,4}|[ \\t]{1,2}(?=\\S{0,60}\\d)|[ \\t]{0,2}(?=[(（])|(?=[a-z0-9]{0,40}\\d)|(?<=[码令]) ?(?=["'][^\\s\\p{Script=Han}"']{4}))`;

const PASSWORD = 'pass[- ]?(?:words?|code|wd)|pwd|pswd|passwort|kennwort|mot de passe|contraseña|密码|口令|密碼';
const CODE_WORDS =
  '(?:(?:one[- ]?time|verification|security|auth(?:entication|enticator)?|log[- ]?in|sign[- ]?in|confirmation|access|sms|2fa|mfa|otp|totp)[- ](?:pass)?codes?|one[- ]time (?:password|pin)|(?:otp|totp|2fa|mfa)|tan|短信码|验证码|动态码|校验码|动态口令|动态密码|确认码)';

export const secretFinders: readonly Finder[] = [
  afterLabel('password', new RegExp(`(?:${PASSWORD})(?![a-z])${SAYS}`, 'giu'), readSecret),
  afterLabel('password', /(?<![a-z])(?:pass ?phrase|pw|pass)(?:["' ]{0,2}(?:[:=|\t]| is ))[ \t]{0,3}/giu, readSecret),
  byShape({ kind: 'password', sure: true, pattern: /(?<=:\/\/[^\s/:@]{1,64}:)(?<value>[^\s/@]{1,128})(?=@)/dgu }),
  afterLabel('one-time-code', label(CODE_WORDS), readCode),
  byShape({
    kind: 'one-time-code',
    sure: true,
    pattern:
      /(?:验证码|动态码|otp|(?:one-time|verification|login) code)[^\n。.\d]{0,24}?(?:is|was|是|为|:)[ ]{0,2}(?<value>\d{4,8})(?![\d.年月-])/dgiu,
  }),
  // Name and password in one: "log in with jroe / Harbour!9".
  byShape({
    kind: 'password',
    sure: true,
    pattern:
      /(?<![a-z])(?:log ?in|sign ?in|cred(?:ential)?s|账号密码|用户名密码)(?: details)?(?: with| is| are| as|:|为|是){0,2} {0,2}[\w.@-]{2,40} ?\/{1,2} ?(?<value>[^\s，。、/]{5,64}[^\s，。、/.,;:)])/dgiu,
    holds: (value) => /\d/u.test(value) && /[a-z]/iu.test(value),
  }),
  byShape({
    kind: 'one-time-code',
    sure: true,
    pattern:
      /(?<!error |hs |hts |cn |status )(?<![\p{L}\d])code[ :]{1,2}(?<value>\d{3}[ -]?\d{3,5}|\d{4})(?!\d)(?=[^.\n]{0,40}(?:authenticator|sms|text message|2fa|phone|短信))/dgiu,
  }),
  byShape({
    kind: 'one-time-code',
    sure: true,
    pattern:
      /(?<![\d.])(?<value>\d{3}[ -]?\d{3}|\d{4,8})(?=,? (?:is|was) (?:your|my|the) (?:[a-z-]{1,14} ){0,3}code|是?[ （(]{0,2}(?:您的|我的|本次)?(?:登录|短信|动态)?验证码)/dgiu,
  }),
  afterLabel(
    'recovery-code',
    /(?<![a-z])(?:(?:recovery|backup|rescue|emergency|scratch)[- ]codes?|backup(?=: )|恢复码|恢复代码|备用码|备用验证码|备份码|救援码)["' \t]{0,3}(?:are|is|was|为|是)?[ \t]{0,2}[:=|(]{0,2}[ \t]{0,3}/giu,
    readCodes,
  ),
  afterLabel(
    'recovery-code',
    /(?:(?:recovery|seed|backup) (?:phrase|words)|助记词|恢复短语)["' ]{0,2}(?: is|[:=]|为|是)[ \t]{0,3}/giu,
    readPhrase,
  ),
  afterLabel(
    'access-key',
    /(?:api[-_ ]?(?:key|token|secret)|secret[-_ ]?(?:access[-_ ]?)?key|access[-_ ]?key(?:[-_ ]?id)?|private[-_ ]?token|client[-_ ]?secret|signing[-_ ]?key|(?:access|auth|refresh|id|bearer|session|csrf|sas)?[-_ ]?token|secret|session[-_ ]?(?:id|key)|jsessionid|phpsessid|sig(?:nature)?|x-api-key|密钥|令牌|口令牌)["' ]{0,3}(?:->|=>|[:=|\t]{1,2}|is|was|是|为|(?=[\w-]{20}))[ \t]{0,3}(?:bearer )?/giu,
    readKey,
  ),
  afterLabel('access-key', /(?<![a-z])(?:bearer|authorization: ?basic)[ :]{1,2}/giu, readKey),
  afterLabel('access-key', /(?<![a-z])(?:set-)?cookie["']?: ?["']?(?:[\w-]{1,40}=)?/giu, readKey),
  afterLabel('access-key', /(?<![a-z])key["' ]{0,2}[:=][ \t]{0,2}["']?(?=[\w\-+/=.]{16})/giu, readKey),
  byShape({
    kind: 'access-key',
    sure: true,
    pattern:
      /(?<![A-Za-z0-9])(?:(?:AKIA|ASIA|AROA)[A-Z0-9]{12,20}|gh[opsur]_[A-Za-z0-9]{16,255}|github_pat_\w{20,255}|glpat-[\w-]{16,64}|sk-[\w-]{16,200}|[sr]k_(?:live|test)_\w{8,200}|xox[abprs]-[\w-]{10,200}|AIza[\w-]{30,40}|npm_\w{30,40}|SG\.[\w.-]{20,120}|ya29\.[\w-]{10,400})/dgu,
  }),
  wholeTokens('access-key', /(?<![\w.-])eyJ[\w-]{6}/gu),
  privateKeys,
  afterLabel(
    'card-pin',
    label('cvv2?|cvc2?|card (?:security|verification) code|安全码|卡背码'),
    readNumber({ leastDigits: 3, mostCharacters: 4 }),
  ),
  afterLabel(
    'card-pin',
    label('(?:card )?pin(?: codes?| numbers?)?|取款密码|卡密码?|交易密码|支付密码'),
    readNumber({ leastDigits: 4, mostCharacters: 8, holds: (pin) => /^[\d ]{4,9}$/.test(pin) }),
  ),
];

/** Tokens of any length that begin in a way nothing else does. */
function wholeTokens(kind: 'access-key', beginning: RegExp): Finder {
  return (text) =>
    [...text.matchAll(beginning)].map(({ index }) => {
      let end = index;
      while (/[\w.=-]/.test(text.charAt(end)) && end < text.length) end++;
      return { kind, start: index, end, sure: true };
    });
}

/** From its first line to its last; where the last is missing, as far as lines of it go on. */
function privateKeys(text: string): Found[] {
  const found: Found[] = [];
  for (const begin of text.matchAll(
    /-{2,5} ?BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)? ?-{2,5}|PuTTY-User-Key-File-\d/gu,
  )) {
    if (begin.index < (found.at(-1)?.end ?? 0)) continue;
    const rest = /[-=:,+/\w\s\\]/u;
    let end = begin.index + begin[0].length;
    while (end < text.length && rest.test(text.charAt(end))) {
      if (text.startsWith('-END ', end) || text.startsWith('- END ', end)) {
        end += /^-? ?END [A-Z0-9 ]{0,40}-{0,5}/u.exec(text.slice(end, end + 60))?.[0].length ?? 0;
        break;
      }
      if (text.startsWith('\n\n', end) && end > begin.index + 200) break;
      end++;
    }
    found.push({ kind: 'private-key', start: begin.index, end, sure: true });
  }
  return found;
}
