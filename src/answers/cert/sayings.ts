import type { Words } from '../../lang/en.ts';

/** Several sayings in one; none of them is nothing known. */
export function sayings(parts: readonly string[], words: Words): string | undefined {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? undefined : words.clauses(said);
}
