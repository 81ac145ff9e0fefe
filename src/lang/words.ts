import { en, type Words } from './en.ts';
import { zh } from './zh.ts';

export type Lang = 'en' | 'zh';

const CATALOGUES: Record<Lang, Words> = { en, zh };

/** The catalogue of a language. */
export function wordsOf(lang: Lang): Words {
  return CATALOGUES[lang];
}

/** A text of the knowledge base in a language. */
export function inLang(text: Readonly<Record<Lang, string>>, lang: Lang): string {
  return text[lang];
}
