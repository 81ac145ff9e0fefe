import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import { careForKb, careForLayer } from '../../src/kb/checks.ts';
import { translationStale } from '../../src/kb/checks/translation-stale.ts';
import { kindOf, type ParsedLayer, parseLayer, shapesOf } from '../../src/kb/load.ts';
import type { ParsedFile } from '../../src/kb/parsed-file.ts';
import type { FileKind } from '../../src/kb/shapes/files.ts';
import { shippedSources } from '../support/kb.ts';
import { type Mutant, Mutants, seeded } from '../support/mutants.ts';

const TODAY = '2026-11-22';
const shipped = shippedSources();
const lock = shipped.find(({ path }) => path === 'translations.lock')?.text ?? '';
const parsed = parseLayer(shipped, 'data/').files;
const mutants = new Mutants(shipped, parsed);

/** Every finding about the shipped files with some of them changed; the others are not parsed again. */
function examine(changed: ReadonlyMap<string, string | undefined>): Finding[] {
  const fresh = parseLayer(
    [...changed].flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }])),
    'data/',
  );
  const files: Map<FileKind, readonly ParsedFile[]> = new Map(
    [...parsed].map(([kind, all]) => [kind, all.filter(({ path }) => !changed.has(path.slice('data/'.length)))]),
  );
  for (const [kind, all] of fresh.files) files.set(kind, [...(files.get(kind) ?? []), ...all].toSorted(byPath));
  const shapes = shapesOf(fresh.files);
  const whole: ParsedLayer = new Map(
    [...files].map(([kind, all]) => [kind, all.filter((file) => !shapes.broken.has(file))]),
  );
  return [
    ...fresh.findings,
    ...shapes.findings,
    ...careForLayer(fresh.files),
    ...careForKb(whole, files, TODAY),
    ...translationStale(fresh.files, lock),
  ];
}

const byPath = (a: ParsedFile, b: ParsedFile): number => (a.path < b.path ? -1 : 1);

/** As many mutants as are wanted, the same number of each kind, always the same ones. */
function draw(kinds: Mutants['known'], count: number, seed: number): Mutant[] {
  const random = seeded(seed);
  const makers = Object.values(kinds);
  return makers.flatMap((make, index) => {
    const quota = Math.floor(count / makers.length) + (index < count % makers.length ? 1 : 0);
    const found: Mutant[] = [];
    // Not every file has a place for every mistake.
    for (let tries = 0; found.length < quota; tries++) {
      if (tries > 20_000) throw new Error('no place for a mistake of this kind');
      const mutant = make(random);
      if (mutant !== undefined && [...mutant.files.keys()].every((path) => kindOf(path) !== undefined))
        found.push(mutant);
    }
    return found;
  });
}

/** Mutants that touch no file of each other, so that each can be told by where its findings are. */
function inGroups(all: readonly Mutant[], most: number): Mutant[][] {
  const groups: { members: Mutant[]; touched: Set<string> }[] = [];
  for (const mutant of all) {
    const touches = [
      ...mutant.files.keys(),
      ...[...mutant.right].map((place) => place.replace(/^data\/(.*):\d+$/, '$1')),
    ];
    const free = groups.find(
      ({ members, touched }) => members.length < most && touches.every((path) => !touched.has(path)),
    );
    const group = free ?? { members: [], touched: new Set<string>() };
    if (free === undefined) groups.push(group);
    group.members.push(mutant);
    for (const path of touches) group.touched.add(path);
  }
  return groups.map(({ members }) => members);
}

/** Which mutants were reported at a right place. */
function reported(all: readonly Mutant[]): Map<Mutant, boolean> {
  const verdicts = new Map<Mutant, boolean>();
  for (const group of inGroups(all, 10)) {
    const findings = examine(new Map(group.flatMap(({ files }) => [...files])));
    const places = new Set(findings.map(({ file, line }) => `${file}:${line}`));
    for (const mutant of group)
      verdicts.set(
        mutant,
        [...mutant.right].some((place) => places.has(place)),
      );
  }
  return verdicts;
}

function score(verdicts: ReadonlyMap<Mutant, boolean>): string[] {
  const kinds = [...new Set([...verdicts.keys()].map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const of = [...verdicts].filter(([mutant]) => mutant.kind === kind);
    return `${kind}: ${of.filter(([, hit]) => hit).length} of ${of.length}`;
  });
}

describe('a mistake in the shipped data', () => {
  it('of a kind that a check can know is reported, with its file and line', () => {
    const verdicts = reported(draw(mutants.known, 500, 1));
    const missed = [...verdicts].filter(([, hit]) => !hit).map(([{ kind, what }]) => `${kind}: ${what}`);
    process.stdout.write(
      `\nmutants reported with file and line: ${500 - missed.length} of 500\n  ${score(verdicts).join('\n  ')}\n`,
    );
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(10);
  });

  it('is reported beside ninety-nine others, all in one run', () => {
    const [together = []] = inGroups(draw(mutants.known, 400, 3), 100);
    expect(together).toHaveLength(100);
    const findings = examine(new Map(together.flatMap(({ files }) => [...files])));
    const places = new Set(findings.map(({ file, line }) => `${file}:${line}`));
    const missed = together.filter(({ right }) => ![...right].some((place) => places.has(place)));
    expect(missed.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([]);
  });

  it('of a kind that only a source can judge is reported now and then, and never by a checksum', () => {
    const verdicts = reported(draw(mutants.judged, 90, 2));
    const hits = [...verdicts.values()].filter(Boolean).length;
    process.stdout.write(
      `\nmutants that only a source can judge, reported all the same: ${hits} of 90\n  ${score(verdicts).join('\n  ')}\n`,
    );
    // What nobody can know without the source is not known: a check that caught all of it would compare with a copy.
    expect(hits).toBeLessThan(90);
  });
});
