import { expect, it } from 'vitest';
import { digestOf } from '../../src/io/digest.ts';

it('tells files apart by where their text stands, not only by what it is', () => {
  const digests = [
    digestOf([{ path: 'a', text: 'b' }]),
    digestOf([{ path: 'ab', text: '' }]),
    digestOf([
      { path: 'a', text: '' },
      { path: 'b', text: '' },
    ]),
    digestOf([
      { path: 'b', text: '' },
      { path: 'a', text: '' },
    ]),
    digestOf([]),
  ];
  expect(new Set(digests).size).toBe(digests.length);
});

it('is the same for the same files', () => {
  const files = [{ path: 'faq/a.yaml', text: '货\n' }];
  expect(digestOf(files)).toBe(digestOf(structuredClone(files)));
  expect(digestOf(files)).toMatch(/^[0-9a-f]{64}$/);
});
