import { describe, expect, it } from 'vitest';
import { styleFor } from '../../src/ui/style.ts';

const output = (colour: 0 | 1, width = 80) => ({ colour, width, isTTY: true, write: () => {} });

describe('styleFor', () => {
  it('leaves every text as it is without colour', async () => {
    const { width: _, ...paints } = await styleFor(output(0));
    for (const paint of Object.values(paints)) expect(paint('text')).toBe('text');
  });

  it('colours a text and nothing but the text, also in a map', async () => {
    const { bad } = await styleFor(output(1));
    expect(['a', 'b'].map(bad)).toEqual(['\u001b[31ma\u001b[39m', '\u001b[31mb\u001b[39m']);
  });

  it.each([
    [20, 40],
    [60, 60],
    [300, 120],
  ])('keeps pages of %i columns within reason', async (given, used) => {
    expect((await styleFor(output(0, given))).width).toBe(used);
  });
});
