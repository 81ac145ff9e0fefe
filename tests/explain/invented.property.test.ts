import { beforeAll, describe, expect, it } from 'vitest';
import { phrasebookOf } from '../../src/explain/phrasebook.ts';
import { readMessage, type Reading } from '../../src/explain/read-message.ts';
import { keyOf, tokensOf } from '../../src/explain/tokens.ts';
import type { PortalErrors } from '../../src/kb/shapes/portal-errors.ts';
import { seeded } from '../support/mutants.ts';
import { shippedKb } from '../support/kb.ts';

let systems: readonly PortalErrors[];
beforeAll(async () => {
  systems = (await shippedKb()).portalErrors;
});

const MAKERS: readonly ((digits: (count: number) => string) => string)[] = [
  (digits) => `CDS9${digits(4)}`,
  (digits) => `CDS${digits(4)}`,
  (digits) => `CDS${digits(6)}`,
  (digits) => `CDS-8${digits(4)}`,
  (digits) => `E${digits(4)}`,
  (digits) => `XQ-${digits(4)}`,
  (digits) => `MS-${digits(5)}`,
  (digits) => `ERR_0x80${digits(6)}`,
  (digits) => `0x80${digits(6)}`,
  (digits) => `CBP 3${digits(1)}`,
  (digits) => `HTTP 49${digits(1)}`,
  (digits) => `HTTP 59${digits(1)}`,
  (digits) => `cvc-complex-type.9.${digits(1)}`,
  (digits) => `cvc-elt.7.${digits(1)}`,
  (digits) => `cvc-foo${'abcdefghij'[Number(digits(1))]}`,
  (digits) => `TRACES_E${digits(3)}`,
  (digits) => `ICEGATE-${digits(5)}`,
  (digits) => `REX${digits(4)}X`,
  (digits) => `EODES_ERR_${digits(2)}`,
  (digits) => `ASW.${digits(4)}`,
];

/** A hundred codes that nobody prints, always the same ones. */
function invented(): string[] {
  const random = seeded(4711);
  const digits = (count: number): string =>
    Array.from({ length: count }, () => String(Math.floor(random() * 10))).join('');
  return Array.from({ length: 100 }, (_, index) => MAKERS[index % MAKERS.length]?.(digits) ?? '');
}

const AROUND: Record<string, (code: string) => string> = {
  alone: (code) => code,
  'in lower case': (code) => code.toLowerCase(),
  'in full width': (code) =>
    code.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000'),
  'in a sentence': (code) =>
    `Since this morning our customs portal answers ${code} whenever the broker sends the entry.`,
  'in a letter': (code) => `Dear customer,\nyour declaration was refused: ${code}\nKind regards\nThe team`,
  'in Chinese': (code) => `今天申报以后系统提示${code}，不知道找谁处理。`,
  'before words that are known': (code) => `Error ${code}: the session has timed out. Mandatory element missing.`,
  'after words that are known': (code) => `Invalid content was found (error code ${code}) in the uploaded file.`,
  'in JSON': (code) => JSON.stringify({ errorCode: code, message: 'Permission denied' }),
};

const answered = ({ matches }: Reading): string[] =>
  matches.map(({ system, index }) => `${system.system}: ${system.codes[index]?.code}`);

describe('a hundred invented codes', () => {
  it('are a hundred, and none is in the base', () => {
    const { byKey } = phrasebookOf(systems);
    expect(new Set(invented()).size).toBeGreaterThan(90);
    expect(invented().filter((code) => byKey.has(keyOf(tokensOf(code))))).toEqual([]);
  });

  it.each(Object.entries(AROUND))('are unknown every time %s', (_, around) => {
    for (const code of invented()) {
      const reading = readMessage(systems, around(code));
      expect(answered(reading), around(code)).toEqual([]);
      expect(reading.unknown.length, around(code)).toBeGreaterThan(0);
    }
  });
});
