import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkScenarios } from '../../../src/answers/scenarios/check-scenarios.ts';
import { shown } from '../../support/findings.ts';
import { shippedKb } from '../../support/kb.ts';

const kb = await shippedKb();

const FRENCH = `scenarios:
  - id: french
    say: Why does my US issued verification not pass French customs?
    now: '2026-11-23T14:20:00Z'
    set: { origin: US, proof: usmca-certification, goodsHeld: 'no', deadline: '2026-11-26' }
    expect:
`;

/** What is found about the French case where this is expected of it; line 7 is the first below `expect`. */
function expecting(...lines: string[]): string[] {
  const text = `${FRENCH}${lines.map((line) => `      ${line}\n`).join('')}`;
  return checkScenarios(kb, [{ path: 's.yaml', text }], 'en').findings.map(shown);
}

const mend = 'mend the flow, the rules or the words, or what is expected';

describe('what came out otherwise', () => {
  it.each([
    [
      "understood: { from: US, to: France, entryLodged: 'yes' }",
      'understood: { from: FR }',
      'expected understood.from FR, got US',
    ],
    ['notUnderstood: [ticket]', 'notUnderstood: [from]', 'did not expect understood from=US'],
    ['asks: []', 'asks: [tried]', 'expected asks [tried], got []'],
    [
      'faq: [us-proof-refused-in-france]',
      'faq: [upload-stuck]',
      'expected faq upload-stuck, got [us-proof-refused-in-france]',
    ],
    ['primary: chat', 'primary: helpdesk', 'expected primary helpdesk, got chat (rule R8)'],
    [
      'acceptable: [helpdesk, chat]',
      'acceptable: [helpdesk, faq]',
      'expected primary helpdesk or faq, got chat (rule R8)',
    ],
    [
      'plan: [chat, helpdesk, community]',
      'plan: [chat, community, helpdesk]',
      'expected plan [chat, community, helpdesk], got [chat, helpdesk, community]',
    ],
    ['open: { chat: true }', 'open: { chat: false }', 'expected open.chat false, got true'],
    ['open: { helpdesk: true }', 'open: { faq: true }', 'expected open.faq true, got none'],
    ['rule: R8', 'rule: R9', 'expected rule R9, got R8'],
    ['actor: broker', 'actor: you', 'expected actor you, got broker'],
    ['urgency: high', 'urgency: low', 'expected urgency low, got high'],
    ["facts: { standardConflict: 'yes', daysLeft: 3 }", 'facts: { daysLeft: 4 }', 'expected facts.daysLeft 4, got 3'],
    ["facts: { proof: 'USMCA certification' }", 'facts: { portal: ACE }', 'expected facts.portal ACE, got none'],
    [
      'notAdvice: [no-passwords]',
      'notAdvice: [chat-with-concrete-case]',
      'did not expect advice chat-with-concrete-case',
    ],
    ['not: [faq]', 'not: [chat]', 'expected not chat, got [faq, offline]'],
    [
      'ladder: [community, chat, offline]',
      'ladder: [community]',
      'expected ladder [community], got [community, chat, offline]',
    ],
    ['offices: [fr-customs]', 'offices: [nl-customs]', 'expected offices nl-customs, got [fr-customs]'],
  ])('%s holds, %s does not', (right, wrong, message) => {
    if (!right.startsWith('offices')) expect(expecting(right)).toEqual([]);
    const [found, ...more] = expecting(wrong);
    expect(more).toEqual([]);
    expect(found).toMatch(/^s\.yaml:7:\d+ scenario\/differs /);
    expect(found).toContain(`french: ${message} -> ${mend}`);
  });

  it('is told of each advice by itself, at its own place', () => {
    const found = expecting('advice:', '  - chat-with-concrete-case', '  - no-passwords', '  - check-a4');
    expect(found.map((one) => one.slice(0, one.indexOf(', got')))).toEqual([
      's.yaml:9:11 scenario/differs french: expected advice no-passwords',
      's.yaml:10:11 scenario/differs french: expected advice check-a4',
    ]);
  });

  it('is told with the reason why it is expected', () => {
    const text = `${FRENCH}      primary: faq\n    because: The FAQ knows it.\n`;
    const { findings } = checkScenarios(kb, [{ path: 's.yaml', text }], 'en');
    expect(findings.map(({ fix }) => fix)).toEqual([`${mend}; it is expected since: The FAQ knows it.`]);
  });

  it('is told in Chinese too', () => {
    const text = `${FRENCH}      primary: faq\n`;
    const { findings } = checkScenarios(kb, [{ path: 's.yaml', text }], 'zh');
    expect(findings.map(({ message }) => message)).toEqual(['french：primary预期为faq，实际为chat（规则R8）']);
  });
});

describe('a scenario that comes to a question', () => {
  const open = (...lines: string[]) => {
    const text = `${FRENCH.replace(", deadline: '2026-11-26'", '')}${lines.map((line) => `      ${line}\n`).join('')}`;
    return checkScenarios(kb, [{ path: 's.yaml', text }], 'en').findings.map(shown);
  };

  it('is held to what it understood and asks', () => {
    expect(open('asks: [deadline]', 'understood: { from: US }', 'faq: [us-proof-refused-in-france]')).toEqual([]);
    expect(open('asks: [deadline, tried]')).toHaveLength(1);
  });

  it('says once which answers a plan would need', () => {
    expect(open('asks: [deadline]', 'primary: chat', 'rule: R8', 'ladder: []')).toEqual([
      's.yaml:8:16 scenario/differs french: expected primary, but there is no plan while deadline is not answered -> add to set: deadline',
    ]);
  });

  it('has no plan where the FAQ settled it', () => {
    const text = `${FRENCH.replace(' }', ", faqResolved: 'yes' }")}      primary: chat\n`.replace(
      "proof: usmca-certification, goodsHeld: 'no', ",
      'category: document, ',
    );
    expect(checkScenarios(kb, [{ path: 's.yaml', text }], 'en').findings.map(({ message }) => message)).toEqual([
      'french: expected primary, but the FAQ has settled it',
    ]);
  });
});

describe('a file that is wrong by itself', () => {
  const found = (text: string, lang: 'en' | 'zh' = 'en') => {
    const { findings, counts } = checkScenarios(kb, [{ path: 's.yaml', text }], lang);
    return { findings: findings.map(shown), counts };
  };

  it('names the nearest key, and the other scenarios are run', () => {
    const good = FRENCH.slice(FRENCH.indexOf('\n') + 1).replace('french', 'other');
    const text = `${FRENCH}      primry: chat\n${good}      primary: faq\n`;
    const { findings, counts } = found(text);
    expect(findings[0]).toBe('s.yaml:7:7 scenario/unknown-key unknown key "primry" -> primary?');
    expect(findings[1]).toContain('s.yaml:13:16 scenario/differs other: expected primary faq');
    expect(counts).toEqual({ files: 1, run: 1, differing: 1 });
  });

  it.each([
    [
      'a fact that is none',
      FRENCH.replace('origin: US', 'orgin: US'),
      '5:12 scenario/unknown-key unknown key "orgin" -> origin?',
    ],
    ['a channel that is none', `${FRENCH}      primary: helpdsk\n`, 'scenarios.0.expect.primary: '],
    [
      'nothing expected',
      FRENCH.replace('expect:', 'expect: {}'),
      'name at least one thing that is expected -> see `magna kb schema scenario`',
    ],
    [
      'nothing given',
      'scenarios: [{ id: a, now: "2026-11-23T14:20:00Z", expect: { primary: faq } }]',
      'give a sentence (say) or facts (set)',
    ],
    [
      'a time without a zone',
      FRENCH.replace('14:20:00Z', '14:20:00'),
      "4:10 scenario/shape scenarios.0.now: a time is written '2026-11-23T14:20:00Z', in quotes",
    ],
    ['a key left blank', FRENCH.replace(/say: .*/, 'say:'), '3:5 scenario/null-value'],
    ['no YAML', 'scenarios: [\n', 'scenario/malformed'],
    ['a key twice', `${FRENCH}      rule: R8\n      rule: R9\n`, '8:7 scenario/duplicate-key'],
    ['no scenarios', 'scenarios: []\n', 'scenario/shape'],
    ['something else', '- one\n', 'scenario/shape'],
  ])('%s', (_, text, expected) => {
    const { findings, counts } = found(
      text.includes('expect:\n') && text.endsWith('expect:\n') ? `${text}      rule: R8\n` : text,
    );
    expect(findings.join('\n')).toContain(expected);
    expect(counts.run).toBe(0);
  });

  it.each([
    [
      'set: { goodsHeld: maybe }',
      '6:23 scenario/value "maybe" is no value of goodsHeld. -> It is one of: yes, no, unknown.',
    ],
    ['set: { from: Frnce }', '6:18 scenario/value from: no place called "Frnce" is known to magna. -> Did you mean'],
    ['zone: Mars/Olympus', '6:11 scenario/value no zone is called "Mars/Olympus" -> an IANA zone'],
  ])('%s', (line, expected) => {
    const text = FRENCH.replace(/ {4}set: .*\n/, '').replace('    expect:', `    ${line}\n    expect:`);
    const at = expected.replace(/^6/, '5');
    const { findings, counts } = found(`${text}      rule: R8\n`);
    expect(findings[0]).toContain(at);
    expect(counts).toEqual({ files: 1, run: 0, differing: 0 });
  });

  it.each([
    ['advice: [no-paswords]', '7:16 scenario/unknown-id no advice is called "no-paswords" -> no-passwords?'],
    ['notAdvice: [no-paswords]', '7:19 scenario/unknown-id'],
    ['faq: [uplod-stuck]', 'no answer of the FAQ is called "uplod-stuck" -> upload-stuck?'],
    ['rule: R80', 'no rule is called "R80" -> R10?'],
    ['offices: [nl-custom]', 'no office is called "nl-custom" -> nl-customs?'],
    ['facts: { complex: maybe }', '7:25 scenario/value "maybe" is no value of complex.'],
    ['understood: { to: Nowhere }', '7:25 scenario/value to: no place called "Nowhere"'],
  ])('expects what cannot be: %s', (line, expected) => {
    const { findings, counts } = found(`${FRENCH}      ${line}\n`);
    expect(findings.join('\n')).toContain(expected);
    expect(counts.run).toBe(0);
  });

  it('has an id twice, over all files', () => {
    const text = `${FRENCH}      rule: R8\n`;
    const { findings, counts } = checkScenarios(
      kb,
      [
        { path: 'a.yaml', text },
        { path: 'b.yaml', text },
      ],
      'en',
    );
    expect(findings.map(shown)).toEqual([
      'b.yaml:2:9 scenario/duplicate-id the scenario "french" is at a.yaml:2 too -> give one of them another id',
    ]);
    expect(counts).toEqual({ files: 2, run: 1, differing: 0 });
  });
});

it('reads a ticket, a zone and a language as a run without a terminal does', () => {
  const text = readFileSync(new URL('../../scenarios/examples.yaml', import.meta.url), 'utf8');
  expect(text).toContain('zone: Asia/Shanghai');
  const { findings, counts } = checkScenarios(kb, [{ path: 'examples.yaml', text }], 'en');
  expect(findings.map(shown)).toEqual([]);
  expect(counts.run).toBeGreaterThanOrEqual(8);
});
