import { expect, it } from 'vitest';
import { systemZone } from '../../src/io/zone.ts';

it.each(['UTC', 'Etc/UTC', 'GMT', ':UTC', 'Zulu'])('calls %s plainly UTC', (name) => {
  expect(systemZone(name)).toBe('UTC');
});

it('is always a zone that the clock can be read in', () => {
  for (const set of [undefined, '', 'Europe/Paris', 'nonsense', '../../etc/passwd']) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: systemZone(set) })).not.toThrow();
  }
});
