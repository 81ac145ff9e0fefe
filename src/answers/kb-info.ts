import type { Standing } from '../finding.ts';
import { addSpan } from '../kb/days.ts';
import { stands } from '../kb/prov.ts';
import type { Translated, TranslationState } from '../kb/translations.ts';
import type { FaqSource } from '../kb/shapes/faq.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { type Lang, wordsOf } from '../lang/words.ts';
import type { KbInfoAnswer } from './shapes/kb.ts';

const STANDINGS: readonly Standing[] = ['verified', 'reported', 'unverified', 'own'];

/**
 * How much a knowledge base holds, and how well and how lately it is known.
 *
 * @param phrased the entries with their phrasings, which the compiled base keeps in its index alone
 * @param texts every text in both languages, and whether its translation was accepted
 * @param today YYYY-MM-DD
 */
export function answerKbInfo(
  kb: KnowledgeBase,
  phrased: readonly FaqSource[],
  texts: readonly { readonly text: Translated; readonly state: TranslationState }[],
  today: string,
  lang: Lang,
): KbInfoAnswer {
  const values = [
    ...kb.faq,
    ...kb.jurisdictions,
    ...kb.schemes,
    ...kb.proofs,
    ...kb.identifiers,
    ...kb.portalErrors,
    ...kb.profiles,
    ...kb.calendars,
    kb.channels,
    kb.routing,
    kb.lanes,
    kb.fieldReport,
  ].flatMap((root) => stands(root, []));
  const records = values.flatMap(({ record }) => record ?? []);
  const oldest = addSpan(today, kb.manifest.reviewEvery, -1);
  return {
    schema: 'magna.kb-info/1',
    lang,
    name: kb.manifest.name,
    version: kb.manifest.version,
    languages: [...kb.manifest.languages],
    overlays: kb.overlays.map(({ name, basedOn, label }) => ({ name, basedOn, folder: label })),
    counts: countsOf(kb, lang).map(([kind, count]) => ({ kind, count })),
    coverage: coverageOf(
      kb,
      values.map(({ value }) => value),
      lang,
    ).map(([what, count, of]) => ({ what, count, of })),
    standing: STANDINGS.map((standing) => {
      const days = records.filter((record) => record.standing === standing).map(({ reviewed }) => reviewed);
      const dated = days.filter((day) => day !== '').toSorted();
      return {
        standing,
        count: days.length,
        oldest: dated[0] ?? null,
        newest: dated.at(-1) ?? null,
        overdue: dated.filter((day) => day < oldest).length,
      };
    }),
    byLanguage: (['en', 'zh'] as const).map((language) => ({
      language,
      texts: texts.length,
      // English is what the translations are made from.
      stale: language === 'en' ? 0 : texts.filter(({ state }) => state !== 'accepted').length,
      phrasings: phrased.reduce((sum, entry) => sum + entry.variants[language].length, 0),
    })),
  };
}

function countsOf(kb: KnowledgeBase, lang: Lang): [string, number][] {
  const { kinds } = wordsOf(lang).kb;
  return [
    [kinds.faq, kb.faq.length],
    [kinds.codes, kb.portalErrors.flatMap(({ codes }) => codes).length],
    [kinds.places, kb.jurisdictions.length],
    [kinds.offices, kb.jurisdictions.flatMap(({ authorities }) => authorities ?? []).length],
    [kinds.schemes, kb.schemes.length],
    [kinds.proofs, kb.proofs.length],
    [kinds.identifiers, kb.identifiers.length],
    [kinds.profiles, kb.profiles.length],
    [kinds.calendars, kb.calendars.length],
    [kinds.channels, kb.channels.channels.length],
    [kinds.rules, kb.routing.rules.length],
    [kinds.questions, kb.flow.nodes.length],
    [kinds.synonyms, kb.synonyms.groups.length],
    [kinds.claims, kb.fieldReport.claims.length],
    [kinds.sources, kb.sources.length],
  ];
}

/** How much of what could be known is known: a count, and out of how many. */
function coverageOf(kb: KnowledgeBase, values: readonly unknown[], lang: Lang): [string, number, number][] {
  const { covered } = wordsOf(lang).kb;
  const granting = kb.schemes.flatMap((scheme) => ('versions' in scheme ? [scheme] : []));
  const withProofs = granting.filter(({ versions }) =>
    versions.some(({ grants }) => grants.some(({ accepts }) => accepts !== 'unknown')),
  );
  const offices = kb.jurisdictions.flatMap(({ authorities }) => authorities ?? []);
  const reachable = offices.filter(({ contact }) => contact !== 'unknown');
  const open = offices.filter(({ hours }) => hours !== 'unknown');
  const lands = kb.jurisdictions.filter(({ kind }) => kind !== 'group');
  const withOffice = lands.filter(({ authorities }) => (authorities ?? []).length > 0);
  return [
    [covered.proofs, withProofs.length, granting.length],
    [covered.offices, withOffice.length, lands.length],
    [covered.contacts, reachable.length, offices.length],
    [covered.hours, open.length, offices.length],
    [covered.values, values.filter((value) => value !== 'unknown').length, values.length],
  ];
}
