import { type Command, Option } from 'commander';
import { answerFlowGraph } from '../../answers/flow/flow-graph.ts';
import { answerFlowPaths, type NoSuchNode } from '../../answers/flow/flow-paths.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode, MagnaError } from '../../errors.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { FORMATS } from '../../report/formats.ts';
import { renderDot, renderMermaid } from '../../ui/render/flow-graph.ts';
import { renderFlowPaths } from '../../ui/render/flow-paths.ts';
import { answerLanguage, type CommonFlags, examples, print } from '../command.ts';
import type { FlowCheckFlags } from './flow-check.ts';

interface PathsFlags extends CommonFlags {
  readonly through?: string;
}

const GRAPHS = ['mermaid', 'dot'] as const;

interface GraphFlags extends CommonFlags {
  readonly format?: (typeof GRAPHS)[number];
}

export function registerFlow(program: Command, context: Context, lang: Lang, done: (exit: ExitCode) => void): void {
  const { help } = wordsOf(lang);
  const flow = program.command('flow').description(help.flow);

  const check = flow
    .command('check')
    .description(help.flowCheck)
    .option('--scenarios <folder>', help.scenarios)
    .addOption(new Option('--format <name>', help.format).choices(FORMATS))
    .action(async (_: FlowCheckFlags, command: Command) => {
      // It reads the files of the flow, and what parses them is dear to load.
      const { runFlowCheck } = await import('./flow-check.ts');
      done(await runFlowCheck(command.optsWithGlobals(), context, program.version() ?? ''));
    });
  examples(check, lang, ['magna flow check', 'magna flow check --scenarios ./scenarios --kb ./acme']);

  const paths = flow
    .command('paths')
    .description(help.flowPaths)
    .option('--through <node>', help.through)
    .action(async (_: PathsFlags, command: Command) => done(await runFlowPaths(command.optsWithGlobals(), context)));
  examples(paths, lang, ['magna flow paths', 'magna flow paths --through proof']);

  const graph = flow
    .command('graph')
    .description(help.flowGraph)
    .addOption(new Option('--format <name>', help.graphFormat).choices(GRAPHS))
    .action(async (_: GraphFlags, command: Command) => done(await runFlowGraph(command.optsWithGlobals(), context)));
  examples(graph, lang, ['magna flow graph > flow.mmd', 'magna flow graph --format dot --lang zh > flow.dot']);
}

async function runFlowPaths(flags: PathsFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const answer = answerFlowPaths(await context.loadKb(flags.kb), flags.through, lang);
  if (!('schema' in answer)) throw noSuchNode(flags.through ?? '', answer, lang);
  await print(context, flags, answer, renderFlowPaths);
  return EXIT.ok;
}

function noSuchNode(node: string, { near, all }: NoSuchNode, lang: Lang): MagnaError {
  const { flow, error, or, list } = wordsOf(lang);
  return new MagnaError(EXIT.usage, {
    message: flow.noNode(node),
    cause: flow.nodesAre(list(all)),
    next: near.length > 0 ? error.didYouMean(or(near)) : error.giveAgain,
  });
}

async function runFlowGraph(flags: GraphFlags, context: Context): Promise<ExitCode> {
  const lang = await answerLanguage(flags, undefined, context);
  const answer = answerFlowGraph(await context.loadKb(flags.kb), lang);
  await print(context, flags, answer, flags.format === 'dot' ? renderDot : renderMermaid);
  return EXIT.ok;
}
