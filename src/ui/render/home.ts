import { type Lang, wordsOf } from '../../lang/words.ts';
import { wrap } from '../../lang/width.ts';
import { page, table } from '../layout.ts';

/** What `magna` alone prints: five examples. */
export function renderHome(lang: Lang, width: number): string {
  const { home } = wordsOf(lang);
  const examples = table(
    home.examples.map(([command = '', says = '']) => [`  ${command}`, says]),
    width,
    3,
  );
  return page([...wrap(home.tagline, width), '', ...examples, '', ...wrap(home.words, width)]);
}
