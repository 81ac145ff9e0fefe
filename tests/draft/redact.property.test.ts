import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REMOVED_KINDS } from '../../src/draft/redact/kinds.ts';
import { redact } from '../../src/draft/redact.ts';

const CHANNELS = ['public', 'private'] as const;

/** Pieces that patterns begin or go on with, so that random texts come near to them. */
const PIECES = [
  'EORI',
  'DE',
  'GB',
  'REX',
  'MRN 26DE',
  '123456789012',
  '0',
  'O',
  ' ',
  '-',
  '.',
  '/',
  '\n',
  ':',
  ': ',
  '@',
  'jane',
  'Jane Roe',
  'example.com',
  'https://',
  '?a=',
  'token=',
  'password is ',
  '密码：',
  '验证码',
  '有限公司',
  '公司',
  '我们',
  '深圳市',
  '路88号',
  '王强',
  '先生',
  'GmbH',
  'Ltd',
  'Acme ',
  '& Co. KG',
  '€',
  'EUR ',
  '万元',
  '12,5',
  '+49 ',
  '(0',
  '138',
  'HS ',
  '8481.80',
  'Art. ',
  '2026-11-23',
  '[EORI]',
  '[company]',
  '[公司]',
  '[',
  ']',
  '"',
  "'",
  '\u200b',
  '\u202e',
  '\ud800',
  '\udc00',
  '😀',
  '\u0000',
  '\u001b[31m',
  'ＤＥ１２３',
  '，',
  '。',
  '-----BEGIN PRIVATE KEY-----',
  '-----END',
  'eyJhbGciOi',
  '.eyJ',
  'Dear ',
  'Regards,\n',
  '\r\n',
  '\t',
  '|',
];
const nearMisses = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 }), fc.nat().map(String)), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  nearMisses,
);

describe('redacting', () => {
  it('never throws, and again changes nothing', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...CHANNELS), (text, channel) => {
        const once = redact(text, { channel }).text;
        expect(redact(once, { channel })).toEqual({ text: once, removed: [] });
      }),
      { numRuns: 3000 },
    );
  });

  it('gives back the text itself where it counts nothing, and another where it counts something', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...CHANNELS), (text, channel) => {
        const { text: shown, removed } = redact(text, { channel });
        expect(removed.length === 0).toBe(shown === text);
        expect(removed.map(({ kind }) => kind)).toEqual(
          REMOVED_KINDS.filter((kind) => removed.some((one) => one.kind === kind)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every unit around what it takes', () => {
    const quiet = fc
      .array(fc.constantFrom('so ', 'hm ', '\u200b', '\ud83d', '\u202e', '！', 'é ', '\r\n', '嗯，', '１ ', '\u0007'), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(quiet, quiet, (before, after) => {
        const text = `${before} DE000123456789012 ${after}`;
        const { text: shown } = redact(text, { channel: 'public' });
        expect(shown.replace(/\[EORI号?\]/, 'DE000123456789012')).toBe(text);
      }),
    );
  });

  it('takes what is known, however it is grouped and written', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{4,9} [A-Z][a-z]{4,9}$/);
    fc.assert(
      fc.property(name, fc.constantFrom('upper', 'lower', 'hidden'), (known, how) => {
        const written =
          how === 'upper' ? known.toUpperCase() : how === 'lower' ? known.toLowerCase() : [...known].join('\u200b');
        const { text } = redact(`so ${written}, hm`, {
          channel: 'public',
          known: [{ kind: 'company-name', text: known }],
        });
        expect(text.toLowerCase()).not.toContain(written.toLowerCase());
      }),
    );
  });
});
