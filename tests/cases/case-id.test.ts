import { describe, expect, it } from 'vitest';
import { caseIds } from '../../src/cases/case-id.ts';

const AT = '2026-11-25T10:00:00.000Z';

describe('caseIds', () => {
  it('gives longer and longer ids of letters and digits that nobody confuses', () => {
    const ids = caseIds({ problem: 'refused' }, AT);
    expect(ids.map((id) => id.length)).toEqual([4, 5, 6, 8, 12, 16]);
    expect(ids.at(-1)).toMatch(/^[A-Z2-7]{16}$/);
    for (const id of ids) expect(ids.at(-1)?.startsWith(id)).toBe(true);
  });

  it('is a function of facts and time alone', () => {
    const ids = caseIds({ problem: 'refused' }, AT);
    expect(caseIds({ problem: 'refused' }, AT)).toEqual(ids);
    expect(caseIds({ problem: 'Refused' }, AT)).not.toEqual(ids);
    expect(caseIds({ problem: 'refused' }, '2026-11-25T10:00:00.001Z')).not.toEqual(ids);
  });

  it('is what base32 of the digest is', () => {
    // sha256 of `{}2026-11-25T10:00:00.000Z`, in base32.
    const first = caseIds({}, AT).at(-1) ?? '';
    expect(first).toBe('XYB7CDMVQJ5EAIY4');
  });

  it('spreads its first four characters', () => {
    const ids = Array.from({ length: 400 }, (_, index) => caseIds({ index }, AT)[0] ?? '');
    expect(new Set(ids).size).toBeGreaterThan(395);
    for (let place = 0; place < 4; place++) expect(new Set(ids.map((id) => id[place])).size).toBe(32);
  });
});
