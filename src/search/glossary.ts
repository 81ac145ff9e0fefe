import type { Synonyms } from '../kb/shapes/synonyms.ts';
import { unitsOf } from './units.ts';

interface Member {
  /** As it is written in the data. */
  readonly text: string;
  readonly stems: readonly string[];
  /** The words of its group, itself among them. */
  readonly group: readonly string[];
}

/** Finds in a text the words that have others of the same meaning. */
export class Glossary {
  readonly #byFirst = new Map<string, Member[]>();

  constructor({ groups }: Synonyms) {
    for (const { en, zh } of groups) {
      const group = [...en, ...zh];
      for (const text of group) {
        const stems = unitsOf(text).map(({ stem }) => stem);
        const [first] = stems;
        if (first === undefined) continue;
        const others = this.#byFirst.get(first) ?? [];
        this.#byFirst.set(first, [...others, { text, stems, group }]);
      }
    }
  }

  /** The words with synonyms that texts hold, each once. */
  membersIn(texts: readonly string[]): ReadonlySet<Member> {
    const found = new Set<Member>();
    for (const text of texts) {
      const stems = unitsOf(text).map(({ stem }) => stem);
      for (const [at, stem] of stems.entries()) {
        for (const member of this.#byFirst.get(stem) ?? []) {
          if (member.stems.every((one, index) => stems[at + index] === one)) found.add(member);
        }
      }
    }
    return found;
  }
}

/** Entries that are looked at to learn which words nearly every entry holds. */
const SAMPLE = 2048;
/** A word that a greater share of the entries holds tells none of them apart, and so do its synonyms. */
const TOO_COMMON = 0.1;

/**
 * A function that gives the other words for what texts say.
 *
 * @param entries the texts of each entry; words that many of them hold get no others, be they as general as "case"
 */
export function glossesFor(
  glossary: Glossary,
  entries: { readonly length: number; at(position: number): readonly string[] | undefined },
): (texts: readonly string[]) => string[] {
  const holding = new Map<Member, number>();
  let looked = 0;
  const step = 1 + Math.floor(entries.length / SAMPLE);
  for (let position = 0; position < entries.length; position += step) {
    looked++;
    for (const member of glossary.membersIn(entries.at(position) ?? [])) {
      holding.set(member, (holding.get(member) ?? 0) + 1);
    }
  }
  const most = Math.max(2, looked * TOO_COMMON);
  return (texts) => {
    const glosses = new Set<string>();
    for (const member of glossary.membersIn(texts)) {
      if ((holding.get(member) ?? 0) > most) continue;
      for (const other of member.group) if (other !== member.text) glosses.add(other);
    }
    return [...glosses];
  };
}
