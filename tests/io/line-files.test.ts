import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeNames, encodeSources, openNames, openSources } from '../../src/io/line-files.ts';
import { byId } from '../../src/kb/by-id.ts';
import { foldName } from '../../src/lang/fold-name.ts';
import { allNames, nameIndexOf, namesOf } from '../../src/kb/name-index.ts';
import type { Source } from '../../src/kb/shapes/manifest.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'magna-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('names in lines', () => {
  it('lead where those in memory lead, for every name there is', () => {
    const read = openNames(written('names', encodeNames(kb)));
    const plain = {
      schemes: kb.schemes,
      jurisdictions: kb.jurisdictions,
      proofs: kb.proofs,
      identifiers: kb.identifiers,
    };
    const known = nameIndexOf(plain);
    const kinds = [
      ['jurisdictions', kb.jurisdictions.flatMap(namesOf)],
      ['schemes', kb.schemes.flatMap(allNames)],
      ['proofs', kb.proofs.flatMap(allNames)],
      ['identifiers', kb.identifiers.flatMap(allNames)],
    ] as const;
    for (const [kind, names] of kinds) {
      for (const name of names.map(foldName)) expect(read.idOf(kind, name), name).toBe(known.idOf(kind, name));
    }
  });

  it.each(['', 'fr', 'fr\tFR', '\njfrance', 'franc', 'rance', 'france\tFR\n'])(
    'know nothing called %j but what is',
    (name) => {
      const read = openNames(written('names', encodeNames(kb)));
      expect(read.idOf('jurisdictions', name)).toBe(name === 'fr' ? 'FR' : undefined);
    },
  );
});

describe('sources in lines', () => {
  const sources: Source[] = [
    {
      id: 'a',
      title: 'A "quoted" title\nof two lines',
      url: 'https://a.example/',
      kind: 'law',
      language: 'en',
      deep: true,
    },
    { id: 'ab', title: '公告', url: 'none', kind: 'agency', language: 'zh', deep: false },
  ];
  const reading = (what: readonly Source[]): (() => readonly Source[]) =>
    openSources(written('sources', encodeSources(what)));

  it('are all there, and each is found by its id', () => {
    const read = reading(sources);
    expect(byId(read(), 'ab')).toEqual(sources[1]);
    expect(read()).toEqual(sources);
    expect(byId(read(), 'a')).toEqual(sources[0]);
    expect(['b', '', 'a"', 'title'].map((id) => byId(read(), id))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are the same object, found or listed', () => {
    const read = reading(sources);
    const found = byId(read(), 'ab');
    expect(read().find(({ id }) => id === 'ab')).toBe(found);
    expect(byId(read(), 'ab')).toBe(found);
  });

  it('are the same as those of the shipped base', () => {
    const read = reading(kb.sources);
    for (const source of kb.sources) expect(byId(read(), source.id)).toEqual(source);
  });
});
