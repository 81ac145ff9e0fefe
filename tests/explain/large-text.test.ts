import { beforeAll, describe, expect, it } from 'vitest';
import { readMessage } from '../../src/explain/read-message.ts';
import type { PortalErrors } from '../../src/kb/shapes/portal-errors.ts';
import { shippedKb } from '../support/kb.ts';

let systems: readonly PortalErrors[];
beforeAll(async () => {
  systems = (await shippedKb()).portalErrors;
  readMessage(systems, 'so that everything is put together once');
});

const MB = 1_048_576;
const filled = (part: string): string => part.repeat(Math.ceil(MB / part.length));

const TEXTS: Record<string, string> = {
  'one letter': filled('a'),
  'letters and full stops': filled('a.'),
  'letters and hyphens': filled('a-'),
  'the beginning of a code': filled('cvc-'),
  'the beginning of another': filled('CDS '),
  'a code again and again': filled('CDS12005 '),
  'unknown codes': Array.from({ length: 90_000 }, (_, n) => `CDS${10_000_000 + n}`).join(' '),
  'codes of no system': Array.from({ length: 90_000 }, (_, n) => `E-${100_000 + n}`).join('\n'),
  'words of messages': filled('mandatory element Form D REX '),
  'single words': filled('Review '),
  'a log': filled('2026-11-22 14:20:11,042 WARN [worker-7] com.acme.Upload - retry 3 of 5 (HTTP) \n'),
  numbers: filled('4031 500 413 28 '),
  spaces: filled(' \n'),
  Chinese: filled('今天申报以后系统提示没有通过审核，'),
  'quotation marks': filled('"\''),
  escapes: filled('\\u0041%20&amp;'),
  'lone surrogates': filled('\ud83d'),
  'marks that are not seen': filled('a\u0301\u200b'),
};

describe('a megabyte', () => {
  it.each(Object.entries(TEXTS))('of %s is read in no time', (_, text) => {
    const start = performance.now();
    const { cut } = readMessage(systems, text);
    const took = performance.now() - start;
    expect(cut || text.trim() === '').toBe(true);
    // A quiet machine needs a tenth of it.
    expect(took).toBeLessThan(500);
  });

  it('is safe from a pattern that never ends, which is not used', () => {
    const [system] = systems;
    if (system === undefined) throw new Error('no system');
    const hostile = { ...system, pattern: '(a+)+b' };
    const start = performance.now();
    readMessage([hostile], filled('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa '));
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('is searched at its beginning and at its end', () => {
    const noise = filled('nothing to see here\n');
    const found = (text: string): unknown[] => readMessage(systems, text).matches.map(({ system }) => system.system);
    expect(found(`CDS12005\n${noise}`)).toEqual(['cds']);
    expect(found(`${noise}\nerror: cvc-elt.1`)).toEqual(['xml-validation']);
    expect(found(`CDS12005\n${noise}\nerror: cvc-elt.1`)).toEqual(['cds', 'xml-validation']);
  });
});
