import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/errors.ts';
import { widthOf } from '../../src/lang/width.ts';
import { magna, type RunOptions } from '../support/magna.ts';

/** Lanes with their own pages, each by the name of its file. */
const PAGES = [
  ['US FR', 'us-fr'],
  ['FR US', 'fr-us'],
  ['US FR --origin CN', 'us-fr-origin-cn'],
  ['DE GB --value 7000EUR', 'de-gb-7000eur'],
  ['DE GB --value 5000EUR', 'de-gb-5000eur'],
  ['GB DE', 'gb-de'],
  ['JP AU', 'jp-au'],
  ['HK CN', 'hk-cn'],
  ['CN HK', 'cn-hk'],
  ['CN EU', 'cn-eu'],
  ['VN EU', 'vn-eu'],
  ['TR DE', 'tr-de'],
  ['CH DE', 'ch-de'],
  ['FR DE', 'fr-de'],
  ['CN CN', 'cn-cn'],
  ['XI DE', 'xi-de'],
  ['MX CA', 'mx-ca'],
  ['IN GB --as-of 2026-07-14', 'in-gb-2026-07-14'],
  ['IN GB --as-of 2026-07-15', 'in-gb-2026-07-15'],
  ['GB AU --as-of 2024-12-23', 'gb-au-2024-12-23'],
  ['GB AU --as-of 2024-12-24', 'gb-au-2024-12-24'],
] as const;

async function answer(line: string, options: RunOptions = {}) {
  const run = await magna(`cert lane ${line} --json`, options);
  return JSON.parse(run.stdout);
}

describe('the page of a lane', () => {
  for (const lang of ['en', 'zh']) {
    it.each(PAGES)(`reads like prose in ${lang}: %s`, async (line, file) => {
      const run = await magna(`cert lane ${line} --lang ${lang}`);
      expect(run).toMatchObject({ exitCode: EXIT.ok, stderr: '' });
      await expect(run.stdout).toMatchFileSnapshot(`../golden/cert-lane/${file}.${lang}.txt`);
    });
  }

  it.each([
    ['JP AU', 60],
    ['JP AU', 120],
  ])('fits another terminal: %s at %i columns', async (line, width) => {
    const run = await magna(`cert lane ${line}`, { width });
    await expect(run.stdout).toMatchFileSnapshot(`../golden/cert-lane/jp-au.${width}.txt`);
  });

  it.each([40, 60, 80, 100, 120])('stays within %i columns in both languages', async (width) => {
    for (const [line] of PAGES) {
      for (const lang of ['en', 'zh']) {
        const { stdout } = await magna(`cert lane ${line} --lang ${lang}`, { width });
        const wide = stdout.split('\n').filter((one) => widthOf(one) > width && !/https?:/.test(one));
        expect(wide, `${line} ${lang}`).toEqual([]);
      }
    }
  });

  it('explains only the marks that it shows', async () => {
    for (const line of [...PAGES.map(([one]) => one), 'NZ HK', 'CH DE --origin JP']) {
      const { stdout } = await magna(`cert lane ${line}`);
      const legend = /^(?:\[[vruo]\] .*)$/m.exec(stdout)?.[0] ?? '';
      const shown = new Set(stdout.replace(legend, '').match(/\[[vruo]\]/g));
      expect(new Set(legend.match(/\[[vruo]\]/g)), line).toEqual(shown);
    }
  });

  it('says the same in both languages', async () => {
    // What is no sentence: ids, days, amounts, standings, verdicts.
    const bare = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(bare);
      if (typeof value !== 'object' || value === null) return value;
      const texts = [
        'askElse',
        'lang',
        'name',
        'names',
        'short',
        'text',
        'label',
        'why',
        'headline',
        'because',
        'signers',
        'unknown',
      ];
      return Object.fromEntries(
        Object.entries(value)
          .filter(([key, inner]) => !texts.includes(key) || typeof inner === 'boolean')
          .map(([key, inner]) => [key, key === 'hours' ? '' : bare(inner)]),
      );
    };
    for (const [line] of PAGES) {
      expect(bare(await answer(`${line} --lang zh`)), line).toEqual(bare(await answer(`${line} --lang en`)));
    }
  });
});

describe('the value of a consignment', () => {
  const verdicts = async (line: string): Promise<string[]> => {
    const { schemes } = await answer(line);
    return schemes.flatMap((scheme: { lines: Line[]; proofs: { lines: Line[] }[] }) =>
      [...scheme.lines, ...scheme.proofs.flatMap((proof) => proof.lines)].flatMap(({ key, verdict }) =>
        verdict === null ? [] : [`${key} ${verdict.is}: ${verdict.text}`],
      ),
    );
  };
  interface Line {
    readonly key: string;
    readonly verdict: { readonly is: string; readonly text: string } | null;
  }

  it.each([
    ['6000EUR', 'good: EUR 6,000 is not above it: the number is not needed'],
    ['6000.01EUR', 'warning: EUR 6,000.01 is above it: the number must stand on the proof'],
    ['5400GBP', 'plain: compare GBP 5,400 with EUR 6,000 yourself: magna holds no exchange rates'],
  ])('of %s is put to the limit of a number', async (value, said) => {
    expect(await verdicts(`DE GB --value ${value}`)).toEqual([`number ${said}`]);
  });

  it('is put to the value up to which no proof is asked, in its own currency only', async () => {
    expect(await verdicts('MX US --value 2500USD')).toContain(
      'waiver good: USD 2,500 is within it: no proof is needed',
    );
    expect(await verdicts('MX US --value 2501USD')).toContain('waiver plain: USD 2,501 is above it: a proof is needed');
    expect(await verdicts('MX US --value 2501MXN')).toContain(
      'waiver plain: compare MXN 2,501 with USD 2,500 yourself: magna holds no exchange rates',
    );
    // The text gives the least: the importing side may set more.
    expect(await verdicts('JP AU --value 1500USD')).toContain(
      'waiver plain: USD 1,500 is above it, but the importing side may set more: ask',
    );
  });

  it('of trade says nothing to what private persons send each other', async () => {
    expect(await verdicts('GB DE --value 400EUR')).toEqual([]);
  });

  it('keeps a proof with a limit of its own from being used', async () => {
    const proofs = async (value: string): Promise<[string, boolean][]> =>
      (await answer(`NZ CN --as-of 2020-01-01 --value ${value}`)).schemes
        .find(({ id }: { id: string }) => id === 'cn-nz')
        .proofs.map(({ lines, usable }: { lines: Line[]; usable: boolean }) => [
          lines.find(({ key }) => key === 'limit')?.verdict?.is ?? 'no limit',
          usable,
        ]);
    expect(await proofs('1000USD')).toContainEqual(['good', true]);
    expect(await proofs('1000.5USD')).toContainEqual(['warning', false]);
    expect(await proofs('1000EUR')).toContainEqual(['plain', true]);
  });
});

describe('the day a proof was made out', () => {
  const valid = async (line: string): Promise<{ is: string; until: string | null; usable: boolean }> => {
    const { schemes } = await answer(line);
    const [proof] = schemes[0].proofs;
    return { is: proof.valid.is, until: proof.valid.until, usable: proof.usable };
  };

  it.each([
    ['GB DE --proof-date 2025-11-24', 'good', '2026-11-24', true],
    ['GB DE --proof-date 2025-11-23', 'last-day', '2026-11-23', true],
    ['GB DE --proof-date 2025-11-22', 'expired', '2026-11-22', false],
    ['DE GB --proof-date 2025-11-22', 'good', '2027-11-22', true],
    ['DE GB --proof-date 2024-02-29', 'expired', '2026-02-28', false],
    ['DE GB --proof-date 2026-11-24', 'good', '2028-11-24', false],
  ])('%s: %s until %s', async (line, is, until, usable) => {
    expect(await valid(line)).toEqual({ is, until, usable });
  });

  it('says nothing about an end where no day was given', async () => {
    expect(await valid('DE GB')).toEqual({ is: 'not-dated', until: null, usable: true });
  });

  it('after the import is told also where nobody read how long the proof is good, and never of what an importer knows', async () => {
    const { stdout } = await magna('cert lane CH DE --proof-date 2026-11-24');
    expect(stdout.match(/made out 2026-11-24, after the import/g)).toHaveLength(2);
    const { schemes } = await answer('DE GB --proof-date 2026-11-24');
    expect(schemes[0].proofs.map(({ id, usable }: { id: string; usable: boolean }) => [id, usable])).toEqual([
      ['tca-statement', false],
      ['importers-knowledge', true],
    ]);
  });

  it('after the import is no proof at the border', async () => {
    const { stdout } = await magna('cert lane DE GB --proof-date 2026-11-24');
    expect(stdout).toContain('made out 2026-11-24, after the import');
  });
});

describe('a proof in the hand', () => {
  it.each([
    ['US FR', 'usmca', 'without-function', 'serves USMCA only'],
    ['FR US', 'rex', 'without-function', 'no agreement there takes it'],
    ['MX CA', 'usmca', 'taken', 'taken under USMCA'],
    ['TR DE', 'A.TR', 'taken', 'taken under EU-Türkiye CU'],
    ['GB DE', 'eur1', 'refused', 'EU-UK TCA refuses it'],
    ['CH DE', 'rex', 'refused', 'EU-Switzerland FTA refuses it'],
    ['CN HK', 'form e', 'not-needed', 'not needed here'],
    ['FR DE', 'eur1', 'not-needed', 'not needed here'],
    ['CN BR', 'eur1', 'none-known', 'that was not checked'],
  ])('%s with %s: %s', async (line, proof, is, said) => {
    const found = (await answer(`${line} --proof "${proof}"`)).proof;
    expect(found).toMatchObject({ is, text: expect.stringContaining(said) });
  });

  it('stands first on the page', async () => {
    const { stdout } = await magna('cert lane US FR --proof usmca');
    expect(stdout.indexOf('USMCA certification of origin: no function here')).toBeLessThan(
      stdout.indexOf('law in force'),
    );
  });
});

describe('the way of the goods', () => {
  it('is no question where they go straight, nor through a place that counts as direct', async () => {
    expect((await answer('KR GB --via FR')).schemes[0].way).toBe('to-prove');
    expect((await answer('KR GB --via EU')).schemes[0].way).toBe('straight');
    expect((await answer('KR GB')).schemes[0].way).toBe('straight');
  });

  it('through a third place has to be shown, or nobody read how', async () => {
    const { stdout } = await magna('cert lane DE GB --via HK');
    expect(stdout).toContain('via Hong Kong');
    expect(stdout).toContain('=> on this way it must be met and shown');
    expect((await answer('VN EU --via SG')).schemes[0].way).toBe('unknown');
  });

  it('from a third place does not change what goods are', async () => {
    const lane = await answer('CH DE --origin JP');
    expect(lane.schemes).toMatchObject([{ id: 'eu-japan-epa', way: 'unknown' }]);
    expect(lane.blocked).toMatchObject([{ id: 'eu-ch', why: 'other-origin', text: 'for goods of Switzerland only' }]);
    expect(lane.because).toContain('Leaving from Switzerland does not make goods of Japan goods of Switzerland.');
  });

  it('matters in a customs union, where goods were made does not', async () => {
    const lane = await answer('TR DE --origin CN');
    expect(lane.schemes.map(({ id }: { id: string }) => id)).toEqual(['eu-tr-customs-union']);
    expect(lane.schemes[0].way).not.toBe('to-prove');
    expect(lane.headline).toContain('in free circulation in Türkiye');
  });

  it('brings the remarks that are about it', async () => {
    const remarks = async (line: string): Promise<number> => (await answer(line)).remarks.length;
    expect([await remarks('US CN --via HK'), await remarks('US CN')]).toEqual([1, 0]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['US Frnce', EXIT.findings, 'No place called "Frnce"', 'Did you mean France (FR)?'],
    ['Xyzzyqwerty FR', EXIT.findings, 'No place called "Xyzzyqwerty"', 'the two-letter code'],
    ['US FR --origin Chnia', EXIT.findings, '"Chnia"', 'China (CN)'],
    ['US FR --via Honkong', EXIT.findings, '"Honkong"', 'Hong Kong (HK)'],
    ['ASEAN CN', EXIT.usage, 'ASEAN is a group of countries (Brunei,', 'for example BN'],
    ['CN ASEAN', EXIT.usage, 'ASEAN is a group', 'for example BN'],
    ['CN DCTSLIST', EXIT.usage, 'whose members magna does not list', 'two-letter code'],
    ['US FR --proof usmac', EXIT.usage, '--proof: nothing called "usmac"', 'Did you mean USMCA?'],
    ['US FR --proof qqqqqqqqq', EXIT.usage, '--proof: nothing called "qqqqqqqqq"', 'magna cert show <scheme>'],
    ['US FR --as-of 2026-02-30', EXIT.usage, '--as-of: "2026-02-30" is no day of the calendar', '2026-11-22'],
    ['US FR --proof-date yesterday', EXIT.usage, '--proof-date: "yesterday"', 'A day is written 2026-11-22'],
    ['US FR --value -5EUR', EXIT.usage, '--value: "-5EUR"', 'not negative'],
    ['US FR --value 5000', EXIT.usage, '--value: "5000"', 'The currency is missing'],
    ['US FR --value $5000', EXIT.usage, '--value: "$5000"', 'a sign such as $ stands for several'],
    ['US FR --value 5000EUX', EXIT.usage, '"5000EUX"', 'no code of three letters that is in use'],
    ['US FR --value much', EXIT.usage, '--value: "much"', '5000EUR'],
    ['US FR --hs 84818', EXIT.usage, '--hs: "84818"', '848180'],
    ['US', EXIT.usage, 'to', 'magna cert lane'],
  ])('%s ends with %i, the cause and the next step', async (line, exitCode, message, next) => {
    const run = await magna(`cert lane ${line}`);
    expect(run).toMatchObject({ exitCode, stdout: '' });
    const told = run.stderr.replaceAll(/\n {2,}/g, ' ');
    expect(told).toContain(message);
    expect(told).toContain(next);
    expect(told).toMatch(/^error: .+\ncause: .+\nnext: /);
  });

  it('is told in Chinese too', async () => {
    const run = await magna('cert lane 法国 美国 --value -5EUR');
    expect(run.stderr).toContain('货值不能为负');
  });

  it('of a place is the usual object, empty, under --json', async () => {
    const run = await magna('cert lane US Frnce --json');
    expect(run.exitCode).toBe(EXIT.findings);
    expect(JSON.parse(run.stdout)).toMatchObject({
      schema: 'magna.cert-lane/1',
      found: false,
      nearest: ['France (FR)'],
      schemes: [],
    });
  });
});

describe('names', () => {
  it.each(['USA', 'usa', 'U.S.', 'United States', '美国', 'États-Unis', 'ＵＳＡ', 'Los Angeles'])(
    'of all kinds are understood: %s',
    async (name) => {
      expect(await answer(`"${name}" 法国`)).toMatchObject({
        from: 'US',
        to: 'FR',
        territory: { from: 'US', to: 'EU' },
      });
    },
  );

  it('in Chinese bring a Chinese answer', async () => {
    const { stdout } = await magna('cert lane 美国 法国');
    expect(stdout).toContain('美国 -> 法国（EU）');
  });
});
