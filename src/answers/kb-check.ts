import { examineKb } from '../kb/compile.ts';
import type { Layer } from '../kb/layers.ts';
import { type Lang, wordsOf } from '../lang/words.ts';
import { overlayEffect } from './overlay-effect.ts';
import type { KbCheckAnswer } from './shapes/kb.ts';

/** The files that make up a knowledge base. */
export interface KbLayers {
  readonly shipped: Layer;
  /** The user's own first. */
  readonly overlays: readonly Layer[];
}

/**
 * Everything that is wrong with the files of a knowledge base, in one run, and what its overlays change.
 *
 * @param now for what has grown old, and for the routes that an overlay changes
 * @param today the day of `now` in the user's zone, YYYY-MM-DD
 */
export function answerKbCheck(
  { shipped, overlays }: KbLayers,
  { now, zone, today }: { readonly now: Date; readonly zone: string; readonly today: string },
  lang: Lang,
): KbCheckAnswer {
  const { findings, joined } = examineKb(shipped, today, overlays);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const files = [shipped, ...overlays].flatMap((layer) => layer.files);
  const version = /^version: *'([^']+)'/m.exec(shipped.files.find(({ path }) => path === 'kb.yaml')?.text ?? '')?.[1];
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
    overlay:
      overlays.length === 0 || joined === undefined ? null : overlayEffect(joined, { now, zone, asOf: today }, lang),
    outOfScope: [...wordsOf(lang).kb.outOfScope],
    kb: { version: version ?? null },
  };
}
