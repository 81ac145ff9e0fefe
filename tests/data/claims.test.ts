import { describe, expect, it } from 'vitest';
import { parseLayer } from '../../src/kb/load.ts';
import { translatedTexts } from '../../src/kb/translations.ts';
import { shippedKb, shippedSources } from '../support/kb.ts';
import { magna } from '../support/magna.ts';

const kb = await shippedKb();
const doubtful = kb.fieldReport.claims.filter(({ verdict }) => verdict === 'refuted' || verdict === 'not-found');
/** A line of a page and the next ones, without the spaces of its layout. */
const flat = (page: string): string => page.replace(/\s+/g, '');

describe('a claim that was refuted or that no source was found for', () => {
  it.each(['en', 'zh'] as const)(
    'is printed as what the report says, with what is known right behind it (%s)',
    async (lang) => {
      expect(doubtful.length).toBeGreaterThan(2);
      const label = { en: 'Field report says', zh: '经验文章说' }[lang];
      const known = { en: 'known', zh: '已知情况' }[lang];
      for (const claim of doubtful) {
        expect(claim.seenIn?.length, claim.id).toBeGreaterThan(0);
        for (const seen of claim.seenIn ?? []) {
          const [page, id] = seen.split('/');
          const run = await magna(`${page} show ${id} --lang ${lang}`);
          expect(run.exitCode, seen).toBe(0);
          expect(flat(run.stdout), `${claim.id} on ${seen}`).toContain(
            flat(`${label}${claim.says[lang]}${known}${claim.known[lang]}`),
          );
        }
      }
    },
  );

  it('is said nowhere else in the data', () => {
    const elsewhere = translatedTexts(parseLayer(shippedSources(), 'data/').files).filter(
      ({ file }) => file.path !== 'data/field-report.yaml',
    );
    expect(elsewhere.length).toBeGreaterThan(1000);
    for (const { says } of doubtful) {
      expect(elsewhere.filter(({ en, zh }) => en.includes(says.en) || zh.includes(says.zh))).toEqual([]);
    }
    // The two statistics of the report: a share that customs check by hand, and one that the FAQ settles.
    const figures = /\b45 ?%|\b60 ?%[^.]*\b(?:FAQ|simple|solve)/i;
    expect(elsewhere.filter(({ en }) => figures.test(en)).map(({ en }) => en)).toEqual([]);
  });

  it('carries no figure of its own in what is known', () => {
    for (const { known, id } of doubtful) expect(known.en, id).not.toMatch(/\b(45|60) ?%/);
  });
});
