import { standingOf } from '../../kb/prov.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import type { CertListAnswer } from '../shapes/cert.ts';

/** Every scheme, those of the field report's table first, each row with what it says and what is known. */
export function answerCertList(kb: KnowledgeBase, asOf: string, lang: Lang): CertListAnswer {
  const rows = kb.fieldReport.claims.filter((claim) => claim.row !== undefined);
  const schemes = kb.schemes.map((scheme) => {
    const claim = rows.find(({ seenIn }) => seenIn?.includes(`cert/${scheme.id}`));
    return {
      id: scheme.id,
      name: inLang(scheme.name, lang),
      kind: wordsOf(lang).schemeKinds[scheme.kind],
      summary: inLang(scheme.summary, lang),
      row: claim?.row ?? null,
      says: claim === undefined ? null : inLang(claim.says, lang),
      known: claim === undefined ? null : inLang(claim.known, lang),
      standing: standingOf(scheme, ['summary']),
    };
  });
  const order: string[] = rows.map(({ row }) => row ?? '');
  const place = ({ row }: { row: string | null }): number => (row === null ? order.length : order.indexOf(row));
  return { schema: 'magna.cert-list/1', lang, asOf, schemes: schemes.toSorted((a, b) => place(a) - place(b)) };
}
