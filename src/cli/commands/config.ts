import type { Command } from 'commander';
import { answerConfigGet, answerConfigList, answerConfigPath, keyNamed } from '../../answers/config/config.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { page } from '../../ui/layout.ts';
import {
  renderConfigEdit,
  renderConfigList,
  renderConfigPath,
  renderConfigSet,
  renderConfigUnset,
} from '../../ui/render/config.ts';
import { visible } from '../../ui/visible.ts';
import { answerLanguage, type CommonFlags, examples, print } from '../command.ts';

export function registerConfig(program: Command, context: Context, lang: Lang, done: (exit: ExitCode) => void): void {
  const { help } = wordsOf(lang);
  const config = program.command('config').description(help.config);

  const list = config
    .command('list')
    .description(help.configList)
    .action(async (_: CommonFlags, command: Command) => done(await runConfigList(command.optsWithGlobals(), context)));
  examples(list, lang, ['magna config list', 'magna config list --json']);

  const get = config
    .command('get')
    .argument('<key>', help.configKey)
    .description(help.configGet)
    .action(async (key: string, _: CommonFlags, command: Command) =>
      done(await runConfigGet(key, command.optsWithGlobals(), context)),
    );
  examples(get, lang, ['magna config get name', 'magna config get helpdesk --json']);

  const set = config
    .command('set')
    .argument('<key>', help.configKey)
    .argument('<value>', help.configValue)
    .description(help.configSet)
    .action(async (key: string, value: string, _: CommonFlags, command: Command) =>
      done(await runConfigSet(key, value, command.optsWithGlobals(), context)),
    );
  examples(set, lang, [
    lang === 'zh' ? 'magna config set name "李伟"' : 'magna config set name "Li Wei"',
    'magna config set helpdesk https://help.acme.example/new',
  ]);

  const unset = config
    .command('unset')
    .argument('<key>', help.configKey)
    .description(help.configUnset)
    .action(async (key: string, _: CommonFlags, command: Command) =>
      done(await runConfigUnset(key, command.optsWithGlobals(), context)),
    );
  examples(unset, lang, ['magna config unset company', 'magna config unset helpdesk']);

  const path = config
    .command('path')
    .description(help.configPath)
    .action(async (_: CommonFlags, command: Command) => done(await runConfigPath(command.optsWithGlobals(), context)));
  examples(path, lang, ['magna config path', 'magna config path --json']);

  const edit = config
    .command('edit')
    .description(help.configEdit)
    .action(async (_: CommonFlags, command: Command) => done(await runConfigEdit(command.optsWithGlobals(), context)));
  examples(edit, lang, ['magna config edit', 'EDITOR=nano magna config edit']);
}

async function runConfigList(flags: CommonFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  await print(context, flags, await answerConfigList(context.config, context.env, lang), renderConfigList);
  return EXIT.ok;
}

/** The bare value, for scripts; one that is not set is a lookup without a hit. */
async function runConfigGet(word: string, flags: CommonFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const key = keyNamed(word, lang);
  const answer = await answerConfigGet(context.config, key, lang);
  if (!answer.found) throw notSet(key, answer, lang);
  await print(context, flags, answer, ({ value }) => `${value}\n`);
  return EXIT.ok;
}

async function runConfigSet(word: string, value: string, flags: CommonFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const key = keyNamed(word, lang);
  const { setConfig } = await import('../../answers/config/change-config.ts');
  const shipped = () => context.kbFiles(undefined).shipped.files;
  const change = { store: context.config, shipped, tell: lockTeller(context, lang) };
  await print(context, flags, setConfig(change, key, value, lang), renderConfigSet);
  return EXIT.ok;
}

async function runConfigUnset(word: string, flags: CommonFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const key = keyNamed(word, lang);
  const { unsetConfig } = await import('../../answers/config/change-config.ts');
  const change = { store: context.config, tell: lockTeller(context, lang) };
  await print(context, flags, unsetConfig(change, key, lang), renderConfigUnset);
  return EXIT.ok;
}

async function runConfigPath(flags: CommonFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  await print(context, flags, answerConfigPath(context.config, lang), renderConfigPath);
  return EXIT.ok;
}

/** Opens `config.yaml` in an editor and looks at what came of it; what is broken stays as it is. */
async function runConfigEdit(flags: CommonFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const { config: words } = wordsOf(lang);
  const { answerConfigEdit, editorFor, textToEdit } = await import('../../answers/config/edit-config.ts');
  const { file } = textToEdit(context.config, lang);
  if (!context.stdin.isTTY || !context.stderr.isTTY || flags.input === false) {
    const { error } = wordsOf(lang);
    const text = { message: words.noTerminal(file), cause: error.missingCause, next: words.noTerminalNext };
    throw new MagnaError(EXIT.usage, text);
  }
  const editor = await editorFor(context.config, context.env, lang);
  const { beginConfig } = await import('../../answers/config/change-config.ts');
  beginConfig({ store: context.config, tell: lockTeller(context, lang) }, lang);
  const before = textToEdit(context.config, lang);
  const ended = await context.openEditor(editor, file);
  if (ended !== 0) {
    const text = {
      message: words.editorFailed(editor),
      cause: words.editorEnded(String(ended)),
      next: words.editorNext,
    };
    throw new MagnaError(EXIT.io, text);
  }
  await print(context, flags, await answerConfigEdit(context.config, before.text, lang), renderConfigEdit);
  return EXIT.ok;
}

function lockTeller({ stderr }: Context, lang: Lang): (lock: string) => void {
  return (lock) => stderr.write(page([wordsOf(lang).config.lockTaken(visible(lock))]));
}

function notSet(key: string, answer: object, lang: Lang): MagnaError {
  const { config } = wordsOf(lang);
  const about = config.about[key as keyof typeof config.about];
  const text = { message: config.notSetYet(key), cause: about, next: `magna config set ${key} <value>` };
  return new MagnaError(EXIT.findings, text, { answer });
}
