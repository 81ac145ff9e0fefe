// What one direction of a scheme says, in words; what is not known has none.
import { byId } from '../../kb/by-id.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import type { Grant } from '../../kb/shapes/grant.ts';
import type { Words } from '../../lang/en.ts';
import { sayings } from './sayings.ts';
import { moneyText, spanText } from '../span-text.ts';

/** Which goods a direction covers, and where that is looked up. */
export function coverageText(kb: KnowledgeBase, { coverage }: Grant, words: Words): string | undefined {
  const { grant: say } = words;
  if (coverage.extent === 'unknown') return undefined;
  const source = byId(kb.sources, coverage.lookUp);
  return words.clauses([
    words.coverage[coverage.extent],
    ...(coverage.lists ?? []).map(({ id, effect }) => say.listed(id, say.lists[effect])),
    ...(source === undefined ? [] : [say.lookUp(source.title)]),
  ]);
}

/** The values below which no proof is asked. */
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

/** How goods must travel, and what shows it. */
export function transportText(transport: Grant['transport'], words: Words): string | undefined {
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

/** Until when preference may be claimed after the import. */
export function lateClaimText(claim: Grant['lateClaim'], words: Words): string | undefined {
  const { grant: say } = words;
  if (claim === undefined || claim === 'unknown') return undefined;
  if (claim === 'none') return say.lateClaimNone;
  return words.clauses([
    say.lateClaim(spanText(claim, words), say.lateClaimFrom[claim.from]),
    ...(claim.atLeast ? [say.longer] : []),
    ...(claim.declaredAtImport === undefined ? [] : [say.declaredAtImport[claim.declaredAtImport]]),
  ]);
}

/** Who keeps the papers, and for how long. */
export function recordsText(records: Grant['records'], words: Words): string | undefined {
  const { grant: say } = words;
  if (records === undefined || records === 'unknown') return undefined;
  const parts = (['importer', 'exporter', 'issuingBody'] as const).flatMap((who) => {
    const keeps = records[who];
    if (keeps === undefined || keeps === 'unknown') return [];
    return [words.row([say.keeps[who], keeps === 'domestic-law' ? say.domesticLaw : spanText(keeps, words)])];
  });
  return sayings(parts, words);
}
