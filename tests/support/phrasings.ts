import { parse } from 'yaml';
import type { FaqSource } from '../../src/kb/shapes/faq.ts';
import { buildFaqIndex } from '../../src/search/faq-index.ts';
import { type SearchableKb, searchable } from '../../src/search/searchable.ts';
import { shippedKb, shippedSources } from './kb.ts';

/** A question or a phrasing as the data has it, with the entry that it asks for. */
export interface Phrasing {
  readonly id: string;
  readonly lang: 'en' | 'zh';
  readonly text: string;
}

/** The shipped answers with their phrasings, which the compiled base has in its index alone. */
function shippedAnswers(): FaqSource[] {
  const files = shippedSources().filter(({ path }) => path.startsWith('faq/'));
  return files.flatMap(({ text }) => {
    const { category, entries } = parse(text) as { category: FaqSource['category']; entries: readonly FaqSource[] };
    return entries.map((entry) => ({ ...entry, category }));
  });
}

/** Every question and phrasing of the shipped answers. */
export function shippedPhrasings(): Phrasing[] {
  return shippedAnswers().flatMap(({ id, question, variants }) =>
    (['en', 'zh'] as const).flatMap((lang) =>
      [question[lang], ...variants[lang]].map((text): Phrasing => ({ id, lang, text })),
    ),
  );
}

/** The shipped base with its index in memory: the one on the disk is made for one question, not for thousands. */
export async function shippedKbInMemory(): Promise<SearchableKb> {
  const kb = await shippedKb();
  const answers = new Map(shippedAnswers().map((answer) => [answer.id, answer]));
  const inOrder = kb.faq.flatMap(({ id }) => answers.get(id) ?? []);
  return searchable(kb, buildFaqIndex(kb, inOrder));
}
