import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../src/context.ts';
import { createPlainAsker } from '../../src/ui/plain-prompts.ts';

const asker = (lines: readonly string[], width = 60) => {
  const left = [...lines];
  const said: string[] = [];
  const ask = createPlainAsker({ readLine: async () => left.shift(), write: (text) => said.push(text), width });
  return { ask, said: () => said.join('') };
};
const OPTIONS = [
  { value: 'yes', text: 'Yes, customs holds them' },
  { value: 'no', text: 'No' },
];

describe('a choice in plain lines', () => {
  it('is by number, each option once', async () => {
    const { ask, said } = asker(['2']);
    expect(await ask.choose('Are they held?', OPTIONS)).toBe('no');
    expect(said()).toBe('\nAre they held?\n1. Yes, customs holds them\n2. No\nNumber (1-2): ');
  });

  it.each(['0', '3', 'maybe', '', '1.5'])('asks again after %j', async (wrong) => {
    const { ask, said } = asker([wrong, ' 1 ']);
    expect(await ask.choose('Are they held?', OPTIONS)).toBe('yes');
    expect(said()).toContain('Type a number from 1 to 2.');
  });

  it('speaks the language of its question', async () => {
    const { ask, said } = asker(['9', '1']);
    await ask.choose('货物被扣了吗？', [{ value: 'yes', text: '是' }]);
    expect(said()).toContain('请输入1到1的数字');
  });

  it('wraps a long option under its own text', async () => {
    const { ask, said } = asker(['1'], 24);
    await ask.choose('Which?', [{ value: 'a', text: 'one two three four five six seven' }]);
    expect(said()).toContain('1. one two three four\n   five six seven');
  });
});

describe('a text in plain lines', () => {
  it('is asked until it is right', async () => {
    const { ask, said } = asker(['x', 'US']);
    const check = (answer: string) => (answer === 'US' ? undefined : 'No such place.');
    expect(await ask.text('From where?', { hint: 'Enter: unknown', check })).toBe('US');
    expect(said()).toBe('\nFrom where? (Enter: unknown)\n> No such place.\n> ');
  });

  it('may be empty', async () => {
    expect(await asker(['']).ask.text('From where?')).toBe('');
  });
});

it('is interrupted where the input ends', async () => {
  await expect(asker([]).ask.choose('Which?', OPTIONS)).rejects.toBeInstanceOf(Interrupted);
  await expect(asker([]).ask.text('Which?')).rejects.toBeInstanceOf(Interrupted);
});

it('never writes what could drive a terminal', async () => {
  const { ask, said } = asker(['1']);
  await ask.choose('a\u001b[2Jb', [{ value: 'x', text: 'c\u202ed' }]);
  for (const character of ['\u001b', '\u202e']) expect(said()).not.toContain(character);
});

it('picks by words, asking for a number where several fit', async () => {
  const find = (typed: string) => OPTIONS.filter(({ text }) => text.toLowerCase().includes(typed));
  expect(await asker(['customs']).ask.pick('Which?', find)).toBe('yes');
  expect(await asker(['zzz', '', '2']).ask.pick('Which?', find)).toBe('no');
});
