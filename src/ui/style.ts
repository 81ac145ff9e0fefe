import type { Output } from '../context.ts';

/** The few things colour says; without colour each is the text itself. */
export interface Style {
  readonly title: (text: string) => string;
  readonly label: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly command: (text: string) => string;
  /** A word that was asked for, inside of other text. */
  readonly match: (text: string) => string;
  /** In columns. */
  readonly width: number;
}

const plain = (text: string): string => text;

/** The style of a stream; chalk is loaded only where there is colour. */
export async function styleFor(output: Output): Promise<Style> {
  const width = Math.min(Math.max(output.width, 40), 120);
  if (output.colour === 0) {
    return {
      title: plain,
      label: plain,
      good: plain,
      bad: plain,
      warn: plain,
      dim: plain,
      command: plain,
      match: plain,
      width,
    };
  }
  const { Chalk } = await import('chalk');
  // chalk does not look at NO_COLOR and the like; the level is decided where the stream is made.
  const chalk = new Chalk({ level: output.colour });
  return {
    // chalk joins all its arguments, and `map` gives three.
    title: (text) => chalk.bold(text),
    label: (text) => chalk.bold(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
    dim: (text) => chalk.dim(text),
    command: (text) => chalk.cyan(text),
    // It goes with bold and dim, and is seen on light and on dark.
    match: (text) => chalk.underline(text),
    width,
  };
}
