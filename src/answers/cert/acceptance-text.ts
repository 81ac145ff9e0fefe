// What one direction asks of a proof, in words; what is not known has none.
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import type { Acceptance } from '../../kb/shapes/acceptance.ts';
import type { Words } from '../../lang/en.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { nameOf } from './name-of.ts';
import { sayings } from './sayings.ts';
import { moneyText, spanText } from '../span-text.ts';
import { validText } from './term-text.ts';

/** Whether a number of the exporter stands on the proof. */
export function numberText(kb: KnowledgeBase, number: Acceptance['number'], lang: Lang): string | undefined {
  const { grant: say } = wordsOf(lang);
  if (number === 'unknown') return undefined;
  if (number === 'none') return say.numberNone;
  const name = nameOf(kb.identifiers, number.kind, lang);
  const { required } = number;
  if (required === 'if-assigned') return say.numberIfAssigned(name);
  return required === 'always'
    ? say.numberAlways(name)
    : say.numberAbove(name, moneyText(required.above), say.numberOf[required.of]);
}

/** How long the proof may be used. */
export function validity(valid: Acceptance['valid'], words: Words): string | undefined {
  if (valid === 'unknown') return undefined;
  const text = validText(valid, words);
  return typeof valid === 'object' && valid.atLeast ? words.list([text, words.grant.longer]) : text;
}

/** Whether one proof covers many shipments. */
export function blanketText(blanket: Acceptance['blanket'], words: Words): string | undefined {
  if (blanket === undefined || blanket === 'unknown') return undefined;
  return blanket === 'none' ? words.grant.blanketNone : words.grant.blanket(spanText(blanket, words));
}

/** Whether the invoice may come from a third country. */
export function invoiceText(invoice: Acceptance['thirdPartyInvoice'], words: Words): string | undefined {
  if (invoice === undefined || invoice === 'unknown') return undefined;
  return words.grant.invoice[typeof invoice === 'string' ? invoice : invoice.is];
}

/** Whether the proof may be made out after the goods left. */
export function lateIssueText(late: Acceptance['lateIssue'], words: Words): string | undefined {
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

/** Whether a lost proof is replaced, and with which mark. */
export function duplicateText(duplicate: Acceptance['duplicate'], words: Words): string | undefined {
  if (duplicate === undefined || duplicate === 'unknown') return undefined;
  return duplicate === 'none' ? words.grant.duplicateNone : words.grant.mark(duplicate.mark);
}

/** What the import declaration says. */
export function declareText(declare: Acceptance['declare'], words: Words): string | undefined {
  const { grant: say } = words;
  if (declare === 'unknown') return undefined;
  const { system, single, blanket } = declare;
  return words.clauses([
    say.declareIn(system, single),
    ...(blanket === undefined ? [] : [say.declareBlanket(blanket)]),
  ]);
}
