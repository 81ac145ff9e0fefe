import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, createProgram, run } from '../../src/cli/program.ts';
import type { Context } from '../../src/context.ts';
import { wordsOf } from '../../src/lang/words.ts';
import { shippedKb } from '../support/kb.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

function recording(): { context: Context; out: { stdout: string; stderr: string } } {
  const out = { stdout: '', stderr: '' };
  const port = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => void (out[name] += text),
    colour: 0,
    width: 80,
    isTTY: false,
  });
  const settings = { zone: 'UTC', locale: 'en', dayOf: (at: Date) => at.toISOString().slice(0, 10) };
  const now = () => new Date('2026-11-22T14:20:00Z');
  const context = { stdout: port('stdout'), stderr: port('stderr'), settings, env: {}, now, loadKb: shippedKb };
  return { context: context as unknown as Context, out };
}

async function completion(...argv: string[]): Promise<{ exit: number; stdout: string; stderr: string }> {
  const { context, out } = recording();
  const exit = await run(['completion', ...argv], context, '0.0.0');
  return { exit, ...out };
}

async function everyWord(): Promise<string[]> {
  const program = await createProgram(recording().context, '', 'en', COMMAND_NAMES, () => {});
  const words: string[] = [];
  const queue = [...program.commands];
  for (const command of queue) {
    queue.push(...command.commands);
    words.push(
      command.name(),
      ...command.options.flatMap(({ long, argChoices }) => [long ?? [], argChoices ?? []].flat()),
    );
  }
  return [...words, ...program.options.flatMap(({ long }) => long ?? [])];
}

describe.each(SHELLS)('magna completion %s', (shell) => {
  it('knows every command, option and choice', async () => {
    const { exit, stdout, stderr } = await completion(shell);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    // fish names a long option without its dashes.
    const missing = (await everyWord()).filter(
      (word) => !stdout.includes(shell === 'fish' ? word.replace(/^--/, '') : word),
    );
    expect(missing).toEqual([]);
  });

  it('knows the channels, the answers and the shells', async () => {
    const { stdout } = await completion(shell);
    for (const word of ['helpdesk', 'pdf-a4-not-letter', ...SHELLS]) expect(stdout).toContain(word);
  });

  it('runs neither magna nor anything else while one types', async () => {
    const { stdout } = await completion(shell);
    expect(stdout).not.toMatch(/\bnpx\b|\bnode\b|\$\(magna|`magna|complete --/);
  });

  it('says what a command does in Chinese too', async () => {
    const { stdout } = await completion(shell, '--lang', 'zh');
    // bash shows words alone.
    expect(stdout.includes(wordsOf('zh').help.faq)).toBe(shell !== 'bash');
  });
});

describe('an unknown shell', () => {
  it.each([
    ['bsh', 'bash'],
    ['ZSH', 'zsh'],
    ['fisch', 'fish'],
    ['power-shell', 'powershell'],
  ])('%s: wrong usage, and the nearest name', async (typed, nearest) => {
    const { exit, stdout, stderr } = await completion(typed);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(wordsOf('en').error.shell(typed));
    expect(stderr).toContain(`magna completion ${nearest}`);
  });

  it('names all four where nothing is near', async () => {
    const { exit, stderr } = await completion('tcsh8');
    expect(exit).toBe(2);
    expect(stderr).toContain(wordsOf('en').error.shellNext);
  });
});

it('needs the name of a shell', async () => {
  expect((await completion()).exit).toBe(2);
});
