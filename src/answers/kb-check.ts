import { examineKb } from '../kb/compile.ts';
import type { SourceFile } from '../kb/load.ts';
import { type Lang, wordsOf } from '../lang/words.ts';
import type { KbCheckAnswer } from './shapes/kb.ts';

/**
 * Everything that is wrong with the files of a knowledge base, in one run.
 *
 * @param label put before each path, such as `data/`
 * @param today YYYY-MM-DD, for what has grown old
 */
export function answerKbCheck(files: readonly SourceFile[], label: string, today: string, lang: Lang): KbCheckAnswer {
  const findings = examineKb(files, label, today);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const version = /^version: *'([^']+)'/m.exec(files.find(({ path }) => path === 'kb.yaml')?.text ?? '')?.[1];
  return {
    schema: 'magna.kb-check/1',
    lang,
    findings: findings.map((finding) => ({ ...finding, source: [...finding.source] })),
    summary: {
      files: files.length,
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
      ignored: 0,
    },
    outOfScope: [...wordsOf(lang).kb.outOfScope],
    kb: { version: version ?? null },
  };
}
