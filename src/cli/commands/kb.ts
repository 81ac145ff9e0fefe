import { type Command, Option } from 'commander';
import { answerKbCheck } from '../../answers/kb-check.ts';
import { answerKbInfo } from '../../answers/kb-info.ts';
import { kbSchemas, phrasedEntries } from '../../answers/kb-files.ts';
import { kbRules } from '../../answers/kb-rules.ts';
import { answerKbTranslate, textStates, TRANSLATIONS_LOCK } from '../../answers/kb-translate.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { nearest } from '../../lang/nearest.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { type Format, FORMATS } from '../../report/formats.ts';
import { toReport } from '../../report/report.ts';
import { renderKbCheck, renderKbInfo, renderKbTranslate } from '../../ui/render/kb.ts';
import { visible } from '../../ui/visible.ts';
import { answerLanguage, type CommonFlags, examples, print } from '../command.ts';

interface TranslateFlags extends CommonFlags {
  readonly accept?: readonly string[];
}

interface KbFlags extends CommonFlags {
  readonly format?: Format;
}

export function registerKb(program: Command, context: Context, lang: Lang, done: (exit: ExitCode) => void): void {
  const { help } = wordsOf(lang);
  const kb = program.command('kb').description(help.kb);

  const check = kb
    .command('check')
    .description(help.kbCheck)
    .addOption(new Option('--format <name>', help.format).choices(FORMATS))
    .action(async (_: KbFlags, command: Command) =>
      done(await runKbCheck(command.optsWithGlobals(), context, program.version() ?? '')),
    );
  examples(check, lang, ['magna kb check', 'magna kb check --format sarif > kb.sarif']);

  const info = kb
    .command('info')
    .description(help.kbInfo)
    .action(async (_: CommonFlags, command: Command) => done(await runKbInfo(command.optsWithGlobals(), context)));
  examples(info, lang, ['magna kb info', 'magna kb info --json']);

  const schema = kb
    .command('schema')
    .argument('[kind]', help.kind)
    .description(help.kbSchema)
    .action((kind: string | undefined) => done(runKbSchema(kind, context, lang)));
  examples(schema, lang, ['magna kb schema', 'magna kb schema schemes > schemes.schema.json']);

  const path = kb
    .command('path')
    .description(help.kbPath)
    .action((_: CommonFlags, command: Command) => {
      const { shipped, overlays } = context.kbFiles(command.optsWithGlobals<CommonFlags>().kb);
      for (const { folder } of [shipped, ...overlays]) context.stdout.write(`${visible(folder)}\n`);
      done(EXIT.ok);
    });
  examples(path, lang, ['magna kb path', 'magna kb path --kb ./acme']);

  const translate = kb
    .command('translate')
    .description(help.kbTranslate)
    .option('--accept <id...>', help.accept)
    .action(async (_: TranslateFlags, command: Command) =>
      done(await runKbTranslate(command.optsWithGlobals(), context)),
    );
  examples(translate, lang, ['magna kb translate', 'magna kb translate --accept export-document-stuck']);
}

async function runKbCheck(flags: KbFlags, context: Context, version: string): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const folders = context.kbFiles(flags.kb);
  const now = context.now();
  const { dayOf, zone } = context.settings;
  const answer = answerKbCheck(folders, { now, zone, today: dayOf(now) }, lang);
  const format = flags.json ? 'json' : (flags.format ?? 'text');
  if (format === 'text' || format === 'json') {
    await print(context, { ...flags, json: format === 'json' }, answer, renderKbCheck);
  } else {
    const checked = [folders.shipped, ...folders.overlays].flatMap(({ files, label }) =>
      files.map(({ path }) => `${label}${path}`),
    );
    context.stdout.write(toReport(format, answer.findings, checked, kbRules(lang), version));
  }
  return answer.summary.errors > 0 ? EXIT.findings : EXIT.ok;
}

async function runKbInfo(flags: CommonFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const kb = await context.loadKb(flags.kb);
  const folders = context.kbFiles(flags.kb);
  const today = context.settings.dayOf(context.now());
  const answer = answerKbInfo(kb, phrasedEntries(folders), textStates(folders.shipped), today, lang);
  await print(context, flags, answer, renderKbInfo);
  return EXIT.ok;
}

/** Shows what waits to be compared; accepts what was. An id that nothing waits for is a lookup without a hit. */
async function runKbTranslate(flags: TranslateFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const { shipped, write } = context.kbFiles(undefined);
  const { answer, lock, unknown } = answerKbTranslate(shipped, flags.accept ?? [], lang);
  const [first] = unknown;
  if (first !== undefined) {
    const { kb } = wordsOf(lang);
    const waiting = [...new Set(answer.waiting.map(({ id }) => id))];
    throw new MagnaError(
      EXIT.findings,
      {
        message: kb.nothingWaits(first),
        cause: waiting.length === 0 ? kb.noneWaiting : kb.waitingAre(wordsOf(lang).list(waiting.slice(0, 5))),
        next: 'magna kb translate',
      },
      { answer },
    );
  }
  if (lock !== undefined) write(TRANSLATIONS_LOCK, lock);
  await print(context, flags, answer, renderKbTranslate);
  return EXIT.ok;
}

/** The schema of one kind; without a kind, the kinds there are. */
function runKbSchema(kind: string | undefined, context: Context, lang: Lang): ExitCode {
  const schemas = kbSchemas();
  if (kind === undefined) {
    context.stdout.write(`${Object.keys(schemas).join('\n')}\n`);
    return EXIT.ok;
  }
  const schema = Object.hasOwn(schemas, kind) ? schemas[kind] : undefined;
  if (schema === undefined) {
    const { kb, error } = wordsOf(lang);
    const [close] = nearest(kind, Object.keys(schemas));
    throw new MagnaError(EXIT.usage, {
      message: kb.noSchema(kind),
      cause: kb.schemaCause(Object.keys(schemas).join(', ')),
      next: close === undefined ? error.giveAgain : error.didYouMean(`\`magna kb schema ${close}\``),
    });
  }
  context.stdout.write(`${JSON.stringify(schema(), undefined, 2)}\n`);
  return EXIT.ok;
}
