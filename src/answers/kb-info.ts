import type { Standing } from '../finding.ts';
import { stands } from '../kb/prov.ts';
import type { FaqSource } from '../kb/shapes/faq.ts';
import { type Lang, wordsOf } from '../lang/words.ts';
import type { SearchableKb } from '../search/searchable.ts';
import type { KbInfoAnswer } from './shapes/kb.ts';

/**
 * How much a knowledge base holds, and how well it is known.
 *
 * @param phrased the entries with their phrasings, which the compiled base keeps in its index alone
 */
export function answerKbInfo(kb: SearchableKb, phrased: readonly FaqSource[], lang: Lang): KbInfoAnswer {
  const words = wordsOf(lang).kb;
  const records = [
    ...kb.faq,
    ...kb.jurisdictions,
    ...kb.schemes,
    ...kb.proofs,
    kb.channels,
    kb.routing,
    kb.lanes,
    kb.fieldReport,
  ].flatMap((root) => stands(root, []).flatMap(({ record }) => record ?? []));
  const order: Standing[] = ['verified', 'reported', 'unverified', 'own'];
  const days = records.map(({ reviewed }) => reviewed).toSorted();
  const counts: [string, number][] = [
    [words.kinds.faq, kb.faq.length],
    [words.kinds.places, kb.jurisdictions.length],
    [words.kinds.offices, kb.jurisdictions.flatMap(({ authorities }) => authorities ?? []).length],
    [words.kinds.schemes, kb.schemes.length],
    [words.kinds.proofs, kb.proofs.length],
    [words.kinds.channels, kb.channels.channels.length],
    [words.kinds.rules, kb.routing.rules.length],
    [words.kinds.questions, kb.flow.nodes.length],
    [words.kinds.claims, kb.fieldReport.claims.length],
    [words.kinds.sources, kb.sources.length],
  ];
  return {
    schema: 'magna.kb-info/1',
    lang,
    name: kb.manifest.name,
    version: kb.manifest.version,
    languages: [...kb.manifest.languages],
    counts: counts.map(([kind, count]) => ({ kind, count })),
    standing: order.map((standing) => ({
      standing,
      count: records.filter((record) => record.standing === standing).length,
    })),
    reviewed: { oldest: days[0] ?? null, newest: days.at(-1) ?? null },
    phrasings: (['en', 'zh'] as const).map((language) => ({
      language,
      count: phrased.reduce((sum, entry) => sum + entry.variants[language].length, 0),
    })),
  };
}
