import { analyse } from './analyse.ts';
import type { Question } from './question.ts';

/**
 * The words of a text that a question asks for, as the text writes them, each once: `refused` where `refusal` was asked.
 * Words that only bind others are left out.
 */
export function matchedWords(text: string, question: Question): string[] {
  const wanted = new Set(question.asked.flatMap(({ names, known }) => (names ? known.map(({ term }) => term) : [])));
  const found = new Set<string>();
  let run: { start: number; end: number } | undefined;
  const close = (): void => {
    if (run !== undefined) found.add(text.slice(run.start, run.end));
    run = undefined;
  };
  analyse(text, ({ term, start, end }) => {
    if (!wanted.has(term)) return;
    // Pairs of Han characters overlap; together they are one word to the eye.
    if (run !== undefined && start <= run.end) run.end = Math.max(run.end, end);
    else {
      close();
      run = { start, end };
    }
  });
  close();
  return [...found];
}
