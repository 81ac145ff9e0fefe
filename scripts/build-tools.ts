// What the build needs of the program: one entry, bundled and run by build.mjs.
import { join } from 'node:path';
import { z } from 'zod';
import { COMMAND_NAMES, createProgram } from '../src/cli/program.ts';
import { caseClose, caseDue, caseExport, caseList, caseLog, caseShow } from '../src/answers/shapes/case.ts';
import { certCompare, certList } from '../src/answers/shapes/cert.ts';
import { certLane } from '../src/answers/shapes/cert-lane.ts';
import { certShow } from '../src/answers/shapes/cert-show.ts';
import { channelList, channelShow } from '../src/answers/shapes/channel.ts';
import { configEdit, configGet, configList, configPath, configSet, configUnset } from '../src/answers/shapes/config.ts';
import { error } from '../src/answers/shapes/error.ts';
import { explain } from '../src/answers/shapes/explain.ts';
import { faqList, faqSearch, faqShow } from '../src/answers/shapes/faq.ts';
import { flowCheck, flowGraph, flowPaths } from '../src/answers/shapes/flow.ts';
import { kbCheck, kbInfo, kbTranslate } from '../src/answers/shapes/kb.ts';
import { ticketDraft, ticketLinks } from '../src/answers/shapes/ticket.ts';
import { triage } from '../src/answers/shapes/triage.ts';
import type { Context } from '../src/context.ts';
import type { Finding } from '../src/finding.ts';
import { readSources, stampsOf } from '../src/io/data-files.ts';
import { readShippedKb } from '../src/io/read-kb.ts';
import { parseKb } from '../src/kb/load.ts';
import { dataSchemas } from '../src/kb/shapes/files.ts';
import { versionsLock } from '../src/kb/versions.ts';
import { type Lang, loadWords } from '../src/lang/words.ts';
import { renderHome } from '../src/ui/render/home.ts';

/** Compiles data/ into dist/kb; returns every problem found, none when it is valid. */
export async function compileShippedKb(root: string): Promise<readonly Finding[]> {
  const read = await readShippedKb(root);
  if ('problem' in read) return read.problem === 'findings' ? read.findings : [];
  return [];
}

/** The lock file over the things of data/, with the version of kb.yaml for what has changed. */
export function stampedVersions(root: string, before: string): string {
  const folder = join(root, 'data');
  const { files } = parseKb(readSources(folder, stampsOf(folder)), 'data/');
  const manifest = files.get('kb.yaml')?.[0]?.value as { version: string };
  return versionsLock(files, before, manifest.version);
}

/** The texts that are printed without loading a command: the version, and help and home by language. */
export async function staticTexts(version: string): Promise<object> {
  const languages: Lang[] = ['en', 'zh'];
  const help: Record<string, string> = {};
  const home: Record<string, string> = {};
  for (const lang of languages) {
    await loadWords(lang);
    help[lang] = await helpText(version, lang);
    home[lang] = renderHome(lang, 80);
  }
  return { version, help, home };
}

/** The help of the whole program at 80 columns, as commander prints it. */
export async function helpText(version: string, lang: Lang): Promise<string> {
  await loadWords(lang);
  let text = '';
  const stdout = { write: (part: string) => (text += part), width: 80, colour: 0, isTTY: false };
  const program = await createProgram({ stdout } as unknown as Context, version, lang, COMMAND_NAMES, () => {});
  program.outputHelp();
  return text;
}

/** The JSON Schemas of every answer and every data file, by path below schemas/. */
export function jsonSchemas(): Record<string, object> {
  const answers = {
    caseClose,
    caseDue,
    caseExport,
    caseList,
    caseLog,
    caseShow,
    certCompare,
    certList,
    certLane,
    certShow,
    channelList,
    channelShow,
    configEdit,
    configGet,
    configList,
    configPath,
    configSet,
    configUnset,
    error,
    explain,
    faqList,
    faqSearch,
    faqShow,
    flowCheck,
    flowGraph,
    flowPaths,
    kbCheck,
    kbInfo,
    kbTranslate,
    ticketDraft,
    ticketLinks,
    triage,
  };
  const schemas: Record<string, object> = {};
  for (const shape of Object.values(answers)) {
    const name = shape.shape.schema.value.replace('/', '-');
    schemas[`output/${name}.json`] = z.toJSONSchema(shape, { io: 'input', reused: 'ref' });
  }
  for (const [kind, make] of Object.entries(dataSchemas())) schemas[`data/${kind}.json`] = make();
  return schemas;
}
