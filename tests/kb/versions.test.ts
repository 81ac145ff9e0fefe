import { describe, expect, it } from 'vitest';
import { parseLayer } from '../../src/kb/load.ts';
import { changedSince, versionsLock } from '../../src/kb/versions.ts';
import { answerYaml, channelsYaml, faqYaml, filesOf, parsedFiles, placeYaml, proofYaml } from '../support/findings.ts';

type Files = Readonly<Record<string, string>>;

const lockOf = (files: Files, before = '', version = '2026.11.1'): string =>
  versionsLock(parsedFiles(files), before, version);

/** The things of a lock with their versions. */
const versionsIn = (lock: string): string[] =>
  lock
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(' ').slice(0, 2).join(' '));

const BASE: Files = {
  'proofs/paper.yaml': proofYaml('paper'),
  'faq/document.yaml': faqYaml(answerYaml('one'), answerYaml('two')),
};

describe('versionsLock', () => {
  it('has a comment, and a line for each thing with its version and a digest', () => {
    const [head, ...lines] = lockOf(BASE).split('\n');
    expect(head).toMatch(/^# /);
    expect(lines).toEqual([
      expect.stringMatching(/^faq\/entries\/one 2026\.11\.1 [0-9a-f]{12}$/),
      expect.stringMatching(/^faq\/entries\/two 2026\.11\.1 [0-9a-f]{12}$/),
      expect.stringMatching(/^proofs\/paper 2026\.11\.1 [0-9a-f]{12}$/),
      '',
    ]);
  });

  it('names things by kind: entities, items of lists, offices and portals', () => {
    const office = '{ id: xa-one, name: { en: One, zh: 一 }, does: [], zone: UTC, hours: unknown, contact: unknown }';
    const lock = lockOf({
      'jurisdictions/XA.yaml': placeYaml('XA', `authorities: [${office}]\n`),
      'channels.yaml': channelsYaml('chat').replace(
        'needs: []',
        'needs: [{ id: proof-copy, text: { en: A copy, zh: 副本 } }]',
      ),
      'portal-errors/portal.yaml':
        'system: portal\nname: { en: Portal, zh: 平台 }\njurisdiction: none\nask: unknown\npattern: none\ncodes:\n  - { code: E-1, meaning: { en: Wrong., zh: 错了。 }, causes: [{ text: { en: So., zh: 如此。 }, fix: { en: Mend., zh: 改正。 }, actor: you }], refile: unknown }\n',
    });
    expect(versionsIn(lock).map((line) => line.split(' ')[0])).toEqual([
      'channels/channels/chat',
      'channels/needs/proof-copy',
      'jurisdictions/XA',
      'jurisdictions/authorities/xa-one',
      'portal-errors/portal',
    ]);
  });

  it('keeps the version of what has not changed, and gives the new one to what has or is new', () => {
    const changed = {
      ...BASE,
      'faq/document.yaml': faqYaml(answerYaml('one'), answerYaml('two', { en: 'Two?' }), answerYaml('three')),
    };
    expect(versionsIn(lockOf(changed, lockOf(BASE), '2026.11.2'))).toEqual([
      'faq/entries/one 2026.11.1',
      'faq/entries/three 2026.11.2',
      'faq/entries/two 2026.11.2',
      'proofs/paper 2026.11.1',
    ]);
  });

  it('is the same when nothing has changed, whatever the version', () => {
    const lock = lockOf(BASE);
    expect(lockOf(BASE, lock, '2027.1.1')).toBe(lock);
  });

  it.each<[string, Files]>([
    ['answers in another order', { ...BASE, 'faq/document.yaml': faqYaml(answerYaml('two'), answerYaml('one')) }],
    [
      'an answer in another file',
      {
        'proofs/paper.yaml': proofYaml('paper'),
        'faq/a.yaml': faqYaml(answerYaml('two')),
        'faq/b.yaml': faqYaml(answerYaml('one')),
      },
    ],
    [
      'other comments and quotes',
      { ...BASE, 'proofs/paper.yaml': `# new\n${proofYaml('paper').replace('en: A paper.', "en: 'A paper.'")}` },
    ],
  ])('sees no change in %s', (_, files) => {
    const lock = lockOf(BASE);
    expect(lockOf(files, lock, '2026.11.2')).toBe(lock);
  });

  it('forgets what is gone, and takes it for new when it comes back', () => {
    const gone = lockOf({ 'proofs/paper.yaml': proofYaml('paper') }, lockOf(BASE), '2026.11.2');
    expect(versionsIn(gone)).toEqual(['proofs/paper 2026.11.1']);
    expect(versionsIn(lockOf(BASE, gone, '2026.11.3'))).toContain('faq/entries/one 2026.11.3');
  });

  it('gives what has changed back the version of that change', () => {
    const other = { 'proofs/paper.yaml': proofYaml('paper').replace('A paper.', 'A sheet.') };
    const base = { 'proofs/paper.yaml': proofYaml('paper') };
    const twice = lockOf(base, lockOf(other, lockOf(base), '2026.11.2'), '2026.11.3');
    expect(versionsIn(twice)).toEqual(['proofs/paper 2026.11.3']);
  });
});

describe('changedSince', () => {
  const overlay = (files: Files) => parseLayer(filesOf(files), 'acme/').files;
  const lock = lockOf(
    { ...BASE, 'proofs/paper.yaml': proofYaml('paper').replace('A paper.', 'A sheet.') },
    lockOf(BASE),
    '2026.11.12',
  );
  const changed = (files: Files, basedOn: string): string[] =>
    changedSince(overlay(files), lock, basedOn).map(
      ({ thing, version }) => `${thing.file.path} ${thing.id} ${version}`,
    );

  it('finds what the overlay changes and a later version changed too', () => {
    const files = { 'proofs/ours.yaml': 'id: paper\nwellKnown: false\n', 'faq/ours.yaml': 'entries: [{ id: one }]\n' };
    expect(changed(files, '2026.11.2')).toEqual(['acme/proofs/ours.yaml paper 2026.11.12']);
    expect(changed(files, '2026.10.30')).toEqual([
      'acme/proofs/ours.yaml paper 2026.11.12',
      'acme/faq/ours.yaml one 2026.11.1',
    ]);
  });

  it.each(['2026.11.12', '2026.12.1', '2027.1.1'])('finds nothing for one that was written over %s', (basedOn) => {
    expect(changed({ 'proofs/ours.yaml': 'id: paper\n' }, basedOn)).toEqual([]);
  });

  it('finds nothing for what the lock does not know', () => {
    expect(changed({ 'proofs/ours.yaml': 'id: sheet\n', 'schemes/paper.yaml': 'id: paper\n' }, '2000.1.1')).toEqual([]);
  });
});
