import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/lang/nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['', 'ab', 2],
    ['hotline', 'hotline', 0],
    ['hotlin', 'hotline', 1],
    ['hotlines', 'hotline', 1],
    ['hotlime', 'hotline', 1],
    ['htoline', 'hotline', 1],
    ['ba', 'ab', 1],
    ['kitten', 'sitting', 3],
    // A swapped pair may not be edited again.
    ['ca', 'abc', 3],
    ['法国', '法国', 0],
    ['法围', '法国', 1],
    ['国法', '法国', 1],
    ['𠀀𠀁', '𠀁𠀀', 1],
  ])('from "%s" to "%s" is %s', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
    expect(editDistance(b, a, 9)).toBe(distance);
  });

  it.each([
    ['kitten', 'sitting', 2, 3],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 0, 1],
    ['a', 'abcdefgh', 2, 3],
    ['abc', 'xyz', 1, 2],
  ])('from "%s" to "%s" stops behind the limit %s', (a, b, limit, distance) => {
    expect(editDistance(a, b, limit)).toBe(distance);
  });

  it('is a distance, and one limit says no more than another', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '国'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 7 }), (a, b, limit) => {
        const full = editDistance(a, b, 20);
        expect(full === 0).toBe(a === b);
        expect(full).toBe(editDistance(b, a, 20));
        expect(full).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(editDistance(a, b, limit)).toBe(Math.min(full, limit + 1));
      }),
    );
  });
});

describe('nearest', () => {
  const names = ['goodsHeld', 'goods', 'helpdesk', 'hotline', '法国', '法院'];

  it.each([
    ['goodsheld', ['goodsHeld']],
    ['GOODSHELD', ['goodsHeld']],
    ['hotlin', ['hotline']],
    ['htoline', ['hotline']],
    ['helpdsk', ['helpdesk']],
    ['法囯', ['法国']],
    ['helpdesks are nice', []],
    ['x', []],
    ['', []],
  ])('to "%s" is %j', (typed, found) => {
    expect(nearest(typed, names)).toEqual(found);
  });

  it('lets a third of the letters differ, and one letter of a short word', () => {
    expect(nearest('abcdef', ['abcdxy'])).toEqual(['abcdxy']);
    expect(nearest('abcdef', ['abcxyz'])).toEqual([]);
    expect(nearest('ab', ['ax', 'xy'])).toEqual(['ax']);
  });

  it('puts the closest first, then by name, each once and no more than asked for', () => {
    const close = ['cart', 'care', 'card', 'care', 'carry'];
    expect(nearest('care', close, 9)).toEqual(['care', 'card', 'cart']);
    expect(nearest('carx', close, 2)).toEqual(['card', 'care']);
  });
});
