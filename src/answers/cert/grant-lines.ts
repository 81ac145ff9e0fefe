import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { type Path, provAt, standingOf } from '../../kb/prov.ts';
import type { Acceptance } from '../../kb/shapes/acceptance.ts';
import type { Text } from '../../kb/shapes/common.ts';
import type { Grant } from '../../kb/shapes/grant.ts';
import type { GrantingScheme, Version } from '../../kb/shapes/scheme.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import type { SchemeLine } from '../shapes/cert-show.ts';
import {
  blanketText,
  declareText,
  duplicateText,
  invoiceText,
  lateIssueText,
  numberText,
  validity,
} from './acceptance-text.ts';
import { coverageText, lateClaimText, recordsText, transportText, waiversText } from './direction-text.ts';
import { lawDaysText } from './law-days.ts';
import { nameOf, shortNameOf } from './name-of.ts';
import { notesOf } from './notes.ts';
import { sayings } from './sayings.ts';
import { languageText, makersText } from './term-text.ts';
import { moneyText, spanText } from '../span-text.ts';

/** One thing that a direction, or a proof on it, says; a text that is undefined is not known. */
interface Said {
  readonly key: SchemeLine['key'];
  readonly path: Path;
  readonly text: string | undefined;
  /** The value itself, for what its source says beyond it. */
  readonly value?: unknown;
}

/** What is known, line by line, and what is not, by the name that reads well in a list of such. */
export interface Lines {
  readonly lines: SchemeLine[];
  readonly unknown: { readonly key: SchemeLine['key']; readonly name: string }[];
}

/** The lines of a list of sayings: those that are known with what they rest on, the others by name. */
function linesOf(root: unknown, said: readonly Said[], lang: Lang): Lines {
  const lines: SchemeLine[] = [];
  const unknown: Lines['unknown'] = [];
  const { labels, unknowns } = wordsOf(lang).grant;
  for (const { key, path, text, value } of said) {
    const label = labels[key];
    if (text === undefined) unknown.push({ key, name: unknowns[key] ?? label });
    else {
      const notes = notesOf(root, notesIn(value), [...path, 'notes'], lang);
      lines.push({ key, label, text, standing: standingOf(root, path), at: provAt(root, path)?.at ?? null, notes });
    }
  }
  return { lines, unknown };
}

function notesIn(value: unknown): { readonly text: Text }[] | undefined {
  return typeof value === 'object' && value !== null ? (value as { notes?: { text: Text }[] }).notes : undefined;
}

/** What one direction of a scheme says besides its proofs. */
export function grantLines(
  kb: KnowledgeBase,
  scheme: GrantingScheme,
  [v, g]: readonly [number, number],
  lang: Lang,
): Lines {
  const words = wordsOf(lang);
  const version = scheme.versions[v] as Version;
  const grant = version.grants[g] as Grant;
  const at = (...rest: Path): Path => ['versions', v, 'grants', g, ...rest];
  // What a direction does not say itself, its version says for all.
  const own = (key: 'lateClaim' | 'records'): Path => (grant[key] === undefined ? ['versions', v, key] : at(key));
  const lateClaim = grant.lateClaim ?? version.lateClaim;
  const records = grant.records ?? version.records;
  return linesOf(
    scheme,
    [
      { key: 'goods', path: at('coverage'), text: coverageText(kb, grant, words), value: grant.coverage },
      ...(grant.basis === 'preferential-origin'
        ? []
        : [{ key: 'basis' as const, path: at('basis'), text: known(grant.basis, words.grant.basis[grant.basis]) }]),
      { key: 'waiver', path: at('waiver'), text: waiversText(grant.waiver, words) },
      { key: 'transport', path: at('transport'), text: transportText(grant.transport, words), value: grant.transport },
      ...(grant.refuses === undefined
        ? []
        : [
            {
              key: 'refuses' as const,
              path: at('refuses'),
              text: words.list(grant.refuses.map((id) => nameOf(kb.proofs, id, lang))),
            },
          ]),
      { key: 'lateClaim', path: own('lateClaim'), text: lateClaimText(lateClaim, words), value: lateClaim },
      { key: 'records', path: own('records'), text: recordsText(records, words), value: records },
    ],
    lang,
  );
}

/** What one direction asks of one proof. */
export function proofLines(
  kb: KnowledgeBase,
  scheme: GrantingScheme,
  [v, g, a]: readonly [number, number, number],
  lang: Lang,
): Lines {
  const words = wordsOf(lang);
  const { grant: say } = words;
  const accepts = scheme.versions[v]?.grants[g]?.accepts as readonly Acceptance[];
  const one = accepts[a] as Acceptance;
  const at = (...rest: Path): Path => ['versions', v, 'grants', g, 'accepts', a, ...rest];
  const optional = (key: SchemeLine['key'], field: keyof Acceptance, text: string | undefined): Said[] =>
    one[field] === undefined ? [] : [{ key, path: at(field), text, value: one[field] }];
  return linesOf(
    scheme,
    [
      { key: 'makers', path: at('madeBy'), text: known(one.madeBy, makersText(one.madeBy, words)) },
      ...optional('issuedBy', 'issuedBy', officesText(kb, one.issuedBy ?? [], lang)),
      ...optional('only', 'onlyFor', one.onlyFor === undefined ? undefined : say.onlyFor[one.onlyFor]),
      ...optional('limit', 'upTo', one.upTo === undefined ? undefined : say.waiverFor.any(moneyText(one.upTo))),
      { key: 'number', path: at('number'), text: numberText(kb, one.number, lang) },
      { key: 'valid', path: at('valid'), text: validity(one.valid, words) },
      ...optional('blanket', 'blanket', blanketText(one.blanket, words)),
      ...optional('invoice', 'thirdPartyInvoice', invoiceText(one.thirdPartyInvoice, words)),
      ...optional('language', 'language', known(one.language, languageText(one.language, words))),
      ...optional('late', 'lateIssue', lateIssueText(one.lateIssue, words)),
      ...optional('duplicate', 'duplicate', duplicateText(one.duplicate, words)),
      ...optional('items', 'itemsMax', one.itemsMax === undefined ? undefined : say.itemsMax(one.itemsMax)),
      ...optional('items', 'perConsignment', say.perConsignment),
      ...optional('opens', 'opens', one.opens === 'unknown' ? undefined : say.opens(one.opens ?? '')),
      ...optional('opens', 'closes', one.closes === 'unknown' ? undefined : say.closes(one.closes ?? '')),
      { key: 'declare', path: at('declare'), text: declareText(one.declare, words) },
    ],
    lang,
  );
}

/** Offices by name; only who names some pays for looking through all of them. */
function officesText(kb: KnowledgeBase, ids: readonly string[], lang: Lang): string {
  const all = ids.length === 0 ? [] : kb.jurisdictions.flatMap(({ authorities }) => authorities ?? []);
  return wordsOf(lang).list(ids.map((id) => nameOf(all, id, lang)));
}

/** What a whole version says: how customs check, what happens to mistakes, whose rules of origin it uses. */
export function versionLines(kb: KnowledgeBase, scheme: GrantingScheme, v: number, lang: Lang): Lines {
  const words = wordsOf(lang);
  const { verification, corrections, usesRules } = scheme.versions[v] as Version;
  const { grant: say } = words;
  const said: Said[] = [];
  if (verification !== undefined) {
    const text =
      verification === 'unknown'
        ? undefined
        : sayings(
            [
              say.mode[verification.mode],
              ...(verification.first === undefined ? [] : [say.first[verification.first]]),
              ...(verification.replyWithin === undefined
                ? []
                : [say.replyWithin(spanText(verification.replyWithin, words))]),
            ],
            words,
          );
    said.push({ key: 'verification', path: ['versions', v, 'verification'], text, value: verification });
  }
  if (corrections !== undefined) {
    const text =
      corrections === 'unknown'
        ? undefined
        : sayings(
            [
              say.minorErrors[corrections.minorErrors],
              ...(corrections.ways ?? []).map((way) => say.ways[way]),
              ...(corrections.cure === undefined ? [] : [say.cure(spanText(corrections.cure, words))]),
              ...(corrections.erasures === undefined ? [] : [say.erasures[corrections.erasures]]),
            ],
            words,
          );
    said.push({ key: 'corrections', path: ['versions', v, 'corrections'], text, value: corrections });
  }
  for (const [index, { protocol, from, to }] of (usesRules ?? []).entries()) {
    const name = shortNameOf(kb.schemes, protocol, lang);
    said.push({
      key: 'rules',
      path: ['versions', v, 'usesRules', index],
      text: say.usesRules(name, lawDaysText({ from, to }, words)),
    });
  }
  return linesOf(scheme, said, lang);
}

/** A text for what is known; `unknown` has none. */
function known(value: unknown, text: string): string | undefined {
  return value === 'unknown' || value === undefined ? undefined : text;
}
