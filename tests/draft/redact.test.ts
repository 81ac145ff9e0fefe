import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isSecret, MARKERS, REMOVED_KINDS } from '../../src/draft/redact/kinds.ts';
import { redact } from '../../src/draft/redact.ts';
import { wordsOf } from '../../src/lang/words.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const inPublic = (text: string): string => redact(text, { channel: 'public' }).text;
const inPrivate = (text: string): string => redact(text, { channel: 'private' }).text;

describe('what is removed', () => {
  it.each([
    ['Our EORI is DE000123456789012.', 'Our EORI is [EORI].'],
    ['GBOO0123456OOO', '[EORI]'],
    ['ＤＥ０００１２３４５６７８９０１２ was refused', '[EORI] was refused'],
    ['fr000\u200b12345\u200b600012', '[EORI]'],
    ['Acme Widgets GmbH & Co. KG asks', '[company] asks'],
    ['the goods of Example Tea Co., Ltd. are held', 'the goods of [company] are held'],
    ['我是深圳市云梦贸易有限公司的王强', '我是[公司]的[姓名]'],
    ['password is hunter2', 'password is [password]'],
    ['code 482913 from my authenticator', 'code [one-time code] from my authenticator'],
    ['验证码 123456，密码：abc123', '验证码 [验证码]，密码：[密码]'],
    [
      'see https://portal.example.com/a?token=x1 and https://www.example.com/b',
      'see [link] and https://www.example.com/b',
    ],
    ['HS 8481809500 and 8481809500 of 000123456789', 'HS 8481809500 and 8481809500 of [company number]'],
    ['价值12.5万元', '价值[金额]'],
    ['Login with jroe / Harbour!9', 'Login with jroe / [password]'],
    [
      '登录密码改成了Abcd!234，验证码发到了老板手机，是 775533。',
      '登录密码改成了[密码]，验证码发到了老板手机，是 [验证码]。',
    ],
    ['付款账号：1202 0000 0990 0123 456', '付款账号：[银行账户]'],
    ['My password is not accepted', 'My password is not accepted'],
    ['签证海关热线12360，货代公司和爱尔兰公司都能登录', '签证海关热线12360，货代公司和爱尔兰公司都能登录'],
  ])('%s', (text, shown) => {
    expect(inPublic(text)).toBe(shown);
  });

  it('is only what is a secret where the operator alone reads', () => {
    const text = 'Jane Roe of Acme GmbH, EORI DE000123456789012, ticket MS-204417, pwd=hunter2';
    expect(inPrivate(text)).toBe('Jane Roe of Acme GmbH, EORI DE000123456789012, ticket MS-204417, pwd=[password]');
    expect(inPublic(text)).toBe('[name] of [company], EORI [EORI], ticket MS-204417, pwd=[password]');
  });

  it('is listed by kind and count, without a value', () => {
    const { removed } = redact('Jane Roe and Mr Doe of Acme GmbH: DE000123456789012', { channel: 'public' });
    expect(removed).toEqual([
      { kind: 'eori', count: 1 },
      { kind: 'company-name', count: 1 },
      { kind: 'person-name', count: 2 },
    ]);
  });

  it('is what the caller knows, whatever it looks like, and in private only a secret', () => {
    const known = [
      { kind: 'company-name', text: 'plain tea' },
      { kind: 'password', text: 'swordfish' },
      { kind: 'company-number', text: '' },
    ] as const;
    const text = 'PLAIN  TEA asks about plaintea; swordfish it is, plain teas are fine';
    expect(redact(text, { channel: 'public', known }).text).toBe(
      '[company] asks about [company]; [password] it is, plain teas are fine',
    );
    expect(redact(text, { channel: 'private', known }).text).toBe(
      'PLAIN  TEA asks about plaintea; [password] it is, plain teas are fine',
    );
  });

  it('covers what data/channels.yaml names, as far as a text can hold it', () => {
    const channels = parse(readFileSync(join(DATA, 'channels.yaml'), 'utf8')) as {
      neverAnywhere: string[];
      neverInPublic: string[];
    };
    expect(REMOVED_KINDS.filter(isSecret)).toEqual(expect.arrayContaining(channels.neverAnywhere));
    const texts = channels.neverInPublic.filter((kind) => kind !== 'full-document' && kind !== 'barcode-or-qr');
    expect(REMOVED_KINDS).toEqual(expect.arrayContaining(texts));
  });

  it('covers every number of data/identifiers behind each of its names', () => {
    const left: string[] = [];
    let tried = 0;
    for (const file of readdirSync(join(DATA, 'identifiers'))) {
      const { aliases = [], examples } = parse(readFileSync(join(DATA, 'identifiers', file), 'utf8')) as {
        aliases?: string[];
        examples: { good: string[] };
      };
      const good = examples.good.length > 0 ? examples.good : ['AB0012345'];
      for (const alias of aliases) {
        for (const number of good) {
          tried++;
          for (const text of [`${alias}: ${number}`, `${alias} ${number}`])
            if (inPublic(text).includes(number)) left.push(text);
        }
      }
    }
    expect(tried).toBeGreaterThan(150);
    expect(left).toEqual([]);
  });
});

describe('markers', () => {
  it('have one for each kind in both languages, and the interface has words to count it', () => {
    expect(Object.keys(MARKERS)).toEqual(REMOVED_KINDS);
    for (const lang of ['en', 'zh'] as const) {
      const { kinds } = wordsOf(lang).draft;
      expect(Object.keys(kinds)).toEqual(REMOVED_KINDS);
      for (const kind of REMOVED_KINDS) expect(kinds[kind](2)).toContain('2');
    }
    expect(wordsOf('en').draft.kinds.eori(2)).toBe('2 EORI numbers');
    expect(wordsOf('en').draft.kinds['company-name'](1)).toBe('1 company');
  });

  it('speak the language of the text, not of what is removed', () => {
    expect(inPublic('The goods of 云梦贸易有限公司 wait at the border')).toBe(
      'The goods of [company] wait at the border',
    );
    expect(inPublic('货物在等，发票属于Acme GmbH')).toBe('货物在等，发票属于[公司]');
  });
});

describe('hostile texts', () => {
  const SIZE = 4_000;
  const filled = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length)).slice(0, size);
  const HOSTILE = [
    'a',
    'A ',
    'Aa ',
    '1',
    '1 ',
    '1-',
    'DE1',
    'a.',
    'a@',
    '@',
    'password ',
    'https://',
    '公司',
    '有限公司',
    '深圳市',
    '路1号',
    'Ltd ',
    'eyJaaaaaa',
    '(',
    '"',
    '[',
    '\n',
    ' ',
    '\t',
    '+1',
    '0',
    '-----BEGIN PRIVATE KEY-----',
    'EORI ',
    'Dear ',
    '\ud800',
    '\u0301',
    '1.',
    'A1',
    'Aa-',
    'www.',
    'a/',
  ];

  it('find no pattern with a quantifier that has no end', () => {
    const sources = patternsUsed(() =>
      inPublic(
        'Jane Roe, Acme GmbH, 深圳市云梦贸易有限公司, DE000123456789012, EUR 5, pwd=x1, 云梦路88号, https://a.example/?b=1 -----BEGIN PRIVATE KEY-----',
      ),
    );
    expect(sources.size).toBeGreaterThan(100);
    const unbounded = [...sources].filter((source) => hasNoEnd(source));
    expect(unbounded).toEqual([]);
    expect([hasNoEnd('a+b'), hasNoEnd('a{2,}'), hasNoEnd('.*'), hasNoEnd('[+*]{1,2}\\+\\*')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it.each(HOSTILE)('of %j take twice the steps when they are twice as long', (part) => {
    const steps = (size: number): number => stepsOf(() => inPublic(filled(part, size)));
    expect(steps(SIZE * 2)).toBeLessThan(steps(SIZE) * 2.2 + 2000);
  });
});

/** The sources of all patterns that run. */
function patternsUsed(run: () => void): Set<string> {
  const sources = new Set<string>();
  watched((pattern) => sources.add(pattern.source), run);
  return sources;
}

/** How often a pattern is asked; what each may do for one place in a text is bounded by its quantifiers. */
function stepsOf(run: () => void): number {
  let steps = 0;
  watched(() => steps++, run);
  return steps;
}

function watched(seen: (pattern: RegExp) => void, run: () => void): void {
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its pattern
  const original = RegExp.prototype.exec;
  // oxlint-disable-next-line no-extend-native -- to see every pattern that runs, for as long as it runs
  RegExp.prototype.exec = function exec(this: RegExp, text: string) {
    seen(this);
    return original.call(this, text);
  };
  try {
    run();
  } finally {
    // oxlint-disable-next-line no-extend-native -- puts back what was there
    RegExp.prototype.exec = original;
  }
}

function hasNoEnd(source: string): boolean {
  const bare = source.replace(/\\[\s\S]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  return /[^(]\*|[^(]\+|\{\d+,\}/.test(bare);
}
