import { addressFinders } from './redact/addresses.ts';
import { bankFinders } from './redact/bank.ts';
import { findChineseCompanies, findLabelledChineseCompanies } from './redact/chinese-companies.ts';
import { chinesePeopleFinders } from './redact/chinese-people.ts';
import { companyFinders } from './redact/companies.ts';
import { companyNumberFinders } from './redact/company-numbers.ts';
import { companyShapeFinders } from './redact/company-shapes.ts';
import { contactFinders } from './redact/contacts.ts';
import type { Finder, Found } from './redact/finder.ts';
import { BARRIER, folded } from './redact/folded.ts';
import { harmlessIn, type Span } from './redact/harmless.ts';
import { isSecret, MARKERS, REMOVED_KINDS, type RemovedKind } from './redact/kinds.ts';
import { findKnown, type Known } from './redact/known.ts';
import { findLinks } from './redact/links.ts';
import { moneyFinders } from './redact/money.ts';
import { certificateFinders, declarationFinders, identityFinders, invoiceFinders } from './redact/paper-numbers.ts';
import { peopleFinders } from './redact/people.ts';
import { secretFinders } from './redact/secrets.ts';
import { transportFinders } from './redact/transport-numbers.ts';

export interface Redacted {
  readonly text: string;
  /** What was removed, never its values; in the order of `REMOVED_KINDS`. */
  readonly removed: readonly { readonly kind: RemovedKind; readonly count: number }[];
}

const SECRET_FINDERS: readonly Finder[] = [...secretFinders, ...bankFinders];
const PUBLIC_FINDERS: readonly Finder[] = [
  ...companyNumberFinders,
  ...companyShapeFinders,
  ...certificateFinders,
  ...declarationFinders,
  ...invoiceFinders,
  ...transportFinders,
  ...identityFinders,
  ...companyFinders,
  findChineseCompanies,
  findLabelledChineseCompanies,
  ...peopleFinders,
  ...chinesePeopleFinders,
  ...contactFinders,
  ...addressFinders,
  ...moneyFinders,
  findLinks,
];

/** A marker may uncover what stood beside it; it never takes more than a few turns, and each leaves less to read. */
const MOST_TURNS = 12;

/**
 * A text for a channel, without what must not be seen there: secrets nowhere, and where everybody reads also no numbers,
 * names, addresses and amounts. A marker in the language of the text stands for each. What else stands there stays as it
 * was written, unit for unit; in doubt about a number the public text loses it.
 *
 * @param text anything, also no well-formed Unicode
 * @param known what the caller knows of the user, such as the names in a profile; found in any case and grouping
 * @returns the text itself where nothing has to go; `redact` of it gives it again
 *
 * Source: `neverAnywhere` and `neverInPublic` of data/channels.yaml; shapes of numbers with the file that is their source.
 */
export function redact(
  text: string,
  { channel, known = [] }: { readonly channel: 'public' | 'private'; readonly known?: readonly Known[] },
): Redacted {
  const lang = languageOf(text);
  const counts = new Map<RemovedKind, number>();
  let current = text;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const view = folded(current);
    const spans = spansIn(view.text, channel, known);
    if (spans.length === 0) break;
    let next = '';
    let from = 0;
    for (const { kind, start, end } of spans) {
      next += current.slice(from, view.starts[start]) + MARKERS[kind][lang];
      from = view.ends[end - 1] ?? current.length;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    current = next + current.slice(from);
  }
  const removed = REMOVED_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
  return { text: current, removed };
}

/** What to cut out, in order and apart from each other. */
function spansIn(text: string, channel: 'public' | 'private', known: readonly Known[]): Found[] {
  const finders = channel === 'public' ? [...SECRET_FINDERS, ...PUBLIC_FINDERS] : SECRET_FINDERS;
  const harmless = harmlessIn(text);
  const told = findKnown(text, channel === 'public' ? known : known.filter(({ kind }) => isSecret(kind)));
  const found = [...told, ...finders.flatMap((find) => find(text))]
    .flatMap((span) => withoutMarkers(text, span))
    .toSorted((one, other) => one.start - other.start);
  return joined(withoutHarmless(found, harmless));
}

/** The parts of a span between markers of an earlier turn; signs alone are nothing to hide. */
function withoutMarkers(text: string, span: Found): Found[] {
  const parts: Found[] = [];
  let start = span.start;
  for (const part of text.slice(span.start, span.end).split(BARRIER)) {
    const end = start + part.length;
    if (/[\p{L}\p{N}]/u.test(part)) parts.push({ ...span, start, end });
    start = end + 1;
  }
  return parts;
}

/** Both in order: what is not sure gives way to what is harmless in the same place. */
function withoutHarmless(found: readonly Found[], harmless: readonly Span[]): Found[] {
  let first = 0;
  const longest = Math.max(0, ...harmless.slice(0, 2000).map(({ start, end }) => end - start), 500);
  return found.filter(({ start, end, sure }) => {
    if (sure) return true;
    while (first < harmless.length && (harmless[first]?.start ?? 0) + longest < start) first++;
    for (let at = first; at < harmless.length; at++) {
      const span = harmless[at];
      if (span === undefined || span.start >= end) return true;
      if (span.end > start) return false;
    }
    return true;
  });
}

/** Where spans overlap, the whole goes, under the kind that tells most. */
function joined(found: readonly Found[]): Found[] {
  const spans: Found[] = [];
  for (const one of found) {
    const last = spans.at(-1);
    if (last === undefined || one.start >= last.end) {
      spans.push(one);
      continue;
    }
    const kind = REMOVED_KINDS.indexOf(one.kind) < REMOVED_KINDS.indexOf(last.kind) ? one.kind : last.kind;
    spans[spans.length - 1] = { ...last, kind, end: Math.max(last.end, one.end) };
  }
  return spans;
}

/** Chinese where its characters are clearly more than the words of another script, which holds two or so to a word. */
function languageOf(text: string): 'en' | 'zh' {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const words = (text.match(/\p{Script=Latin}{2,40}/gu) ?? []).length;
  return han > words * 1.5 ? 'zh' : 'en';
}
