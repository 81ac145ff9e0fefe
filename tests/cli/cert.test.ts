import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/errors.ts';
import { widthOf } from '../../src/lang/width.ts';
import { magna } from '../support/magna.ts';

describe('cert compare', () => {
  it.each([
    ['EU US', {}, 'cert-compare-eu-us.en.txt'],
    ['欧盟 美国', {}, 'cert-compare-eu-us.zh.txt'],
    ['EU US', { width: 60 }, 'cert-compare-eu-us.60.txt'],
    ['EU US CN WTO', { width: 120 }, 'cert-compare-four.120.txt'],
    ['eur1 rex', {}, 'cert-compare-eur1-rex.en.txt'],
    ['eur1 rex --lang zh', {}, 'cert-compare-eur1-rex.zh.txt'],
  ])('reads as a page: %s %o', async (names, options, file) => {
    const run = await magna(`cert compare ${names}`, options);
    expect(run).toMatchObject({ exitCode: EXIT.ok, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot(`../golden/${file}`);
  });

  it.each([
    ['cert compare EU US', 60],
    ['cert compare 欧盟 美国 --lang zh', 60],
    ['cert compare EU US CN WTO', 60],
    ['cert show USMCA', 60],
    ['cert list --lang zh', 60],
    ['channel show chat --lang zh', 60],
    ['cert compare EU US', 100],
  ])('keeps %s within %i columns', async (line, width) => {
    const { stdout } = await magna(line, { width });
    const wide = stdout.split('\n').filter((one) => widthOf(one) > width && !/https?:/.test(one));
    expect(wide).toEqual([]);
  });

  it('takes any name, and a member state stands for its customs territory', async () => {
    const answer = JSON.parse((await magna('cert compare FR usa --json')).stdout);
    expect(answer.columns).toMatchObject([
      { id: 'FR', title: 'France (EU)', scheme: 'rex' },
      { id: 'US', scheme: 'usmca' },
    ]);
    expect(answer.lanes.map(({ preference }: { preference: string }) => preference)).toEqual(['no', 'listed']);
  });

  it('keeps obligations out of the columns', async () => {
    const answer = JSON.parse((await magna('cert compare EU US CN WTO --json')).stdout);
    expect(answer.columns.map(({ id }: { id: string }) => id)).toEqual(['EU', 'US', 'CN']);
    expect(answer.obligations.map(({ id }: { id: string }) => id)).toEqual(['wto-tfa']);
    expect(answer.rows.map(({ field }: { field: string }) => field)).toEqual(
      'what registers signs verifies number limits valid language lookUp law'.split(' '),
    );
    expect(answer.fieldReport).toHaveLength(4);
  });

  it('says of whom a limit is that goods in trade do not have', async () => {
    const answer = JSON.parse((await magna('cert compare tca usmca --json')).stdout);
    const limits = answer.rows.find(({ field }: { field: string }) => field === 'limits').values;
    expect(limits.tca.text).toContain('up to EUR 500 between private persons');
    expect(limits.usmca.text).toContain('up to USD 2,500 in trade');
  });

  it('takes a scheme beside a proof for the one proof it has', async () => {
    const answer = JSON.parse((await magna('cert compare eur1 rex --json')).stdout);
    expect(answer.columns.map(({ id }: { id: string }) => id)).toEqual(['eur1', 'rex-statement']);
    const row = (field: string) => answer.rows.find((one: { field: string }) => one.field === field);
    expect(row('takenUnder').values['rex-statement'].is).toContain('"ceta"');
    expect(row('takenUnder').values['rex-statement'].is).not.toContain('eu-korea');
    expect(row('signs')).toMatchObject({ relation: 'different' });
    expect(row('language')).toMatchObject({ relation: 'unknown' });
    expect(answer.lanes).toEqual([]);
  });

  it('compares proofs by what took them on a day', async () => {
    const takenOn = async (day: string): Promise<string> => {
      const answer = JSON.parse((await magna(`cert compare form-e form-rcep --as-of ${day} --json`)).stdout);
      return answer.rows.find(({ field }: { field: string }) => field === 'takenUnder').values['form-rcep'].is;
    };
    expect(await takenOn('2021-12-31')).toBe('unknown');
    expect(await takenOn('2022-01-01')).toBe('["rcep"]');
  });

  it('never says "no" where no source does', async () => {
    const answer = JSON.parse((await magna('cert compare EU CN --json')).stdout);
    expect(answer.lanes.map(({ preference }: { preference: string }) => preference)).toEqual([
      'none-known',
      'none-known',
    ]);
    expect(answer.headline).toContain('That is not a "no"');
  });

  it('knows another law on another day', async () => {
    const before = JSON.parse((await magna('cert compare US EU --as-of 2026-06-30 --json')).stdout);
    expect(before.lanes[0]).toMatchObject({
      from: 'US',
      preference: 'no',
      coming: [{ scheme: 'eu-us-2026-1455', starts: '2026-07-01' }],
    });
  });

  it.each([
    ['EU ASEAN', EXIT.usage, 'Singapore'],
    ['EU usmca', EXIT.usage, 'places only'],
    ['EU EU', EXIT.usage, 'two different'],
    ['EU eur1', EXIT.usage, 'proofs only'],
    ['eur1 eur.1', EXIT.usage, 'which is one thing'],
    ['EU Frnce', EXIT.findings, 'France (FR)'],
    ['rex usmac', EXIT.findings, 'Did you mean USMCA?'],
    ['rex eur11', EXIT.findings, 'Did you mean EUR 1'],
    ['rex qqqqqqqq', EXIT.findings, 'magna cert list'],
    ['EU', EXIT.usage, 'two different'],
  ])('tells what is wrong with `cert compare %s`', async (names, exitCode, hint) => {
    const run = await magna(`cert compare ${names}`);
    expect(run).toMatchObject({ exitCode, stdout: '' });
    expect(run.stderr.replaceAll(/\n {2,}/g, ' ')).toContain(hint);
  });

  it('answers a name it does not know with the usual object', async () => {
    const run = await magna('cert compare EU Frnce --json');
    expect(run.exitCode).toBe(EXIT.findings);
    expect(JSON.parse(run.stdout)).toMatchObject({
      schema: 'magna.cert-compare/1',
      found: false,
      nearest: ['France (FR)'],
    });
  });
});

describe('cert show', () => {
  it.each([
    ['USMCA', 'cert-show-usmca.en.txt'],
    ['WTO', 'cert-show-wto.en.txt'],
    ['E-CO --lang zh', 'cert-show-e-co.zh.txt'],
    ['香港', 'cert-show-hk.zh.txt'],
    ['"USMCA certification"', 'cert-show-usmca-certification.en.txt'],
  ])('reads as a page: %s', async (name, file) => {
    const run = await magna(`cert show ${name}`);
    expect(run.exitCode).toBe(EXIT.ok);
    await expect(run.stdout).toMatchFileSnapshot(`../golden/${file}`);
  });

  it('says of a customs union that goods need only be in free circulation', async () => {
    const { stdout } = await magna('cert show "EU-Turkey customs union"');
    expect(stdout).toContain('Into EU, goods in free circulation in TR');
    expect(stdout).not.toContain('goods of TR');
  });

  it('shows what a source says beyond a field, below it', async () => {
    const { stdout } = await magna('cert show "EU-Turkey customs union"');
    const lines = stdout.split('\n');
    const goods = lines.findIndex((line) => line.startsWith('  goods '));
    expect(lines.slice(goods, goods + 4).join(' ')).toContain('* Industrial goods and processed agricultural goods.');
  });

  it('says that an agreement was not in force yet', async () => {
    const answer = JSON.parse((await magna('cert show USMCA --as-of 2019-01-01 --json')).stdout);
    expect(answer.version).toMatchObject({ on: 'coming', from: '2020-07-01' });
    const heads = async (lang: string): Promise<string | undefined> =>
      (await magna(`cert show USMCA --as-of 2019-01-01 --lang ${lang}`)).stdout.split('\n')[2];
    expect(await heads('en')).toBe('coming on 2019-01-01: law in force from 2020-07-01 [v]');
    expect(await heads('zh')).toBe('2019-01-01即将适用：法律自2020-07-01起生效 [v]');
  });

  it('names what comes closest to a name that nothing has', async () => {
    const run = await magna('cert show usmcaa');
    expect(run.exitCode).toBe(EXIT.findings);
    expect(run.stdout).toContain('usmca');
  });
});

describe('cert list', () => {
  it('shows the four rows of the field report under their names, each with what is known', async () => {
    const answer = JSON.parse((await magna('cert list --json')).stdout);
    const rows = answer.schemes.filter(({ row }: { row: string | null }) => row !== null);
    expect(rows.map(({ row }: { row: string }) => row)).toEqual(['EU REX', 'US USMCA', 'China E-CO', 'WTO TFA']);
    for (const row of rows) expect(row).toMatchObject({ says: expect.any(String), known: expect.any(String) });
  });
});
