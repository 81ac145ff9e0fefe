import { describe, expect, it } from 'vitest';
import { answerKbCheck } from '../../src/answers/kb-check.ts';
import type { KbCheckAnswer } from '../../src/answers/shapes/kb.ts';
import { answerYaml, faqYaml, filesOf, placeYaml, PROV, schemeYaml } from '../support/findings.ts';
import { SMALL_KB } from '../support/small-kb.ts';

type Files = Readonly<Record<string, string>>;
type Effect = NonNullable<KbCheckAnswer['overlay']>;

const MANIFEST = { 'kb.yaml': "name: acme\nbasedOn: '2026.11.1'\n" };
const CLOCK = { now: new Date('2026-11-23T14:20:00Z'), zone: 'UTC', today: '2026-11-23' };

/** What the check says of overlays over the small knowledge base; null where one of them has an error. */
const overlayOf = (...overlays: Files[]): Effect | null =>
  answerKbCheck(
    {
      shipped: { files: filesOf(SMALL_KB), label: 'data/' },
      overlays: overlays.map((files, index) => ({ files: filesOf({ ...MANIFEST, ...files }), label: `over${index}/` })),
    },
    CLOCK,
    'en',
  ).overlay;

function effect(...overlays: Files[]): Effect {
  const found = overlayOf(...overlays);
  if (found === null) throw new Error('the overlay has an error');
  return found;
}
const changes = (...overlays: Files[]): string[] =>
  effect(...overlays).changes.map(({ kind, id, change }) => `${change} ${kind}/${id}`);

const WORDS = '{ en: So., zh: 如此。 }';
const NAME = 'name: { en: Name, zh: 名 }\n';

const UPLOAD = { en: 'The upload stops halfway', zh: '上传到一半就停住' };
const NUMBER = { en: 'Which tariff number is mine', zh: '我的货物归哪个税号' };

describe('an overlay that says only its name', () => {
  it('changes nothing, and every question was put in both languages', () => {
    expect(effect({})).toEqual({
      overlays: [{ name: 'acme', basedOn: '2026.11.1', folder: 'over0/' }],
      changes: [],
      questions: 4,
      answers: [],
      routes: [],
    });
  });

  it('is listed in the order in which it was laid over the others', () => {
    const { overlays } = effect({}, { 'kb.yaml': "name: own\nbasedOn: '2026.10.1'\n" });
    expect(overlays).toEqual([
      { name: 'acme', basedOn: '2026.11.1', folder: 'over0/' },
      { name: 'own', basedOn: '2026.10.1', folder: 'over1/' },
    ]);
  });
});

describe('things', () => {
  it.each<[string, Files, string[]]>([
    ['a place', { 'jurisdictions/XB.yaml': placeYaml('XB') }, ['added jurisdictions/XB']],
    ['a value of a proof', { 'proofs/paper.yaml': 'id: paper\nwellKnown: false\n' }, ['changed proofs/paper']],
    ['a proof', { 'proofs/paper.yaml': 'id: paper\nhide: true\n' }, ['hidden proofs/paper']],
    [
      'the address of a channel',
      { 'channels.yaml': 'channels: [{ id: chat, endpoint: https://acme.example/chat }]\n' },
      ['changed channels/chat'],
    ],
    ['a channel', { 'channels.yaml': 'channels: [{ id: faq, hide: true }]\n' }, ['hidden channels/faq']],
    [
      'phrasings alone',
      { 'faq/ours.yaml': 'entries: [{ id: upload-stuck, variants: { en: [stuck] } }]\n' },
      ['changed faq/upload-stuck'],
    ],
    [
      'a rule and an advice',
      {
        'routing.yaml':
          'rules: [{ id: R1, primary: helpdesk }]\nadvice: [{ id: wait, text: { en: Wait., zh: 等。 } }]\n',
      },
      ['changed rules/R1', 'changed advice/wait'],
    ],
    [
      'a question of triage',
      { 'flow.yaml': 'nodes: [{ id: held, ask: { en: Held now?, zh: 现在扣了吗？ } }]\n' },
      ['changed flow/held'],
    ],
    [
      'a source',
      { 'sources.yaml': 'sources: [{ id: ours, title: Ours, url: none, kind: agency, language: en, deep: false }]\n' },
      ['added sources/ours'],
    ],
  ])('that are added, changed or hidden are listed: %s', (_, files, listed) => {
    expect(changes(files)).toEqual(listed);
  });

  it('of every kind that is looked up are among them', () => {
    const files = {
      'jurisdictions/XB.yaml': placeYaml('XB'),
      'schemes/pact.yaml': `${schemeYaml('pact', 'unknown')}${PROV}`,
      'identifiers/ruc.yaml': `id: ruc\n${NAME}summary: ${WORDS}\nshape: unknown\nchecksum: none\nlookUp: none\nexamples: { good: [], bad: [] }\n${PROV}`,
      'portal-errors/portal.yaml': `system: portal\n${NAME}jurisdiction: none\nask: unknown\npattern: none\ncodes: [{ code: E-1, meaning: ${WORDS}, causes: [{ text: ${WORDS}, fix: ${WORDS}, actor: you }], refile: unknown }]\n${PROV}`,
      'profiles/form.yaml': `id: form\n${NAME}pdf: { page: { sizes: unknown }, maxBytes: unknown, encryption: unknown, fileName: unknown, pdfA: unknown }\nfileTypes: unknown\n${PROV}`,
      'calendars/xa.yaml': `id: xa\n${NAME}years: [{ year: 2026, closed: [], worked: [] }]\n${PROV}`,
    };
    expect(changes(files)).toEqual([
      'added jurisdictions/XB',
      'added schemes/pact',
      'added identifiers/ruc',
      'added portal-errors/portal',
      'added profiles/form',
      'added calendars/xa',
    ]);
  });

  it('are listed kind by kind: added, changed, hidden', () => {
    const files = {
      'jurisdictions/XA.yaml': 'id: XA\nchargesDuty: true\n',
      'jurisdictions/XB.yaml': placeYaml('XB'),
      'faq/ours.yaml': `category: data\nentries:\n${answerYaml('third')}  - { id: code-missing, hide: true }\n  - { id: upload-stuck, actor: broker }\n`,
    };
    expect(changes(files)).toEqual([
      'added faq/third',
      'changed faq/upload-stuck',
      'hidden faq/code-missing',
      'added jurisdictions/XB',
      'changed jurisdictions/XA',
    ]);
  });

  it('that a later overlay takes away again are not listed', () => {
    const adds = { 'jurisdictions/XB.yaml': placeYaml('XB') };
    expect(changes(adds, { 'jurisdictions/XB.yaml': 'id: XB\nhide: true\n' })).toEqual([]);
  });
});

describe('a question', () => {
  it('that finds nothing any more is told in both languages', () => {
    const { answers, questions } = effect({ 'faq/ours.yaml': 'entries: [{ id: code-missing, hide: true }]\n' });
    expect(answers).toEqual([
      { question: NUMBER.en, before: 'code-missing', after: null },
      { question: NUMBER.zh, before: 'code-missing', after: null },
    ]);
    expect(questions).toBe(4);
  });

  it('that finds another answer first is told, in the language it is about alone', () => {
    const ours = answerYaml('a-new-one', { en: NUMBER.en, zh: '完全不同的事情' });
    expect(effect({ 'faq/ours.yaml': faqYaml(ours) }).answers).toEqual([
      { question: NUMBER.en, before: 'code-missing', after: 'a-new-one' },
    ]);
  });

  it('that finds the same answer is not told, whatever changed in it', () => {
    const files = {
      'faq/ours.yaml': 'entries: [{ id: code-missing, answer: { en: Ask us., zh: 问我们。 }, actor: broker }]\n',
    };
    expect(effect(files)).toMatchObject({ changes: [{ id: 'code-missing' }], answers: [], routes: [] });
  });

  it('whose plan begins with another channel is told', () => {
    expect(effect({ 'routing.yaml': 'rules: [{ id: R1, primary: helpdesk }]\n' })).toMatchObject({
      answers: [],
      routes: [
        { question: UPLOAD.en, before: 'chat', after: 'helpdesk' },
        { question: UPLOAD.zh, before: 'chat', after: 'helpdesk' },
      ],
    });
  });

  it('whose channel is hidden goes to the one that stands in for it', () => {
    expect(effect({ 'channels.yaml': 'channels: [{ id: chat, hide: true }]\n' }).routes).toEqual([
      { question: UPLOAD.en, before: 'chat', after: 'helpdesk' },
      { question: UPLOAD.zh, before: 'chat', after: 'helpdesk' },
    ]);
  });

  it('is put with every other question of triage answered by "I do not know"', () => {
    const rule = (is: string): Files => ({
      'routing.yaml': `rules: [{ id: R9, when: { all: [{ fact: goodsHeld, is: ${is} }] }, primary: faq, also: [], advice: [], because: ${WORDS} }, { id: R1 }]\n`,
    });
    expect(effect(rule("'yes'")).routes).toEqual([]);
    expect(effect(rule('unknown')).routes.map(({ before, after }) => [before, after])).toEqual([
      ['chat', 'faq'],
      ['chat', 'faq'],
      ['helpdesk', 'faq'],
      ['helpdesk', 'faq'],
    ]);
  });
});

describe('the effect', () => {
  it('is not told where an overlay has an error, and is where it has a warning', () => {
    expect(overlayOf({ 'proofs/paper.yaml': 'id: paper\nwellKnown: perhaps\n' })).toBeNull();
    expect(overlayOf({}, { 'jurisdictions/XA.yaml': 'id: XA\npartOf: XQ\n' })).toBeNull();
    expect(overlayOf({ 'proofs/gone.yaml': 'id: gone\nhide: true\n' })).toMatchObject({ changes: [] });
  });

  it('is not told where there is no overlay', () => {
    expect(overlayOf()).toBeNull();
  });
});
