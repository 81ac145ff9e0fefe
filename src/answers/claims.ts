import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Claim } from '../kb/shapes/lanes.ts';
import { inLang, type Lang } from '../lang/words.ts';
import { cite } from './cite.ts';
import type { ClaimAnswer } from './shapes/cert.ts';

/** What the field report says where `seen` is looked at, each claim with what is known beside it. */
export function claimsAbout(kb: KnowledgeBase, seen: readonly string[], lang: Lang): ClaimAnswer[] {
  return kb.fieldReport.claims.flatMap((claim, index) =>
    claim.seenIn?.some((place) => seen.includes(place)) ? [claimAnswer(kb, claim, index, lang)] : [],
  );
}

function claimAnswer(kb: KnowledgeBase, claim: Claim, index: number, lang: Lang): ClaimAnswer {
  return {
    id: claim.id,
    row: claim.row ?? null,
    says: inLang(claim.says, lang),
    known: inLang(claim.known, lang),
    verdict: claim.verdict,
    ...cite(kb, kb.fieldReport, ['claims', index, 'known']),
  };
}
