import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { type Path, provAt, standingOf } from '../kb/prov.ts';
import type { Acceptance } from '../kb/shapes/acceptance.ts';
import type { Grant } from '../kb/shapes/grant.ts';
import type { GrantingScheme, Version } from '../kb/shapes/scheme.ts';
import type { Words } from '../lang/en.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import type { SchemeLine } from './shapes/cert-show.ts';
import { languageText, makersText, validText } from './term-text.ts';
import { moneyText, spanText } from './span-text.ts';

/** One thing that a direction, or a proof on it, says; a text that is undefined is not known. */
interface Said {
  readonly key: SchemeLine['key'];
  readonly path: Path;
  readonly text: string | undefined;
}

/** What is known, line by line, and the names of what is not. */
export interface Lines {
  readonly lines: SchemeLine[];
  readonly unknown: string[];
}

/** The lines of a list of sayings: those that are known with what they rest on, the others by name. */
function linesOf(root: unknown, said: readonly Said[], words: Words): Lines {
  const lines: SchemeLine[] = [];
  const unknown: string[] = [];
  for (const { key, path, text } of said) {
    const label = words.grant.labels[key];
    if (text === undefined) unknown.push(label);
    else lines.push({ key, label, text, standing: standingOf(root, path), at: provAt(root, path)?.at ?? null });
  }
  return { lines, unknown };
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
      { key: 'goods', path: at('coverage'), text: coverageText(kb, grant, words) },
      ...(grant.basis === 'preferential-origin'
        ? []
        : [{ key: 'basis' as const, path: at('basis'), text: known(grant.basis, words.grant.basis[grant.basis]) }]),
      { key: 'waiver', path: at('waiver'), text: waiversText(grant.waiver, words) },
      { key: 'transport', path: at('transport'), text: transportText(grant.transport, words) },
      ...(grant.refuses === undefined
        ? []
        : [
            { key: 'refuses' as const, path: at('refuses'), text: words.list(grant.refuses.map(proofNames(kb, lang))) },
          ]),
      { key: 'lateClaim', path: own('lateClaim'), text: lateClaimText(lateClaim, words) },
      { key: 'records', path: own('records'), text: recordsText(records, words) },
    ],
    words,
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
    one[field] === undefined ? [] : [{ key, path: at(field), text }];
  return linesOf(
    scheme,
    [
      { key: 'makers', path: at('madeBy'), text: known(one.madeBy, makersText(one.madeBy, words)) },
      ...optional('issuedBy', 'issuedBy', words.list((one.issuedBy ?? []).map(officeNames(kb, lang)))),
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
    words,
  );
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
    said.push({ key: 'verification', path: ['versions', v, 'verification'], text });
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
    said.push({ key: 'corrections', path: ['versions', v, 'corrections'], text });
  }
  for (const [index, { protocol, from, to }] of (usesRules ?? []).entries()) {
    const found = kb.schemes.find(({ id }) => id === protocol);
    const name = found === undefined ? protocol : inLang(found.short, lang);
    said.push({
      key: 'rules',
      path: ['versions', v, 'usesRules', index],
      text: say.usesRules(name, daysText({ from, to }, words)),
    });
  }
  return linesOf(scheme, said, words);
}

/** Since when, or between which days, a law is in force. */
export function daysText({ from, to }: { readonly from: string; readonly to: string }, words: Words): string {
  const { grant: say } = words;
  if (to !== 'none' && to !== 'unknown') return say.inForceBetween(from === 'unknown' ? '?' : from, to);
  return from === 'unknown' ? say.sinceUnknown : say.inForceSince(from);
}

/** A text for what is known; `unknown` has none. */
function known(value: unknown, text: string): string | undefined {
  return value === 'unknown' || value === undefined ? undefined : text;
}

/** Several sayings in one; none of them is nothing known. */
function sayings(parts: readonly string[], words: Words): string | undefined {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? undefined : words.clauses(said);
}

function proofNames(kb: KnowledgeBase, lang: Lang): (id: string) => string {
  return (id) => {
    const proof = kb.proofs.find((one) => one.id === id);
    return proof === undefined ? id : inLang(proof.name, lang);
  };
}

function officeNames(kb: KnowledgeBase, lang: Lang): (id: string) => string {
  return (id) => {
    const office = kb.jurisdictions.flatMap(({ authorities }) => authorities ?? []).find((one) => one.id === id);
    return office === undefined ? id : inLang(office.name, lang);
  };
}

function coverageText(kb: KnowledgeBase, { coverage }: Grant, words: Words): string | undefined {
  const { grant: say } = words;
  if (coverage.extent === 'unknown') return undefined;
  const source = kb.sources.find(({ id }) => id === coverage.lookUp);
  return words.clauses([
    words.coverage[coverage.extent],
    ...(coverage.lists ?? []).map(({ id, effect }) => say.listed(id, say.lists[effect])),
    ...(source === undefined ? [] : [say.lookUp(source.title)]),
  ]);
}

export function waiversText(waiver: Grant['waiver'], words: Words): string | undefined {
  const { grant: say } = words;
  if (waiver === 'unknown') return undefined;
  if (waiver === 'none') return say.waiverNone;
  return words.clauses([
    ...waiver.map(({ for: use, upTo, atLeast }) =>
      words.list([say.waiverFor[use](moneyText(upTo)), ...(atLeast ? [say.atLeast] : [])]),
    ),
    ...(waiver.some(({ noSplitting }) => noSplitting) ? [say.noSplitting] : []),
  ]);
}

function transportText(transport: Grant['transport'], words: Words): string | undefined {
  const { grant: say } = words;
  if (transport === 'unknown') return undefined;
  const { rule, evidence, documents, storage, splitting, through, fromOrigin } = transport;
  return sayings(
    [
      say.transportRule[rule],
      ...(fromOrigin ? [say.fromOrigin] : []),
      ...(through === undefined ? [] : [say.through(words.list(through))]),
      say.evidence[evidence],
      ...(documents === undefined ? [] : [say.documents(words.list(documents.map((id) => words.papers[id] ?? id)))]),
      ...(storage === undefined || storage === 'unknown' ? [] : [say.storage(spanText(storage, words))]),
      ...(splitting === undefined ? [] : [say.splitting[splitting]]),
    ],
    words,
  );
}

function lateClaimText(claim: Grant['lateClaim'], words: Words): string | undefined {
  const { grant: say } = words;
  if (claim === undefined || claim === 'unknown') return undefined;
  if (claim === 'none') return say.lateClaimNone;
  return words.clauses([
    say.lateClaim(spanText(claim, words), say.lateClaimFrom[claim.from]),
    ...(claim.atLeast ? [say.longer] : []),
    ...(claim.declaredAtImport === undefined ? [] : [say.declaredAtImport[claim.declaredAtImport]]),
  ]);
}

function recordsText(records: Grant['records'], words: Words): string | undefined {
  const { grant: say } = words;
  if (records === undefined || records === 'unknown') return undefined;
  const parts = (['importer', 'exporter', 'issuingBody'] as const).flatMap((who) => {
    const keeps = records[who];
    if (keeps === undefined || keeps === 'unknown') return [];
    return [words.row([say.keeps[who], keeps === 'domestic-law' ? say.domesticLaw : spanText(keeps, words)])];
  });
  return sayings(parts, words);
}

function numberText(kb: KnowledgeBase, number: Acceptance['number'], lang: Lang): string | undefined {
  const { grant: say } = wordsOf(lang);
  if (number === 'unknown') return undefined;
  if (number === 'none') return say.numberNone;
  const found = kb.identifiers.find(({ id }) => id === number.kind);
  const name = found === undefined ? number.kind : inLang(found.name, lang);
  const { required } = number;
  if (required === 'if-assigned') return say.numberIfAssigned(name);
  return required === 'always'
    ? say.numberAlways(name)
    : say.numberAbove(name, moneyText(required.above), say.numberOf[required.of]);
}

function validity(valid: Acceptance['valid'], words: Words): string | undefined {
  if (valid === 'unknown') return undefined;
  const text = validText(valid, words);
  return typeof valid === 'object' && valid.atLeast ? words.list([text, words.grant.longer]) : text;
}

function blanketText(blanket: Acceptance['blanket'], words: Words): string | undefined {
  if (blanket === undefined || blanket === 'unknown') return undefined;
  return blanket === 'none' ? words.grant.blanketNone : words.grant.blanket(spanText(blanket, words));
}

function invoiceText(invoice: Acceptance['thirdPartyInvoice'], words: Words): string | undefined {
  if (invoice === undefined || invoice === 'unknown') return undefined;
  return words.grant.invoice[typeof invoice === 'string' ? invoice : invoice.is];
}

function lateIssueText(late: Acceptance['lateIssue'], words: Words): string | undefined {
  const { grant: say } = words;
  if (late === undefined || late === 'unknown') return undefined;
  if (late === 'none') return say.lateNone;
  const from = say.lateFrom[late.from];
  return sayings(
    [
      late.within === 'unknown' ? say.lateAt(from) : say.late(spanText(late.within, words), from),
      ...(late.free === undefined || late.free === 'unknown' ? [] : [say.lateFree(spanText(late.free, words))]),
      ...(late.mark === undefined ? [] : [say.mark(late.mark)]),
      ...(late.validFrom === undefined ? [] : [say.validFrom[late.validFrom]]),
    ],
    words,
  );
}

function duplicateText(duplicate: Acceptance['duplicate'], words: Words): string | undefined {
  if (duplicate === undefined || duplicate === 'unknown') return undefined;
  return duplicate === 'none' ? words.grant.duplicateNone : words.grant.mark(duplicate.mark);
}

function declareText(declare: Acceptance['declare'], words: Words): string | undefined {
  const { grant: say } = words;
  if (declare === 'unknown') return undefined;
  const { system, single, blanket } = declare;
  return words.clauses([
    say.declareIn(system, single ?? ''),
    ...(blanket === undefined ? [] : [say.declareBlanket(blanket)]),
  ]);
}
