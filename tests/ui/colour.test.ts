import { expect, it } from 'vitest';
import { colourLevel } from '../../src/ui/colour.ts';

it.each([
  ['a terminal', {}, { isTTY: true, refused: false }, 1],
  ['a pipe', {}, { isTTY: false, refused: false }, 0],
  ['--no-color in a terminal', {}, { isTTY: true, refused: true }, 0],
  ['NO_COLOR', { NO_COLOR: '1' }, { isTTY: true, refused: false }, 0],
  ['NO_COLOR set to nothing', { NO_COLOR: '' }, { isTTY: true, refused: false }, 1],
  ['NO_COLOR against FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, { isTTY: true, refused: false }, 0],
  ['FORCE_COLOR on a pipe', { FORCE_COLOR: '1' }, { isTTY: false, refused: false }, 1],
  ['FORCE_COLOR=0 in a terminal', { FORCE_COLOR: '0' }, { isTTY: true, refused: false }, 0],
  ['--no-color against FORCE_COLOR', { FORCE_COLOR: '1' }, { isTTY: true, refused: true }, 0],
  ['a dumb terminal', { TERM: 'dumb' }, { isTTY: true, refused: false }, 0],
] as const)('gives %s its colour', (_, env, stream, level) => {
  expect(colourLevel(env, stream)).toBe(level);
});
