import type { Command, Option } from 'commander';

/** Something to type, and what it is. */
export interface Word {
  readonly text: string;
  readonly about: string;
}

export interface Flag {
  /** As typed, long or short. */
  readonly names: readonly string[];
  readonly about: string;
  /** What follows it: one of these words, a file, or what only the user knows; undefined where nothing does. */
  readonly value: readonly Word[] | 'file' | 'anything' | undefined;
}

/** A place on the command line: the commands typed so far, and what may come next. */
export interface Step {
  /** Such as `/faq/search`; empty before the first command. */
  readonly path: string;
  /** Commands below, or values of the first argument. */
  readonly words: readonly Word[];
  /** Without those that are allowed everywhere. */
  readonly flags: readonly Flag[];
}

export interface CommandTree {
  readonly steps: readonly Step[];
  /** Flags that are allowed everywhere. */
  readonly flags: readonly Flag[];
}

/**
 * Every place on magna's command line, read from the commands themselves.
 *
 * @param values what an argument takes, by the path of its command
 */
export function readCommandTree(program: Command, values: Readonly<Record<string, readonly Word[]>>): CommandTree {
  const steps: Step[] = [];
  const walk = (command: Command, path: string): void => {
    const below = command.createHelp().visibleCommands(command);
    const words = below.length > 0 ? below.map(nameOf) : (values[path] ?? []).map(onOneLine);
    const isHelp = path !== '' && !command.parent?.commands.includes(command);
    steps.push({
      path,
      words: isHelp ? program.commands.map(nameOf) : words,
      flags: path === '' || isHelp ? [] : flagsOf(command).filter(({ names }) => !names.includes('--help')),
    });
    for (const one of below) walk(one, `${path}/${one.name()}`);
  };
  walk(program, '');
  return { steps, flags: flagsOf(program) };
}

function nameOf(command: Command): Word {
  return onOneLine({ text: command.name(), about: command.description() });
}

/** A script has one suggestion a line. */
function onOneLine({ text, about }: Word): Word {
  return { text, about: about.replaceAll(/\s+/g, ' ').trim() };
}

function flagsOf(command: Command): Flag[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      names: [option.short, option.long].filter((name) => name !== undefined),
      about: option.description.replaceAll(/\s+/g, ' '),
      value: valueOf(option),
    }));
}

function valueOf(option: Option): Flag['value'] {
  if (!option.required && !option.optional) return undefined;
  if (option.argChoices !== undefined) return option.argChoices.map((text) => ({ text, about: '' }));
  return /[<[]file[\]>]/.test(option.flags) ? 'file' : 'anything';
}

/** A flag that takes a value, and where it takes it. */
export interface Taker extends Flag {
  /** The paths of the commands at which it does; undefined where it means the same everywhere. */
  readonly at: readonly string[] | undefined;
}

/** Every flag that takes a value: once, or once for each set of values where commands differ in what it takes. */
export function valueFlags({ flags, steps }: CommandTree): Taker[] {
  const uses = [...flags.map((flag) => ({ flag, path: '' })), ...steps.flatMap((step) => usesOf(step))];
  const byNames = new Map<string, Map<string, { flag: Flag; paths: string[] }>>();
  for (const { flag, path } of uses) {
    if (flag.value === undefined) continue;
    const names = flag.names.join();
    const same = byNames.get(names) ?? new Map<string, { flag: Flag; paths: string[] }>();
    byNames.set(names, same);
    const values = JSON.stringify(flag.value);
    const known = same.get(values);
    if (known === undefined) same.set(values, { flag, paths: [path] });
    else known.paths.push(path);
  }
  return [...byNames.values()].flatMap((same) =>
    [...same.values()].map(({ flag, paths }) => ({ ...flag, at: same.size === 1 ? undefined : paths })),
  );
}

function usesOf({ path, flags }: Step): { flag: Flag; path: string }[] {
  return flags.map((flag) => ({ flag, path }));
}

/** The names of flags that take a value, each once. */
export function takerNames(takers: readonly Taker[]): string[] {
  return [...new Set(takers.flatMap(({ names }) => names))];
}

/** A flag with the commands it is typed at, as patterns of a shell over `/faq/search --category`. */
export function placesOf({ names, at }: Taker): string {
  return names.flatMap((name) => (at ?? ['*']).map((path) => `${path}\\ ${name}`)).join(' | ');
}

/** A text in single quotes, for a shell in which nothing between them is special. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
