import { describe, expect, it } from 'vitest';
import { versionOn, versionState } from '../../src/cert/version-on.ts';
import { scheme, version } from '../support/kb.ts';

const DAY = '2026-06-15';

describe('versionState', () => {
  it.each([
    ['in-force', '2020-01-01', 'none', 'in-force'],
    ['in-force', '2020-01-01', 'unknown', 'in-force'],
    ['in-force', DAY, 'none', 'in-force'],
    ['in-force', '2026-06-16', 'none', 'coming'],
    ['in-force', '2020-01-01', DAY, 'in-force'],
    ['in-force', '2020-01-01', '2026-06-14', 'ended'],
    ['provisional', '2020-01-01', 'none', 'in-force'],
    ['concluded', '2020-01-01', 'none', 'coming'],
    ['signed', 'unknown', 'none', 'coming'],
    ['suspended', '2020-01-01', 'none', 'suspended'],
    ['ended', '2020-01-01', 'none', 'ended'],
  ] as const)('of %s from %s to %s is %s', (status, from, to, state) => {
    expect(versionState(version({ status, inForce: { from, to } }), DAY, '2026-01-01')).toBe(state);
  });

  it.each([
    ['2026-06-14', 'in-force'],
    [DAY, 'in-force'],
    ['2026-06-16', 'start-unknown'],
  ])('without a start counts from the day it was looked at, %s', (reviewed, state) => {
    expect(versionState(version({ inForce: { from: 'unknown', to: 'none' } }), DAY, reviewed)).toBe(state);
  });
});

describe('versionOn', () => {
  const old = version({ id: 'a@2010', inForce: { from: '2010-01-01', to: '2019-12-31' } });
  const now = version({ id: 'a@2020', inForce: { from: '2020-01-01', to: '2029-12-31' } });
  const next = version({ id: 'a@2030', inForce: { from: '2030-01-01', to: 'none' } });
  const all = scheme('a', [old, now, next]);

  it.each([
    ['2019-12-31', 'a@2010', 0],
    ['2020-01-01', 'a@2020', 1],
    ['2029-12-31', 'a@2020', 1],
    ['2030-01-01', 'a@2030', 2],
  ])('takes on %s the one in force, %s', (day, id, index) => {
    expect(versionOn(all, day)).toMatchObject({ version: { id }, index });
  });

  it('takes the next one where none is in force yet, and an ended one where nothing comes', () => {
    expect(versionOn(scheme('a', [old, next]), DAY)?.version.id).toBe('a@2030');
    expect(versionOn(scheme('a', [old]), DAY)?.version.id).toBe('a@2010');
  });

  it('prefers what is in force without a known start over what only comes', () => {
    const since = version({ id: 'a@2000', inForce: { from: 'unknown', to: 'none' } });
    expect(versionOn(scheme('a', [next, since]), DAY)?.version.id).toBe('a@2000');
  });
});
