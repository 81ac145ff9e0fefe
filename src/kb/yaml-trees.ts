import { type Document, LineCounter, parseDocument } from 'yaml';

/** A text as the nodes of a document, with where its lines begin. */
export interface Tree {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** So much text keeps its trees; the shipped base and a usual overlay are well below it. */
const KEPT = 2_000_000;

/**
 * The trees of texts. A tree is many times its text, and of most files nobody asks for a place: of many large files only
 * the latest keep theirs, the others are parsed again where one is wanted.
 */
export class Trees {
  readonly #kept = new Map<string, Tree>();
  #length = 0;

  get(source: string): Tree {
    const known = this.#kept.get(source);
    if (known !== undefined) return known;
    const lines = new LineCounter();
    const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, version: '1.2' });
    const tree = { document, lines };
    this.#kept.set(source, tree);
    this.#length += source.length;
    for (const [oldest] of this.#kept) {
      if (this.#length <= KEPT || oldest === source) break;
      this.#kept.delete(oldest);
      this.#length -= oldest.length;
    }
    return tree;
  }
}
