import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { chooseLanguage } from '../lang/choose-language.ts';
import { type Lang, loadWords, wordsOf } from '../lang/words.ts';
import { readDay } from '../answers/law-day.ts';
import { type Style, styleFor } from '../ui/style.ts';
import { toJson, visibleDeep } from '../ui/visible.ts';

/** The options every command has; they stand on the program and may be written anywhere. */
export interface CommonFlags {
  readonly json?: boolean;
  readonly lang?: string;
  readonly asOf?: string;
  /** The folder of an overlay. */
  readonly kb?: string;
  /** False with `--no-input`. */
  readonly input?: boolean;
}

/** The options of what shows one thing in full. */
export interface ShowFlags extends CommonFlags {
  /** Name the file that set each part. */
  readonly where?: boolean;
}

/** Two real examples under a command's help. */
export function examples(command: Command, lang: Lang, lines: readonly [string, string, ...string[]]): Command {
  return command.addHelpText(
    'after',
    `\n${wordsOf(lang).help.examples}\n${lines.map((line) => `  $ ${line}`).join('\n')}`,
  );
}

/** The language of an answer to a question, with its words loaded. */
export async function answerLanguage(
  flags: CommonFlags,
  question: string | undefined,
  context: Context,
): Promise<Lang> {
  const lang = chooseLanguage(flags.lang, question, context.settings.locale);
  await loadWords(lang);
  return lang;
}

/**
 * The day whose law counts: `--as-of`, else the clock's day in the user's zone. The one place where the clock becomes a
 * law date.
 */
export function lawDate(flags: CommonFlags, context: Context, lang: Lang): string {
  return flags.asOf === undefined ? context.settings.dayOf(context.now()) : readDay('--as-of', flags.asOf, lang);
}

/** Prints an answer: as JSON, or as a page with everything made safe for a terminal before it is styled. */
export async function print<T extends object>(
  context: Context,
  flags: CommonFlags,
  answer: T,
  render: (answer: T, style: Style) => string,
): Promise<void> {
  if (flags.json) {
    context.stdout.write(toJson(answer));
    return;
  }
  context.stdout.write(render(visibleDeep(answer), await styleFor(context.stdout)));
}
