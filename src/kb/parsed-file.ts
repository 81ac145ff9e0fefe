import { isCollection, isMap, isPair, isScalar, visit, type Document, type Node, type Scalar } from 'yaml';
import type { Finding } from '../finding.ts';
import { type FindingMore, type FindingText, formFinding, type KbFile, type Place } from './kb-file.ts';
import type { Path } from './prov.ts';
import { type Tree, Trees } from './yaml-trees.ts';

const trees = new Trees();

/** One YAML file of a knowledge base: its text as values, and where each value stands. */
export class ParsedFile implements KbFile {
  readonly path: string;
  readonly value: unknown;
  /** Problems of the syntax; `value` is then not to be trusted. */
  readonly broken: readonly Finding[];
  readonly #source: string;

  constructor(path: string, source: string) {
    this.path = path;
    this.#source = source;
    const { document } = this.#tree;
    this.broken = document.errors.map((error) => {
      const [message = 'not readable as YAML'] = error.message.split(/ at line \d+/);
      const duplicate = error.code === 'DUPLICATE_KEY';
      return formFinding(duplicate ? 'kb/duplicate-key' : 'kb/malformed', path, this.#at(error.pos[0]), {
        message,
        fix: duplicate ? 'keep one of the two' : 'mend the YAML here',
      });
    });
    // The texts of a document are pieces of its tree and would keep all of it; written and read again they stand alone.
    this.value = this.broken.length > 0 ? undefined : JSON.parse(JSON.stringify(document.toJS()));
  }

  get #tree(): Tree {
    return trees.get(this.#source);
  }

  get #document(): Document {
    return this.#tree.document;
  }

  finding(rule: string, path: Path, text: FindingText, more: FindingMore = {}): Finding {
    return formFinding(rule, this.path, this.place(path, more.on), text, more.severity);
  }

  written(path: Path): string | undefined {
    const node = this.#document.getIn(path, true);
    return isScalar(node) ? node.source : undefined;
  }

  /** Every text and key that stands without quotes, with its place. */
  bareTexts(): { text: string; place: Place }[] {
    const found: { text: string; place: Place }[] = [];
    visit(this.#document, {
      Scalar: (_, node: Scalar) => {
        if (node.type !== 'PLAIN' || typeof node.value !== 'string') return;
        found.push({ text: node.source ?? node.value, place: this.#at(node.range?.[0] ?? 0) });
      },
    });
    return found;
  }

  /** Where a value stands; where it is missing, the nearest node above it. */
  place(path: Path, on: 'key' | 'value' = 'value'): Place {
    let here: Node | null = this.#document.contents;
    let offset = here?.range?.[0] ?? 0;
    for (const [depth, step] of path.entries()) {
      if (!isCollection(here)) break;
      const last = depth === path.length - 1;
      if (isMap(here)) {
        const pair = here.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
        if (pair === undefined) break;
        const key = pair.key as Node;
        here = pair.value as Node | null;
        offset = ((last && on === 'key') || here === null ? key.range?.[0] : here.range?.[0]) ?? offset;
      } else {
        here = (here.get(step, true) ?? null) as Node | null;
        offset = here?.range?.[0] ?? offset;
      }
    }
    return this.#at(offset);
  }

  #at(offset: number): Place {
    const { line, col } = this.#tree.lines.linePos(offset);
    return { line, column: col };
  }
}
