import { compileKb } from '../kb/compile.ts';
import type { FaqSource } from '../kb/shapes/faq.ts';
import { dataSchemas } from '../kb/shapes/files.ts';
import type { KbLayers } from './kb-check.ts';

/** The JSON Schema of each kind of file, by the name of the kind, made when it is asked for. */
export function kbSchemas(): Record<string, () => object> {
  return dataSchemas();
}

/** The answers with their phrasings, as their files have them; none where the files cannot be used. */
export function phrasedEntries({ shipped, overlays }: KbLayers): readonly FaqSource[] {
  const compiled = compileKb(shipped, overlays);
  return compiled.kb === undefined ? [] : compiled.phrased;
}
