import { type Lang, wordsOf } from '../../lang/words.ts';
import { page, table } from '../layout.ts';

/** What `magna` alone prints: five examples. */
export function renderHome(lang: Lang, width: number): string {
  const { home } = wordsOf(lang);
  const examples = table(
    home.examples.map(([command = '', says = '']) => [`  ${command}`, says]),
    width,
    3,
  );
  return page([home.tagline, '', ...examples, '', home.words]);
}
