import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, stampsOf } from '../../src/io/data-files.ts';
import { compileKb } from '../../src/kb/compile.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const sources = readSources(DATA, stampsOf(DATA));
const edited = (path: string, edit: (text: string) => string) =>
  sources.map((source) => (source.path === path ? { path, text: edit(source.text) } : source));

describe('compileKb', () => {
  it('misses every single file that is not there', () => {
    const { kb, findings } = compileKb({ files: [], label: 'acme/' });
    const names = ['kb', 'sources', 'synonyms', 'channels', 'flow', 'routing', 'lanes', 'field-report'];
    expect(kb).toBeUndefined();
    expect(findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual(
      names.map((name) => `kb/missing-file acme/${name}.yaml`),
    );
  });

  it('says no more than that a file is missing, although much refers to it', () => {
    const { findings } = compileKb({ files: sources.filter(({ path }) => path !== 'sources.yaml'), label: 'data/' });
    expect(findings).toMatchObject([{ rule: 'kb/missing-file', file: 'data/sources.yaml', severity: 'error' }]);
  });

  it('gives an entry the category of its file', () => {
    const { kb } = compileKb({ files: sources, label: 'data/' });
    expect(kb?.faq.find(({ id }) => id === 'pdf-a4-not-letter')?.category).toBe('document');
    expect(new Set(kb?.faq.map(({ category }) => category)).size).toBe(5);
  });

  it('asks for sense only where every shape is right', () => {
    const both = edited('flow.yaml', (text) => text.replace('start: understood', 'start: understod')).concat({
      path: 'proofs/odd.yaml',
      text: 'id: odd\n',
    });
    const rules = compileKb({ files: both, label: 'data/' }).findings.map(({ rule }) => rule);
    expect(rules).toContain('kb/missing-key');
    expect(rules).not.toContain('flow/dangling-next');
  });

  it('tells problems of sense by file and line', () => {
    const wrong = edited('flow.yaml', (text) => text.replaceAll('next: offer', 'next: ofer'));
    const { kb, findings } = compileKb({ files: wrong, label: 'data/' });
    const lines = findings.map(({ line }) => line);
    expect(kb).toBeUndefined();
    expect(findings.length).toBeGreaterThan(2);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});
