import type { PortalErrors } from '../kb/shapes/portal-errors.ts';
import { isSlowPattern } from '../kb/slow-pattern.ts';

const compiled = new WeakMap<PortalErrors, RegExp | 'none'>();

/** How the codes of a system look; undefined where it has no codes, or where its pattern cannot be used. */
export function codePattern(system: PortalErrors): RegExp | undefined {
  let pattern = compiled.get(system);
  if (pattern === undefined) {
    pattern = make(system.pattern) ?? 'none';
    compiled.set(system, pattern);
  }
  return pattern === 'none' ? undefined : pattern;
}

function make(source: string): RegExp | undefined {
  if (source === 'none' || isSlowPattern(source)) return undefined;
  try {
    return new RegExp(source, 'giu');
  } catch {
    return undefined;
  }
}

/** Whether a pattern finds a whole text where it stands among other words, and not only by itself. */
export function findsWhole(pattern: RegExp | undefined, text: string): boolean {
  if (pattern === undefined) return false;
  return [...`\n${text}\n`.matchAll(pattern)].some(([found]) => found.length === text.length);
}

/** In characters: what a pattern sees at once, and how much of it once more with what follows. */
const WINDOW = 240;
const AGAIN = 60;

/** Where a pattern finds something, by the characters of the text; it sees the text piece by piece. */
export function findAll(pattern: RegExp, text: string): { start: number; end: number }[] {
  const found = new Map<number, number>();
  for (let from = 0; from === 0 || from + AGAIN < text.length; from += WINDOW - AGAIN) {
    // A line end at a cut, so that only the ends of the whole text are its ends.
    const before = from === 0 ? '' : '\n';
    const after = from + WINDOW >= text.length ? '' : '\n';
    for (const match of `${before}${text.slice(from, from + WINDOW)}${after}`.matchAll(pattern)) {
      const start = from + match.index - before.length;
      const end = start + match[0].length;
      if (match[0] !== '' && end > (found.get(start) ?? 0)) found.set(start, end);
    }
  }
  return [...found].map(([start, end]) => ({ start, end }));
}
