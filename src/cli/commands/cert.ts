import type { Command } from 'commander';
import { answerCertCompare, type CompareProblem } from '../../answers/cert-compare.ts';
import { answerCertList } from '../../answers/cert-list.ts';
import { answerCertShow } from '../../answers/cert-show.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { renderCertCompare } from '../../ui/render/cert-compare.ts';
import { renderCertList } from '../../ui/render/cert-list.ts';
import { renderCertShow } from '../../ui/render/cert-show.ts';
import { answerLanguage, type CommonFlags, examples, lawDate, print, type ShowFlags } from '../command.ts';

interface CertShowFlags extends ShowFlags {
  /** Every note and source. */
  readonly all?: boolean;
}

export function registerCert(program: Command, context: Context, lang: Lang, done: (exit: ExitCode) => void): void {
  const { help } = wordsOf(lang);
  const cert = program.command('cert').description(help.cert);

  const list = cert
    .command('list')
    .description(help.certList)
    .action(async (_: CommonFlags, command: Command) => done(await runCertList(command.optsWithGlobals(), context)));
  examples(list, lang, ['magna cert list', 'magna cert list --lang zh']);

  const show = cert
    .command('show')
    .argument('<name...>', help.certName)
    .description(help.certShow)
    .option('--where', help.where)
    .option('--all', help.all)
    .action(async (name: string[], _: CertShowFlags, command: Command) =>
      done(await runCertShow(name.join(' '), command.optsWithGlobals(), context)),
    );
  examples(show, lang, ['magna cert show USMCA', 'magna cert show 香港']);

  const compare = cert
    .command('compare')
    .argument('<names...>', help.certNames)
    .description(help.certCompare)
    .action(async (names: string[], _: CommonFlags, command: Command) =>
      done(await runCertCompare(names, command.optsWithGlobals(), context)),
    );
  examples(compare, lang, ['magna cert compare EU US', 'magna cert compare 欧盟 美国 WTO --json']);
}

async function runCertList(flags: CommonFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const asOf = lawDate(flags, context, lang);
  const kb = await context.loadKb(flags.kb);
  await print(context, flags, answerCertList(kb, asOf, lang), renderCertList);
  return EXIT.ok;
}

async function runCertShow(name: string, flags: CertShowFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, name, context);
  const asOf = lawDate(flags, context, lang);
  const kb = await context.loadKb(flags.kb);
  const answer = answerCertShow(kb, name, asOf, lang);
  await print(context, flags, answer, (shown, style) => renderCertShow(shown, style, flags));
  return answer.found ? EXIT.ok : EXIT.findings;
}

async function runCertCompare(names: readonly string[], flags: CommonFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, names.join(' '), context);
  const asOf = lawDate(flags, context, lang);
  const kb = await context.loadKb(flags.kb);
  const answer = answerCertCompare(kb, names, asOf, lang);
  if ('problem' in answer) throw compareError(answer, lang);
  await print(context, flags, answer, renderCertCompare);
  return EXIT.ok;
}

function compareError(problem: CompareProblem, lang: Lang): MagnaError {
  const { error, list, or } = wordsOf(lang);
  switch (problem.problem) {
    case 'not-found': {
      // A name that nothing has is a lookup without a hit, not a wrong use of the command.
      const { nearest } = problem.answer;
      const next = nearest.length > 0 ? error.noPlaceNext(or(nearest)) : error.noPlaceNextNone;
      const text = { message: error.noScheme(problem.name), cause: error.noPlaceCause, next };
      return new MagnaError(EXIT.findings, text, { answer: problem.answer });
    }
    case 'group': {
      const members = problem.members.map(({ name }) => inLang(name, lang));
      return new MagnaError(EXIT.usage, {
        message: error.groupAsPlace(inLang(problem.place.name, lang), list(members)),
        cause: error.groupAsPlaceCause,
        next: error.groupAsPlaceNext(problem.members[0]?.id ?? 'SG'),
      });
    }
    case 'mixed':
      return new MagnaError(EXIT.usage, {
        message: error.mixedCompare,
        cause: error.mixedCompareCause(list(problem.found)),
        next: error.mixedCompareNext,
      });
    case 'too-few':
      return new MagnaError(EXIT.usage, {
        message: error.compareTwo,
        cause: error.usage,
        next: 'magna cert compare EU US',
      });
  }
}
