import { isMap, isPair, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type Scalar } from 'yaml';
import { declaredRecords } from '../../src/kb/prov-records.ts';
import { idsOf, listed } from '../../src/kb/entities.ts';
import type { SourceFile } from '../../src/kb/load.ts';
import type { ParsedKb } from '../../src/kb/load.ts';
import { type Path, stands } from '../../src/kb/prov.ts';
import { isDay } from '../../src/kb/days.ts';
import type { ProvRecord } from '../../src/kb/shapes/common.ts';
import type { Source as SourcePage } from '../../src/kb/shapes/manifest.ts';

/** A knowledge base with one mistake in it. */
export interface Mutant {
  readonly kind: string;
  readonly what: string;
  /** Files with their new text; undefined where the file is gone. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** Where a finding would be right, as `file:line`; a finding at one of them is enough. */
  readonly right: ReadonlySet<string>;
}

/** One YAML file with the places of its nodes. */
interface Source {
  readonly path: string;
  readonly text: string;
  readonly document: Document;
  readonly value: unknown;
}

export type Random = () => number;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** Every mapping entry of a file with the path of its value. */
function pairsOf(source: Source): { pair: Pair<Scalar, Node | null>; path: Path; flow: boolean }[] {
  const found: { pair: Pair<Scalar, Node | null>; path: Path; flow: boolean }[] = [];
  const visit = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const here = [...path, String(pair.key.value)];
        found.push({ pair: pair as Pair<Scalar, Node | null>, path: here, flow: node.flow === true });
        visit(pair.value, here);
      }
    } else if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...path, index]));
  };
  visit(source.document.contents, []);
  return found;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
const startOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;
const endOf = (node: Node | null | undefined): number => node?.range?.[1] ?? 0;

function splice(text: string, start: number, end: number, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}

/** A place in a file after the file was changed. */
const spot = (path: string, text: string, offset: number): string => `data/${path}:${lineAt(text, offset)}`;

/** The mistakes that a check can know of, and those that only a source can judge, by name. */
export class Mutants {
  readonly #sources: readonly Source[];
  readonly #byPath: ReadonlyMap<string, Source>;
  readonly #kb: ParsedKb;
  readonly #cited: ReadonlyMap<string, SourcePage>;
  readonly #pairs: ReadonlyMap<Source, ReturnType<typeof pairsOf>>;

  /** @param kb the same files, parsed, as the checks see them */
  constructor(files: readonly SourceFile[], kb: ParsedKb) {
    this.#sources = files
      .filter(({ path }) => path.endsWith('.yaml'))
      .map(({ path, text }) => {
        const document = parseDocument(text);
        return { path, text, document, value: document.toJS() as unknown };
      });
    this.#byPath = new Map(this.#sources.map((source) => [source.path, source]));
    this.#pairs = new Map(this.#sources.map((source) => [source, pairsOf(source)]));
    this.#kb = kb;
    const list = this.#byPath.get('sources.yaml')?.value as { sources: SourcePage[] };
    this.#cited = new Map(list.sources.map((page) => [page.id, page]));
  }

  /** Kinds of mistake that a check can know of. */
  readonly known: Readonly<Record<string, (random: Random) => Mutant | undefined>> = {
    'misspelt key': (random) => {
      const source = pick(random, this.#sources);
      const { pair, path } = pick(random, this.#pairs.get(source) ?? []);
      const key = String(pair.key.value);
      // The names of a `prov` mapping and of an `oneOf` are free.
      if (['prov', 'oneOf'].includes(String(path.at(-2))) || key.length < 3) return undefined;
      const at = 1 + Math.floor(random() * (key.length - 1));
      const wrong = random() < 0.5 ? key.slice(0, at) + key.slice(at + 1) : `${key.slice(0, at)}x${key.slice(at)}`;
      const text = splice(source.text, startOf(pair.key), endOf(pair.key), wrong);
      return this.#one('misspelt key', `${path.join('.')} -> ${wrong}`, source, text, startOf(pair.key));
    },
    'blank value': (random) => {
      const source = pick(random, this.#sources);
      const { pair, path } = pick(random, this.#pairs.get(source) ?? []);
      const { value } = pair;
      if (!isScalar(value) || value.range?.[2] === undefined || String(value.source).includes('\n')) return undefined;
      if (value.type === 'BLOCK_FOLDED' || value.type === 'BLOCK_LITERAL' || value.anchor !== undefined)
        return undefined;
      const text = splice(source.text, startOf(value), endOf(value), '');
      return this.#one('blank value', path.join('.'), source, text, startOf(pair.key));
    },
    'missing reference': (random) => {
      const all = listed(this.#kb);
      const ids = new Set(all.map(({ id }) => id));
      const source = pick(random, this.#sources);
      const values = this.#referring(source, ids);
      if (values.length === 0) return undefined;
      const { node, path } = pick(random, values);
      const wrong = `${String(node.value)}-gone`;
      const text = splice(
        source.text,
        startOf(node),
        endOf(node),
        /^[A-Z]{2,}$/.test(String(node.value)) ? 'QQQ' : wrong,
      );
      return this.#one('missing reference', path.join('.'), source, text, startOf(node));
    },
    'deleted thing in use': (random) => {
      const kind = pick(random, ['schemes/', 'proofs/', 'identifiers/', 'jurisdictions/', 'calendars/'] as const);
      const id = pick(random, [...idsOf(listed(this.#kb), kind)]);
      const gone = `${kind}${id}.yaml`;
      const right = new Set<string>();
      for (const source of this.#sources) {
        if (source.path === gone) continue;
        for (const { node } of this.#referring(source, new Set([id])))
          right.add(spot(source.path, source.text, startOf(node)));
      }
      if (right.size === 0) return undefined;
      return { kind: 'deleted thing in use', what: gone, files: new Map([[gone, undefined]]), right };
    },
    'end before beginning': (random) => {
      const source = pick(random, this.#sources);
      const spans = this.#spans(source);
      if (spans.length === 0) return undefined;
      const { from, to, path } = pick(random, spans);
      const early = `'${Number(String(from.value).slice(0, 4)) - 1}-01-01'`;
      const text = splice(source.text, startOf(to), endOf(to), early);
      return this.#one('end before beginning', path.join('.'), source, text, startOf(from), startOf(to));
    },
    'overlapping versions': (random) => {
      const several = this.#sources.filter(
        ({ value }) => ((value as { versions?: unknown[] } | null)?.versions ?? []).length > 1,
      );
      const source = pick(random, several);
      const froms = this.#pairs
        .get(source)
        ?.filter(({ path }) => path.length === 4 && path[0] === 'versions' && path[3] === 'from')
        .flatMap(({ pair }) => (isScalar(pair.value) && isDay(String(pair.value.value)) ? [pair.value] : []));
      const [first, second] = (froms ?? []).toSorted((a, b) => (String(a.value) < String(b.value) ? -1 : 1));
      if (first === undefined || second === undefined) return undefined;
      const day = `'${String(first.value).slice(0, 8)}28'`;
      const text = splice(source.text, startOf(second), endOf(second), day);
      return this.#one('overlapping versions', source.path, source, text, startOf(first), startOf(second));
    },
    'standing above source': (random) => {
      const source = pick(random, this.#sources);
      const weak = declaredRecords(source.value).filter(({ record }) => this.#cannotCarryMore(record));
      if (weak.length === 0) return undefined;
      const { path, record } = pick(random, weak);
      const node = source.document.getIn([...path, 'standing'], true) as Scalar;
      const higher = record.standing === 'unverified' ? pick(random, ['verified', 'reported']) : 'verified';
      const text = splice(source.text, startOf(node), endOf(node), higher);
      return this.#one('standing above source', path.join('.'), source, text, startOf(node));
    },
    'lost provenance': (random) => {
      const source = pick(random, this.#sources);
      const records = declaredRecords(source.value);
      if (records.length === 0) return undefined;
      const { path, record } = pick(random, records);
      // A value may name an article of its own, so that its record is another object.
      const users = stands(source.value, []).filter(
        (value) => value.record?.source === record.source && value.record.standing === record.standing,
      );
      const named = this.#pairs.get(source)?.find(({ path: here }) => here.join() === path.join());
      if (named === undefined || users.length === 0) return undefined;
      const { pair, flow } = named;
      const text = flow
        ? splice(source.text, startOf(pair.key), afterComma(source.text, endOf(pair.value)), '')
        : splice(source.text, lineStart(source.text, startOf(pair.key)), lineEnd(source.text, endOf(pair.value)), '');
      const right = new Set(
        users.map((value) => {
          const node = source.document.getIn([...value.path], true) as Node | undefined;
          const moved = startOf(node) > startOf(pair.key) ? source.text.length - text.length : 0;
          return spot(source.path, text, startOf(node) - moved);
        }),
      );
      // Where it was the only one, the mapping is left blank.
      const mapping = this.#pairs.get(source)?.find(({ path: here }) => here.join() === path.slice(0, -1).join());
      if (mapping !== undefined) right.add(spot(source.path, text, startOf(mapping.pair.key)));
      return { kind: 'lost provenance', what: path.join('.'), files: new Map([[source.path, text]]), right };
    },
    'lost language': (random) => {
      const source = pick(random, this.#sources);
      const texts = (this.#pairs.get(source) ?? []).filter(
        ({ pair, path }) => ['en', 'zh'].includes(String(path.at(-1))) && isScalar(pair.value),
      );
      if (texts.length === 0) return undefined;
      const { pair, path, flow } = pick(random, texts);
      const text = flow
        ? splice(source.text, startOf(pair.key), afterComma(source.text, endOf(pair.value)), '')
        : splice(
            source.text,
            lineStart(source.text, startOf(pair.key)),
            lineEnd(source.text, (pair.value?.range?.[1] ?? 1) - 1),
            '',
          );
      const above = source.document.getIn(path.slice(0, -1), true) as Node;
      const other = this.#pairs
        .get(source)
        ?.find(
          ({ path: here }) =>
            here.length === path.length &&
            here.slice(0, -1).join() === path.slice(0, -1).join() &&
            here.at(-1) !== path.at(-1),
        );
      const moved = startOf(other?.pair.key) > startOf(pair.key) ? source.text.length - text.length : 0;
      return this.#one(
        'lost language',
        path.join('.'),
        source,
        text,
        Math.min(startOf(above), text.length),
        startOf(other?.pair.key) - moved,
      );
    },
    'unquoted code': (random) => {
      const source = pick(random, this.#sources);
      const quoted = this.#scalars(source).filter(
        ({ node }) =>
          /^(y|n|yes|no|on|off|0[0-7]+|\d{4}-\d{2}-\d{2}|\d+:\d\d)$/i.test(String(node.value)) &&
          node.type?.startsWith('QUOTE') === true,
      );
      if (quoted.length === 0) return undefined;
      const { node, path } = pick(random, quoted);
      const text = splice(source.text, startOf(node), endOf(node), String(node.value));
      return this.#one('unquoted code', path.join('.'), source, text, startOf(node));
    },
    'duplicate id': (random) => {
      const all = listed(this.#kb);
      const one = pick(random, all);
      const alike = all.filter(({ kind, id }) => kind === one.kind && id !== one.id);
      if (alike.length === 0) return undefined;
      const other = pick(random, alike);
      const source = this.#byPath.get(one.file.path.slice('data/'.length));
      const twin = this.#byPath.get(other.file.path.slice('data/'.length));
      const key = one.kind === 'portal-errors/' ? 'system' : 'id';
      const node = source?.document.getIn([...one.path, key], true) as Scalar | undefined;
      const second = twin?.document.getIn([...other.path, key], true) as Scalar | undefined;
      if (source === undefined || twin === undefined || node === undefined || second === undefined) return undefined;
      const text = splice(source.text, startOf(node), endOf(node), other.id);
      const moved = twin === source && startOf(second) > startOf(node) ? source.text.length - text.length : 0;
      const right = new Set([
        spot(source.path, text, startOf(node)),
        spot(twin.path, twin === source ? text : twin.text, startOf(second) - moved),
      ]);
      return { kind: 'duplicate id', what: `${one.id} -> ${other.id}`, files: new Map([[source.path, text]]), right };
    },
  };

  /** Kinds of mistake that only somebody with the source at hand can see. */
  readonly judged: Readonly<Record<string, (random: Random) => Mutant | undefined>> = {
    'deleted thing nobody needs': (random) => {
      const source = pick(random, this.#sources);
      const items = this.#scalars(source).filter(
        ({ path }) => typeof path.at(-1) === 'number' && path.includes('aliases'),
      );
      if (items.length < 2) return undefined;
      const { node, path } = pick(random, items);
      const text = splice(source.text, startOf(node), afterComma(source.text, endOf(node)), '');
      return this.#one('deleted thing nobody needs', path.join('.'), source, text, startOf(node));
    },
    'one valid reference for another': (random) => {
      const source = pick(random, this.#sources);
      const kind = pick(random, ['proofs/', 'jurisdictions/', 'sources.yamlsources'] as const);
      const ids = idsOf(listed(this.#kb), kind);
      const values = this.#referring(source, ids);
      if (values.length === 0) return undefined;
      const { node, path } = pick(random, values);
      const text = splice(source.text, startOf(node), endOf(node), pick(random, [...ids]));
      return text === source.text
        ? undefined
        : this.#one('one valid reference for another', path.join('.'), source, text, startOf(node));
    },
    'a day moved, still in order': (random) => {
      const source = pick(random, this.#sources);
      const spans = this.#spans(source);
      if (spans.length === 0) return undefined;
      const { from, path } = pick(random, spans);
      const day = String(from.value);
      const text = splice(source.text, startOf(from), endOf(from), `'${Number(day.slice(0, 4)) - 1}${day.slice(4)}'`);
      return this.#one('a day moved, still in order', path.join('.'), source, text, startOf(from));
    },
  };

  #one(kind: string, what: string, source: Source, text: string, ...offsets: number[]): Mutant {
    const right = new Set(offsets.map((offset) => spot(source.path, text, offset)));
    return { kind, what: `${source.path} ${what}`, files: new Map([[source.path, text]]), right };
  }

  /** Whether the sources of a record carry nothing above its standing: none at all, only talk, or only home pages. */
  #cannotCarryMore({ source, standing }: ProvRecord): boolean {
    const cited = [source].flat().filter((id) => id !== 'none');
    if (standing === 'unverified') return cited.length === 0;
    if (standing !== 'reported') return false;
    const pages = cited.map((id) => this.#cited.get(id));
    return (
      pages.every((page) => page?.kind === 'community' || page?.kind === 'field-report') ||
      pages.every((page) => page?.deep === false)
    );
  }

  #scalars(source: Source): { node: Scalar; path: Path }[] {
    const found: { node: Scalar; path: Path }[] = [];
    const visit = (node: unknown, path: Path): void => {
      if (isScalar(node)) found.push({ node, path });
      else if (isMap(node)) {
        for (const { key, value } of node.items) visit(value, [...path, String((key as Scalar).value)]);
      } else if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...path, index]));
    };
    visit(source.document.contents, []);
    return found;
  }

  /** Values of a file that name one of some ids, at the places where ids are named. */
  #referring(source: Source, ids: ReadonlySet<string>): { node: Scalar; path: Path }[] {
    return this.#scalars(source).filter(({ node, path }) => {
      if (!ids.has(String(node.value)) || path.at(-1) === 'id' || path.length < 2) return false;
      return REFERRING.test(`${source.path.replace(/[^/]*$/, '')} ${path.join('.')}`);
    });
  }

  /** Spans with a day at their beginning. */
  #spans(source: Source): { from: Scalar; to: Scalar; path: Path }[] {
    const pairs = this.#pairs.get(source) ?? [];
    return pairs.flatMap(({ pair, path }) => {
      if (path.at(-1) !== 'from' || !isScalar(pair.value) || !isDay(String(pair.value.value))) return [];
      const to = pairs.find(({ path: here }) => here.join() === [...path.slice(0, -1), 'to'].join())?.pair.value;
      return isScalar(to) ? [{ from: pair.value, to, path }] : [];
    });
  }
}

/** Folder and path of the values that name a place, scheme, proof, number, calendar or source. */
const REFERRING =
  /^(schemes\/ versions\.\d+\.(parties\.\d+\.id|parties\.\d+\.between\.\d+\.with\.\d+|grants\.\d+\.(direction\.(importer|origin)\.\d+|accepts\.\d+\.(proof|number\.kind)|refuses\.\d+)|usesRules\.\d+\.protocol)|schemes\/ (serves\.\d+\.scheme|identifier)|proofs\/ (acceptedBy\.\d+|family\.number)|jurisdictions\/ (table|partOf|territory|numbers\.\d+|authorities\.\d+\.(issues|registers)\.\d+)|faq\/ entries\.\d+\.(jurisdictions|schemes|proofs)\.\d+|identifiers\/ (places\.\d+|lookAlikes\.\d+\.kind)|.* (.+\.)?prov\.[^.]+\.source)$/;

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Past the comma behind an item of a flow collection, if one is there. */
function afterComma(text: string, offset: number): number {
  const rest = /^\s*,\s*/.exec(text.slice(offset));
  return offset + (rest?.[0].length ?? 0);
}
