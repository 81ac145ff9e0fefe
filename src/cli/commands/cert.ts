import type { Command } from 'commander';
import { answerCertCompare } from '../../answers/cert/cert-compare.ts';
import { answerCertLane } from '../../answers/cert/cert-lane.ts';
import { answerCertList } from '../../answers/cert/cert-list.ts';
import { answerCertShow } from '../../answers/cert/cert-show.ts';
import { readCompared } from '../../answers/cert/compare-question.ts';
import { type LaneGiven, readLaneQuestion } from '../../answers/cert/lane-question.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { renderCertCompare } from '../../ui/render/cert-compare.ts';
import { renderCertLane } from '../../ui/render/cert-lane.ts';
import { renderCertList } from '../../ui/render/cert-list.ts';
import { renderCertShow } from '../../ui/render/cert-show.ts';
import { answerLanguage, type CommonFlags, examples, lawDate, print, type ShowFlags } from '../command.ts';

interface CertShowFlags extends ShowFlags {
  /** Every note and source. */
  readonly all?: boolean;
}

type LaneFlags = CommonFlags & Omit<LaneGiven, 'from' | 'to'>;

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
  examples(compare, lang, [
    'magna cert compare EU US',
    'magna cert compare eur1 rex',
    'magna cert compare 欧盟 美国 WTO --json',
  ]);

  const lane = cert
    .command('lane')
    .argument('<from>', help.laneFrom)
    .argument('<to>', help.laneTo)
    .description(help.certLane)
    .option('--origin <place>', help.laneOrigin)
    .option('--via <place>', help.laneVia, alsoGiven)
    .option('--value <value>', help.laneValue)
    .option('--proof <name>', help.laneProof)
    .option('--proof-date <date>', help.laneProofDate)
    .option('--hs <code>', help.laneHs)
    .action(async (from: string, to: string, _: LaneFlags, command: Command) =>
      done(await runCertLane({ ...command.optsWithGlobals<LaneFlags>(), from, to }, context)),
    );
  examples(lane, lang, [
    'magna cert lane US FR',
    'magna cert lane DE GB --value 7000EUR',
    'magna cert lane US 法国 --origin CN',
  ]);
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
  const compared = readCompared(kb, names, asOf, lang);
  await print(context, flags, answerCertCompare(kb, compared, asOf, lang), renderCertCompare);
  return EXIT.ok;
}

async function runCertLane(flags: LaneFlags & LaneGiven, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, `${flags.from} ${flags.to}`, context);
  const asOf = lawDate(flags, context, lang);
  const kb = await context.loadKb(flags.kb);
  const answer = answerCertLane(kb, readLaneQuestion(kb, flags, asOf, lang), lang);
  await print(context, flags, answer, renderCertLane);
  return EXIT.ok;
}

/** An option that may be given again: what was given so far, and one more. */
function alsoGiven(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
