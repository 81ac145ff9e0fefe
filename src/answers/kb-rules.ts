import { KB_RULES } from '../kb/rules.ts';
import { inLang, type Lang } from '../lang/words.ts';

/** What each rule about a knowledge base and its scenarios forbids, by id. */
export function kbRules(lang: Lang): Record<string, string> {
  return Object.fromEntries(Object.entries(KB_RULES).map(([id, text]) => [id, inLang(text, lang)]));
}
