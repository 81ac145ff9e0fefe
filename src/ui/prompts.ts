import type { Asker, Option } from '../context.ts';
import { Interrupted } from '../context.ts';
import { wrap } from '../lang/width.ts';
import { visible } from './visible.ts';

/** The streams that questions use; opened on the first question. */
export interface PromptStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks a person in a terminal. inquirer is loaded on the first question only.
 *
 * @param tell says how one answers, above the question
 * @param width of the terminal, in columns
 */
export function createAsker(streams: () => PromptStreams, tell: (hint: string) => void, width: number): Asker {
  // The library breaks a line that is too long in the middle of a word.
  const wrapped = (question: string): string => wrap(visible(question), width - 4).join('\n');
  const ask = async (question: Record<string, unknown>): Promise<unknown> => {
    const { default: inquirer } = await import('inquirer');
    const prompt = inquirer.createPromptModule(streams());
    try {
      const answers = await prompt([{ ...question, name: 'answer' } as never]);
      return (answers as { answer: unknown }).answer;
    } catch (error) {
      // Ctrl-C, by name: the class may come from another copy of the library.
      if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError'))
        throw new Interrupted();
      throw error;
    }
  };
  // How one answers is said once; after that the questions stand alone.
  const told = new Set<string>();
  return {
    async choose<T extends string>(question: string, options: readonly Option<T>[]): Promise<T> {
      const choices = options.map(({ value, text }) => ({ value, name: visible(text) }));
      return (await ask({ type: 'select', message: wrapped(question), choices, pageSize: 12, loop: false })) as T;
    },
    async pick<T extends string>(question: string, find: (typed: string) => readonly Option<T>[]): Promise<T> {
      const source = (typed: string | undefined): { value: T; name: string }[] =>
        find(typed ?? '').map(({ value, text }) => ({ value, name: visible(text) }));
      return (await ask({ type: 'search', message: wrapped(question), source, pageSize: 12 })) as T;
    },
    async text(question, more = {}) {
      if (more.hint !== undefined && !told.has(more.hint)) {
        told.add(more.hint);
        tell(more.hint);
      }
      const message = wrapped(question);
      const validate = (answer: string): true | string => more.check?.(answer) ?? true;
      return (await ask({ type: 'input', message, validate })) as string;
    },
  };
}

/** A stream that passes everything on but colour. Cursor movements stay: a list of choices needs them. */
export function withoutColour<T extends NodeJS.WritableStream>(stream: T): T {
  // oxlint-disable-next-line no-control-regex -- SGR sequences begin with the escape character
  const colour = /\u001b\[[0-9;]*m/g;
  return new Proxy(stream, {
    get(target, key) {
      if (key === 'write') {
        return (chunk: unknown, ...rest: unknown[]) =>
          (target.write as (...args: unknown[]) => boolean)(
            typeof chunk === 'string' ? chunk.replace(colour, '') : chunk,
            ...rest,
          );
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
