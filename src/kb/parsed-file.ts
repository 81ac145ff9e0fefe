import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Finding, Severity } from '../finding.ts';
import type { Path } from './prov.ts';

/** One YAML file of a knowledge base: its text as values, and where each value stands. */
export class ParsedFile {
  readonly path: string;
  readonly value: unknown;
  /** Problems of the syntax; `value` is then not to be trusted. */
  readonly broken: readonly Finding[];
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(path: string, source: string) {
    this.path = path;
    this.#lines = new LineCounter();
    this.#document = parseDocument(source, { lineCounter: this.#lines, uniqueKeys: true, version: '1.2' });
    this.broken = this.#document.errors.map((error) => {
      const { line, col } = this.#lines.linePos(error.pos[0]);
      const [message = 'not readable as YAML'] = error.message.split(/ at line \d+/);
      const duplicate = error.code === 'DUPLICATE_KEY';
      return {
        rule: duplicate ? 'kb/duplicate-key' : 'kb/malformed',
        severity: 'error',
        standing: 'own',
        file: path,
        line,
        column: col,
        message,
        fix: duplicate ? 'keep one of the two' : 'mend the YAML here',
        source: [],
      };
    });
    this.value = this.broken.length > 0 ? undefined : this.#document.toJS();
  }

  /**
   * A finding at a value of this file.
   *
   * @param path from the root to the value; where the value is missing, the nearest node above it is pointed at
   * @param on `key` points at the key instead of its value
   */
  finding(
    rule: string,
    path: Path,
    text: { message: string; fix: string },
    more: { on?: 'key' | 'value'; severity?: Severity } = {},
  ): Finding {
    const { line, column } = this.#place(path, more.on ?? 'value');
    return {
      rule,
      severity: more.severity ?? 'error',
      standing: 'own',
      file: this.path,
      line,
      column,
      ...text,
      source: [],
    };
  }

  /** The scalar as it was written, when the value at the path is one. */
  written(path: Path): string | undefined {
    const node = this.#document.getIn(path, true);
    return isScalar(node) ? node.source : undefined;
  }

  #place(path: Path, on: 'key' | 'value'): { line: number; column: number } {
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
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }
}
