import { type Path, provAt, standingOf } from '../../kb/prov.ts';
import type { Text } from '../../kb/shapes/common.ts';
import { inLang, type Lang } from '../../lang/words.ts';
import type { NoteAnswer } from '../shapes/cert-show.ts';

/** What a source says beyond the fields, each sentence with what it rests on. */
export function notesOf(
  root: unknown,
  notes: readonly { readonly text: Text }[] | undefined,
  path: Path,
  lang: Lang,
): NoteAnswer[] {
  return (notes ?? []).map(({ text }, index) => ({
    text: inLang(text, lang),
    standing: standingOf(root, [...path, index, 'text']),
    at: provAt(root, [...path, index])?.at ?? null,
  }));
}
