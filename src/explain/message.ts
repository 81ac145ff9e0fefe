import type { PortalErrors } from '../kb/shapes/portal-errors.ts';
import { comparable } from './comparable.ts';
import { headOf } from './phrasebook.ts';
import { type Span, type Token, tokensOf } from './tokens.ts';

/** A text with its words, and the systems it names. */
export interface Message {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** All its words without anything between them. */
  readonly letters: string;
  readonly named: ReadonlySet<PortalErrors>;
  /** The words that name a system. */
  readonly names: ReadonlySet<number>;
}

export function messageOf(text: string, systems: readonly PortalErrors[]): Message {
  const tokens = tokensOf(text);
  const letters = tokens.map(({ key }) => key).join('');
  const named = new Set<PortalErrors>();
  const names = new Set<number>();
  const at = new Map<string, number[]>();
  for (const [index, { key }] of tokens.entries()) {
    const there = at.get(key);
    if (there === undefined) at.set(key, [index]);
    else there.push(index);
  }
  for (const system of systems) {
    for (const name of namesOf(system)) {
      if (!letters.includes(headOf(name))) continue;
      const plain = comparable(name);
      const parts = tokensOf(plain);
      for (const from of at.get(parts[0]?.key ?? '') ?? []) {
        const span = { from, to: from + parts.length };
        if (!parts.every(({ key }, index) => tokens[from + index]?.key === key)) continue;
        if (parts.length === 1 && !isWritten(text, tokens[from], plain)) continue;
        named.add(system);
        for (let index = span.from; index < span.to; index++) names.add(index);
      }
    }
  }
  return { text, tokens, letters, named, names };
}

function namesOf({ name, aliases = [] }: PortalErrors): string[] {
  return [name.en, name.zh, ...aliases];
}

/** An abbreviation is meant where it is written as one: `TRACES` is a system, the traces of a stack are not. */
function isWritten(text: string, token: Token | undefined, name: string): boolean {
  return name !== name.toUpperCase() || text.slice(token?.start, token?.end) === name;
}

/** The words of a span as they stand in the text. */
export function written({ text, tokens }: Message, { from, to }: Span): string {
  return text
    .slice(tokens[from]?.start, tokens[to - 1]?.end)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
