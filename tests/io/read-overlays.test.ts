import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadKb } from '../../src/io/read-kb.ts';
import { type OverlayFolder, overlayFolders, readKbWith } from '../../src/io/read-overlays.ts';
import { searchFaq } from '../../src/search/search.ts';
import type { SearchableKb } from '../../src/search/searchable.ts';
import { placeYaml } from '../support/findings.ts';
import { SMALL_KB } from '../support/small-kb.ts';

type Files = Readonly<Record<string, string>>;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'magna-overlays-'));
  // A checkout, as small as one can be.
  mkdirSync(inRoot('home', 'src'), { recursive: true });
  writeFileSync(inRoot('home', 'package.json'), '{ "version": "1.0.0" }');
  write('home/data', SMALL_KB);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const inRoot = (...path: string[]): string => join(root, ...path);

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(inRoot(folder, path)), { recursive: true });
    writeFileSync(inRoot(folder, path), text);
  }
}

describe('overlayFolders', () => {
  it('are none where there is no folder in the config and none is named', () => {
    expect(overlayFolders(inRoot('config'), undefined)).toEqual([]);
    write('config', { 'config.yaml': 'lang: zh\n' });
    expect(overlayFolders(inRoot('config'), undefined)).toEqual([]);
  });

  it("are the user's own first, then the one that is named", () => {
    write('config/kb', { 'kb.yaml': '' });
    write('acme', { 'kb.yaml': '' });
    const own = { folder: inRoot('config', 'kb'), label: `${inRoot('config', 'kb')}/` };
    expect(overlayFolders(inRoot('config'), undefined)).toEqual([own]);
    expect(overlayFolders(inRoot('config'), inRoot('acme'))).toEqual([
      own,
      { folder: inRoot('acme'), label: `${inRoot('acme')}/` },
    ]);
  });

  it('have a whole path, and in findings the one that was typed', () => {
    write('acme', { 'kb.yaml': '' });
    const typed = `${relative(process.cwd(), inRoot('acme'))}/`;
    expect(overlayFolders(inRoot('config'), typed)).toEqual([{ folder: inRoot('acme'), label: typed }]);
  });

  it("are undefined where the one that is named is not there or is no folder, whatever the user's own", () => {
    write('config/kb', { 'kb.yaml': '' });
    expect(overlayFolders(inRoot('config'), inRoot('gone'))).toBeUndefined();
    expect(overlayFolders(inRoot('config'), inRoot('config', 'kb', 'kb.yaml'))).toBeUndefined();
  });
});

const MANIFEST = { 'kb.yaml': "name: acme\nbasedOn: '2026.11.1'\n" };
/** An overlay that gives the place of the base another name. */
const named = (name: string): Files => ({
  ...MANIFEST,
  'jurisdictions/XA.yaml': `id: XA\nname: { en: ${name}, zh: 国 }\n`,
});

const overlay = (name: string): OverlayFolder => ({ folder: inRoot(name), label: `${name}/` });
const read = (...overlays: string[]): Promise<ReadKb> =>
  readKbWith(inRoot('home'), overlays.map(overlay), inRoot('cache'));

/** The knowledge base; a test that expects one fails with what is wrong. */
async function kbOf(...overlays: string[]): Promise<SearchableKb> {
  const answer = await read(...overlays);
  if ('problem' in answer) throw new Error(JSON.stringify(answer));
  return answer.kb;
}
const placeName = async (...overlays: string[]): Promise<string | undefined> =>
  (await kbOf(...overlays)).jurisdictions[0]?.name.en;

const LONG_AGO = new Date('2000-01-01T00:00:00Z');

/** The stamps of what is kept in the cache, a folder for each set of overlays. */
const stamps = (): string[] =>
  readdirSync(inRoot('cache', 'kb')).map((kept) => inRoot('cache', 'kb', kept, 'stamp.json'));

/** Makes everything that is kept old, so that what is compiled from now on shows. */
function setBack(): void {
  for (const stamp of stamps()) utimesSync(stamp, LONG_AGO, LONG_AGO);
}
const compiledSince = (): number => stamps().filter((stamp) => statSync(stamp).mtimeMs !== LONG_AGO.getTime()).length;

/** Writes over a file so that neither its size nor its time shows it. */
function rewriteUnseen(path: string, edit: (text: string) => string): void {
  const { atime, mtime, size } = statSync(path);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
  utimesSync(path, atime, mtime);
  expect(statSync(path)).toMatchObject({ size, mtime });
}

/** Gives every file of an overlay a time in whole seconds, which can be set again. */
function settle(folder: string): void {
  const then = new Date('2026-11-22T00:00:00Z');
  for (const name of readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }))
    utimesSync(inRoot(folder, name), then, then);
}

describe('readKbWith', () => {
  it('reads the shipped base where nothing lies over it, and keeps nothing', async () => {
    const kb = await kbOf();
    expect([kb.manifest.name, kb.overlays, kb.jurisdictions[0]?.name.en]).toEqual(['small', [], 'Land XA']);
    expect(existsSync(inRoot('cache'))).toBe(false);
  });

  it('lays one folder over it, and says which', async () => {
    write('acme', named('Aland'));
    const kb = await kbOf('acme');
    expect(kb.jurisdictions[0]).toMatchObject({ name: { en: 'Aland', zh: '国' }, territory: 'XA' });
    expect(kb.overlays).toEqual([{ name: 'acme', basedOn: '2026.11.1', label: 'acme/' }]);
    expect(await placeName()).toBe('Land XA');
  });

  it('gives the last of several folders the last word', async () => {
    write('own', named('Aland'));
    write('acme', named('Bland'));
    expect(await placeName('own', 'acme')).toBe('Bland');
    expect(await placeName('acme', 'own')).toBe('Aland');
    expect((await kbOf('own', 'acme')).overlays.map(({ label }) => label)).toEqual(['own/', 'acme/']);
  });

  it('searches what the overlay says', async () => {
    const faq = 'entries:\n  - { id: code-missing, variants: { en: [quixotic zebra] } }\n';
    write('acme', { ...MANIFEST, 'faq/ours.yaml': faq });
    const found = (kb: SearchableKb): string[] => searchFaq(kb, 'quixotic zebra').hits.map(({ entry }) => entry.id);
    expect(found(await kbOf())).toEqual([]);
    expect(found(await kbOf('acme'))).toEqual(['code-missing']);
    // The second time it comes from the disk.
    expect(found(await kbOf('acme'))).toEqual(['code-missing']);
  });

  it('takes an overlay that does not say its name, which is a warning', async () => {
    write('acme', { 'jurisdictions/XA.yaml': 'id: XA\nname: { en: Aland, zh: 国 }\n' });
    expect(await placeName('acme')).toBe('Aland');
    expect((await kbOf('acme')).overlays).toEqual([]);
  });
});

describe('what was compiled', () => {
  beforeEach(() => {
    write('acme', named('Aland'));
    settle('acme');
  });

  it('is used again while no file differs by size or time', async () => {
    const first = await kbOf('acme');
    setBack();
    // Whoever compiled it again would find out that it is broken.
    rewriteUnseen(inRoot('acme', 'jurisdictions', 'XA.yaml'), (text) => text.replace('{ en', '[ en'));
    const second = await kbOf('acme');
    expect([stamps().length, compiledSince()]).toEqual([1, 0]);
    expect(second).not.toBe(first);
    for (const part of ['overlays', 'jurisdictions', 'proofs', 'faq', 'channels', 'routing', 'lawIndex'] as const)
      expect(second[part]).toEqual(first[part]);
  });

  it.each<[string, () => void, string]>([
    ['a text of the same length', () => write('acme', named('Bland')), 'Bland'],
    ['another length at the same time', () => (write('acme', named('Blandness')), settle('acme')), 'Blandness'],
    ['a file that came in', () => write('acme', { 'jurisdictions/XB.yaml': placeYaml('XB') }), 'Aland'],
    ['a file that went', () => rmSync(inRoot('acme', 'jurisdictions', 'XA.yaml')), 'Land XA'],
    ['a folder that went', () => rmSync(inRoot('acme', 'jurisdictions'), { recursive: true }), 'Land XA'],
  ])('is compiled anew for %s', async (_, edit, name) => {
    await kbOf('acme');
    setBack();
    edit();
    expect(await placeName('acme')).toBe(name);
    expect(compiledSince()).toBe(1);
  });

  it('is kept again after an edit', async () => {
    await kbOf('acme');
    write('acme', named('Bland'));
    await kbOf('acme');
    setBack();
    expect(await placeName('acme')).toBe('Bland');
    expect(compiledSince()).toBe(0);
  });

  it('is compiled anew when what lies below has changed', async () => {
    expect((await kbOf('acme')).proofs[0]?.wellKnown).toBe(true);
    const paper = SMALL_KB['proofs/paper.yaml'].replace('wellKnown: true', 'wellKnown: false');
    write('home/data', { 'proofs/paper.yaml': paper });
    const kb = await kbOf('acme');
    expect([kb.proofs[0]?.wellKnown, kb.jurisdictions[0]?.name.en]).toEqual([false, 'Aland']);
  });

  it('is kept for each set of folders by itself, in their order', async () => {
    write('own', named('Bland'));
    for (const overlays of [['acme'], ['own'], ['acme', 'own'], ['own', 'acme']]) await kbOf(...overlays);
    expect(stamps()).toHaveLength(4);
    setBack();
    expect(await placeName('acme', 'own')).toBe('Bland');
    expect(await placeName('own', 'acme')).toBe('Aland');
    expect(compiledSince()).toBe(0);
  });

  it.each(['own', 'acme'])('is compiled anew where one of two folders has changed: %s', async (edited) => {
    write('own', { ...MANIFEST, 'proofs/paper.yaml': 'id: paper\nwellKnown: false\n' });
    await kbOf('own', 'acme');
    setBack();
    write(edited, { 'jurisdictions/XB.yaml': placeYaml('XB') });
    const kb = await kbOf('own', 'acme');
    expect(kb.jurisdictions.map(({ id }) => id)).toEqual(['XA', 'XB']);
    expect(compiledSince()).toBe(1);
  });

  it('is compiled anew where its stamp is damaged or gone', async () => {
    await kbOf('acme');
    const [stamp = ''] = stamps();
    const good = readFileSync(stamp, 'utf8');
    for (const damage of [() => writeFileSync(stamp, good.slice(0, 20)), () => rmSync(stamp)]) {
      damage();
      expect(await placeName('acme')).toBe('Aland');
      expect(readFileSync(stamp, 'utf8')).toBe(good);
    }
  });

  it('is compiled anew where a part of it is gone', async () => {
    await kbOf('acme');
    const [stamp = ''] = stamps();
    rmSync(join(dirname(stamp), 'law.bin'));
    expect(await placeName('acme')).toBe('Aland');
  });

  it('sees a file in a new folder deep within, and is used again beside files that are none of its own', async () => {
    write('acme', { LICENCE: 'free', 'faq/.swap.yaml': '' });
    await kbOf('acme');
    setBack();
    await kbOf('acme');
    expect(compiledSince()).toBe(0);
    write('acme', { 'jurisdictions/more/XB.yaml': placeYaml('XB') });
    expect((await kbOf('acme')).jurisdictions.map(({ id }) => id)).toEqual(['XA', 'XB']);
  });

  it('need not be kept: where the cache cannot be written it is compiled each time', async () => {
    writeFileSync(inRoot('cache'), 'a file where the folder should be');
    expect(await placeName('acme')).toBe('Aland');
    write('acme', named('Bland'));
    expect(await placeName('acme')).toBe('Bland');
    expect(readFileSync(inRoot('cache'), 'utf8')).toBe('a file where the folder should be');
  });
});

describe('what is broken', () => {
  const problems = async (...overlays: string[]): Promise<string[]> => {
    const answer = await read(...overlays);
    if (!('problem' in answer) || answer.problem !== 'findings') throw new Error('no findings');
    return answer.findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  };

  it.each<[string, Files, string]>([
    ['syntax', { 'jurisdictions/XA.yaml': 'id: XA\nid: XB\n' }, 'acme/jurisdictions/XA.yaml:2 kb/duplicate-key'],
    ['shape', { 'jurisdictions/XA.yaml': 'id: XA\nkinds: 1\n' }, 'acme/jurisdictions/XA.yaml:2 kb/unknown-key'],
    [
      'sense',
      { 'jurisdictions/XA.yaml': 'id: XA\n\npartOf: XQ\n' },
      'acme/jurisdictions/XA.yaml:3 kb/unknown-reference',
    ],
    ['its own manifest', { 'kb.yaml': 'name: acme\nbasedOn: 2026\n' }, 'acme/kb.yaml:2 kb/unquoted-code'],
    ['a file of no kind', { 'jurisdiction/XA.yaml': 'id: XA\n' }, 'acme/jurisdiction/XA.yaml:1 kb/unknown-file'],
  ])('in an overlay is told with its file and line: %s', async (_, files, finding) => {
    write('acme', { ...MANIFEST, ...files });
    expect(await problems('acme')).toEqual([finding]);
    expect(existsSync(inRoot('cache', 'kb'))).toBe(false);
  });

  it('by an overlay in a file below it is told in that file', async () => {
    write('acme', { ...MANIFEST, 'flow.yaml': 'start: held\n' });
    expect(await problems('acme')).toEqual(['data/flow.yaml:3 flow/unreachable-node']);
  });

  it('in one of two overlays is told under its own name', async () => {
    write('own', named('Aland'));
    write('acme', { 'jurisdictions/XA.yaml': 'id: XA\nkinds: 1\n' });
    expect(await problems('own', 'acme')).toEqual(['acme/jurisdictions/XA.yaml:2 kb/unknown-key']);
    expect(await problems('acme', 'own')).toEqual(['acme/jurisdictions/XA.yaml:2 kb/unknown-key']);
  });

  it('is told although it was good before, until it is mended', async () => {
    write('acme', named('Aland'));
    await kbOf('acme');
    write('acme', { 'jurisdictions/XA.yaml': 'id: XA\nkinds: 1\n' });
    expect(await problems('acme')).toHaveLength(1);
    expect(await problems('acme')).toHaveLength(1);
    write('acme', named('Bland'));
    expect(await placeName('acme')).toBe('Bland');
  });

  it('in the shipped base is told whatever lies over it', async () => {
    write('acme', named('Aland'));
    write('home/data', { 'proofs/paper.yaml': 'id: paper\n' });
    const found = await problems('acme');
    expect(new Set(found.map((line) => line.split(' ')[0]))).toEqual(new Set(['data/proofs/paper.yaml:1']));
  });

  it('or was never compiled is told as that', async () => {
    write('acme', named('Aland'));
    rmSync(inRoot('home', 'src'), { recursive: true });
    expect(await read('acme')).toEqual({ problem: 'not-compiled' });
  });
});
