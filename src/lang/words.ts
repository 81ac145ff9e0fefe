import { en, type Words } from './en.ts';

export type Lang = 'en' | 'zh';

const catalogues: { en: Words; zh?: Words } = { en };

/**
 * Makes the words of a language ready, before anything is said in it. Most runs speak one language, and a catalogue that
 * nobody reads costs time at every start.
 */
export async function loadWords(lang: Lang): Promise<void> {
  if (lang === 'zh') catalogues.zh ??= (await import('./zh.ts')).zh;
}

/** The catalogue of a language that was loaded. */
export function wordsOf(lang: Lang): Words {
  const words = catalogues[lang];
  if (words === undefined) throw new Error(`the words of "${lang}" were not loaded`);
  return words;
}

/** A text of the knowledge base in a language. */
export function inLang(text: Readonly<Record<Lang, string>>, lang: Lang): string {
  return text[lang];
}
