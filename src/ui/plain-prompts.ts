import { type Asker, Interrupted, type Option } from '../context.ts';
import { wrap } from '../lang/width.ts';
import { wordsOf } from '../lang/words.ts';
import { visible } from './visible.ts';

/** What plain questions need of the world: lines in, text out, and to be told of Ctrl-C. */
export interface PlainStreams {
  /** The next line that was typed, without its end; undefined where the input has ended. */
  readonly readLine: () => Promise<string | undefined>;
  readonly write: (text: string) => void;
  /** In columns. */
  readonly width: number;
}

/**
 * Asks by lines that are only ever added: choices have numbers, nothing is redrawn and nothing is coloured, so that a
 * screen reader, a Braille line or a terminal that can do nothing else says all of it once, in order.
 */
export function createPlainAsker(streams: PlainStreams): Asker {
  const say = (lines: readonly string[]): void => streams.write(`${lines.join('\n')}\n`);
  const prompt = async (text: string): Promise<string> => {
    streams.write(`${text} `);
    const line = await streams.readLine();
    if (line === undefined) throw new Interrupted();
    return line;
  };
  // A numbered line that is too long goes on under its own text.
  const wrapped = (text: string): string[] => wrap(visible(text), streams.width);
  const choose = async <T extends string>(question: string, options: readonly Option<T>[]): Promise<T> => {
    const numbered = options.flatMap(({ text }, index) => wrapped(`${index + 1}. ${text}`));
    say(['', ...wrapped(question), ...numbered]);
    const { triage } = wordsOf(/\p{Script=Han}/u.test(question) ? 'zh' : 'en');
    for (;;) {
      const typed = (await prompt(triage.optionNumber(options.length))).trim();
      const chosen = /^\d+$/.test(typed) ? options[Number(typed) - 1] : options.find(({ value }) => value === typed);
      if (chosen !== undefined) return chosen.value;
      say([triage.optionWrong(options.length)]);
    }
  };
  return {
    choose,
    async pick<T extends string>(question: string, find: (typed: string) => readonly Option<T>[]): Promise<T> {
      for (;;) {
        const typed = (await prompt(visible(question))).trim();
        const found = find(typed);
        const [only] = found;
        if (only !== undefined && found.length === 1) return only.value;
        if (found.length > 0) return await choose(question, found);
      }
    },
    async text(question, more = {}) {
      say(['', ...wrapped(more.hint === undefined ? question : `${question} (${more.hint})`)]);
      for (;;) {
        const typed = await prompt('>');
        const problem = more.check?.(typed);
        if (problem === undefined) return typed;
        say(wrapped(problem));
      }
    },
  };
}
