import { describe, expect, it } from 'vitest';
import { clockFrom } from '../../src/cli/clock.ts';
import { EXIT, MagnaError } from '../../src/errors.ts';

describe('clockFrom', () => {
  it.each([
    ['2026-11-23T14:20:00Z', '2026-11-23T14:20:00.000Z'],
    ['2026-11-23T22:20:00+08:00', '2026-11-23T14:20:00.000Z'],
    ['2026-11-23', '2026-11-23T00:00:00.000Z'],
  ])('stands still at %s', (set, iso) => {
    const now = clockFrom(set, 'en');
    expect(now().toISOString()).toBe(iso);
    expect(now()).not.toBe(now());
  });

  it.each(['yesterday', '14:20', '2026-13-01', '1'])('refuses "%s" when the time is asked for', (set) => {
    const now = clockFrom(set, 'zh_CN');
    expect(now).toThrow(MagnaError);
    try {
      now();
    } catch (error) {
      expect(error).toMatchObject({ exit: EXIT.usage, message: expect.stringContaining(set) });
    }
  });

  it('goes on where nothing is set', () => {
    const before = Date.now();
    expect(clockFrom(undefined, 'en')().getTime()).toBeGreaterThanOrEqual(before);
  });
});
