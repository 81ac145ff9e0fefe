import type { Path } from '../../kb/prov.ts';
import type { Expected } from '../../kb/shapes/scenario.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import { readFact } from '../../triage/read-fact.ts';
import type { TriageAnswer } from '../shapes/triage.ts';

/** Where something else came out, and what is said of it. */
export interface Difference {
  /** From `expect` of the scenario. */
  readonly path: Path;
  readonly message: string;
  /** What to do; where nothing is said, either side may be wrong. */
  readonly fix?: string;
}

/** What was read out of the sentence, by fact. */
export function readFrom({ understood }: TriageAnswer): Record<string, unknown> {
  return Object.fromEntries(understood.map(({ key, value }) => [key, value]));
}

/** An answer held against what is expected of it, one kind of expectation at a time. */
export class Comparison {
  readonly found: Difference[] = [];
  readonly #kb: SearchableKb;
  readonly #id: string;
  readonly #answer: TriageAnswer;
  readonly #now: Date;
  readonly #lang: Lang;

  constructor(kb: SearchableKb, id: string, answer: TriageAnswer, now: Date, lang: Lang) {
    this.#kb = kb;
    this.#id = id;
    this.#answer = answer;
    this.#now = now;
    this.#lang = lang;
  }

  get #words() {
    return wordsOf(this.#lang).flow;
  }

  one(key: string, expected: unknown, got: unknown): void {
    if (expected !== undefined && expected !== got) this.#differs([key], key, this.#shown(expected), this.#shown(got));
  }

  /** The same values in the same order. */
  exactly(key: string, expected: readonly string[] | undefined, got: readonly string[]): void {
    if (expected === undefined || expected.join() === got.join()) return;
    this.#differs([key], key, this.#shown(expected), this.#shown(got));
  }

  /** Each expected value is among those that came out. */
  among(key: string, expected: readonly string[] = [], got: readonly string[]): void {
    for (const [index, one] of expected.entries())
      if (!got.includes(one)) this.#differs([key, index], key, one, this.#shown(got));
  }

  absent(key: string, unwanted: readonly string[] = [], got: readonly string[]): void {
    for (const [index, one] of unwanted.entries()) {
      if (!got.includes(one)) continue;
      const read = key === 'notUnderstood' ? `${one}=${this.#shown(readFrom(this.#answer)[one])}` : one;
      const what = key === 'notUnderstood' ? 'understood' : 'advice';
      this.found.push({ path: [key, index], message: this.#words.notExpected(this.#id, what, read) });
    }
  }

  /** Expected facts are read as `--set` reads them, so that `France` and `FR` are the same. */
  facts(key: string, expected: Readonly<Record<string, unknown>> = {}, got: Readonly<Record<string, unknown>>): void {
    for (const [fact, raw] of Object.entries(expected)) {
      const read = readFact(this.#kb, fact, raw, this.#now);
      const wanted = 'facts' in read ? read.facts[fact as keyof typeof read.facts] : raw;
      if (JSON.stringify(wanted) === JSON.stringify(got[fact])) continue;
      this.#differs([key, fact], `${key}.${fact}`, this.#shown(wanted), this.#shown(got[fact]));
    }
  }

  primary({ primary, acceptable }: Expected, rule: string | undefined): void {
    const { primary: got } = this.#answer;
    const said = got === null || rule === undefined ? this.#shown(got) : this.#words.byRule(got, rule);
    if (primary !== undefined && primary !== got) this.#differs(['primary'], 'primary', primary, said);
    if (acceptable === undefined || (got !== null && acceptable.includes(got))) return;
    this.#differs(['acceptable'], 'primary', wordsOf(this.#lang).or(acceptable), said);
  }

  open(expected: Expected['open'] = {}): void {
    for (const [channel, wanted] of Object.entries(expected)) {
      const got = this.#answer.plan.find((planned) => planned.channel === channel)?.openNow;
      if (got !== wanted) this.#differs(['open', channel], `open.${channel}`, this.#shown(wanted), this.#shown(got));
    }
  }

  /** Something of a plan is expected, and there is none. */
  noPlan(key: string): void {
    const { missing, status } = this.#answer;
    if (status !== 'question') {
      this.found.push({ path: [key], message: this.#words.noPlanSolved(this.#id, key) });
      return;
    }
    const { and, list } = wordsOf(this.#lang);
    const message = this.#words.noPlanYet(this.#id, key, and(missing));
    this.found.push({ path: [key], message, fix: this.#words.noPlanYetFix(list(missing)) });
  }

  #differs(path: Path, what: string, expected: string, got: string): void {
    this.found.push({ path, message: this.#words.expected(this.#id, what, expected, got) });
  }

  #shown(value: unknown): string {
    if (value === undefined || value === null) return this.#words.nothingGot;
    if (Array.isArray(value)) return `[${value.join(', ')}]`;
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
}
