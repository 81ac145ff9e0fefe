import type { Lang } from './words.ts';

/**
 * The language of an answer: what the flag says, else the script of the question itself, else the locale.
 *
 * @param question what the user typed, if anything; a single Han character makes it Chinese, Latin words make it English
 * @param locale such as `zh_CN.UTF-8` or `en-US`
 */
export function chooseLanguage(flag: string | undefined, question: string | undefined, locale: string): Lang {
  if (flag === 'en' || flag === 'zh') return flag;
  if (question !== undefined) {
    if (/\p{Script=Han}/u.test(question)) return 'zh';
    // Codes and names of agreements are the same in both languages and say nothing.
    if (/\b[a-z]{2,}\s+[a-z]{2,}\b/.test(question)) return 'en';
  }
  return /^zh\b|^zh[_-]/i.test(locale) ? 'zh' : 'en';
}
