import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import { parseLayer, type ParsedKb, shapesOf } from '../../src/kb/load.ts';
import { mergeKb } from '../../src/kb/merge.ts';
import { provAt, setBelow, standingOf } from '../../src/kb/prov.ts';
import type { FileKind } from '../../src/kb/shapes/files.ts';
import { placeYaml } from '../support/findings.ts';

type Files = Readonly<Record<string, string>>;

function layer(files: Files, label: string) {
  return parseLayer(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    label,
  );
}

/** Lays overlays over files; an overlay that cannot be parsed is a mistake of the test. */
function merged(base: Files, ...overlays: Files[]): { files: ParsedKb; findings: Finding[] } {
  let files: ParsedKb = layer(base, 'data/').files;
  const findings: Finding[] = [];
  for (const [index, overlay] of overlays.entries()) {
    const parsed = layer(overlay, `over${index}/`);
    expect(parsed.findings).toEqual([]);
    const result = mergeKb(files, parsed.files);
    files = result.files;
    findings.push(...result.findings);
  }
  return { files, findings };
}

const one = (files: ParsedKb, kind: FileKind, index = 0): Record<string, unknown> => {
  const value = files.get(kind)?.[index]?.value as Record<string, unknown>;
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === '$setBy' ? undefined : inner)));
};

const FAQ = `category: document
entries:
  - id: first
    question: { en: First?, zh: 一？ }
    variants: { en: [one, uno], zh: [壹] }
    answer: { en: Do this., zh: 这样做。 }
    resolves: full
    actor: you
    escalateTo: { channel: helpdesk, reason: { en: Ask., zh: 问。 } }
    prov: { all: { source: none, standing: unverified, reviewed: '2026-11-22' } }
  - id: second
    question: { en: Second?, zh: 二？ }
    variants: { en: [two], zh: [贰] }
    answer: { en: Do that., zh: 那样做。 }
    resolves: full
    actor: you
    escalateTo: { channel: helpdesk, reason: { en: Ask., zh: 问。 } }
    prov: { all: { source: none, standing: unverified, reviewed: '2026-11-22' } }
`;

describe('a mapping', () => {
  it('takes the keys of the overlay and keeps the others', () => {
    const { files } = merged(
      { 'jurisdictions/XA.yaml': placeYaml('XA') },
      { 'jurisdictions/XA.yaml': 'id: XA\nname: { en: Aland, zh: 甲国 }\n' },
    );
    expect(one(files, 'jurisdictions/')).toMatchObject({
      kind: 'country',
      name: { en: 'Aland', zh: '甲国' },
      territory: 'XA',
    });
  });

  it('meets its entity by id, whatever the file is called', () => {
    const { files } = merged(
      { 'jurisdictions/XA.yaml': placeYaml('XA') },
      { 'jurisdictions/ours.yaml': 'id: XA\nchargesDuty: false\n' },
    );
    expect(files.get('jurisdictions/')).toHaveLength(1);
    expect(one(files, 'jurisdictions/')).toMatchObject({ id: 'XA', chargesDuty: false });
  });

  it('that nothing meets is new', () => {
    const { files } = merged(
      { 'jurisdictions/XA.yaml': placeYaml('XA') },
      { 'jurisdictions/XB.yaml': placeYaml('XB', '') },
    );
    expect(files.get('jurisdictions/')).toHaveLength(2);
    expect(shapesOf(files).findings).toEqual([]);
  });

  it('is taken away by hide, and hiding nothing is told', () => {
    const base = { 'jurisdictions/XA.yaml': placeYaml('XA'), 'jurisdictions/XB.yaml': placeYaml('XB') };
    const { files, findings } = merged(base, {
      'jurisdictions/XA.yaml': 'id: XA\nhide: true\n',
      'jurisdictions/XC.yaml': 'id: XC\nhide: true\n',
    });
    expect(files.get('jurisdictions/')?.map(({ value }) => (value as { id: string }).id)).toEqual(['XB']);
    expect(findings).toMatchObject([
      { rule: 'kb/hides-nothing', file: 'over0/jurisdictions/XC.yaml', severity: 'warning' },
    ]);
  });

  it('never changes its kind', () => {
    const { findings } = merged(
      { 'jurisdictions/XA.yaml': placeYaml('XA') },
      { 'jurisdictions/XA.yaml': 'id: XA\nkind: group\n' },
    );
    expect(findings).toMatchObject([{ rule: 'kb/kind-changed', line: 2 }]);
  });
});

describe('a list', () => {
  const over = (yaml: string): ParsedKb => merged({ 'faq/document.yaml': FAQ }, { 'faq/ours.yaml': yaml }).files;
  const ids = (files: ParsedKb): string[][] =>
    (files.get('faq/') ?? []).map(({ value }) => (value as { entries: { id: string }[] }).entries.map(({ id }) => id));

  it('of things with an id merges by id', () => {
    const files = over('category: document\nentries:\n  - { id: second, resolves: none }\n');
    expect(one(files, 'faq/')).toMatchObject({
      entries: [
        { id: 'first', resolves: 'full' },
        { id: 'second', resolves: 'none', actor: 'you' },
      ],
    });
  });

  it('of plain words is replaced whole', () => {
    const files = over('category: document\nentries:\n  - { id: first, variants: { en: [eins] } }\n');
    expect(one(files, 'faq/')).toMatchObject({ entries: [{ variants: { en: ['eins'], zh: ['壹'] } }, {}] });
  });

  it('loses what is hidden', () => {
    expect(ids(over('category: document\nentries:\n  - { id: first, hide: true }\n'))).toEqual([['second']]);
  });

  it('keeps new answers in a file of their own, with its category', () => {
    const files = over(
      'category: data\nentries:\n  - { id: third, resolves: full }\n  - { id: first, resolves: none }\n',
    );
    expect(ids(files)).toEqual([['first', 'second'], ['third']]);
    expect(one(files, 'faq/', 1)).toMatchObject({ category: 'data' });
    expect(one(files, 'faq/')).toMatchObject({ entries: [{ resolves: 'none' }, { resolves: 'full' }] });
  });

  it('puts a new thing before the next one that is named, else at the end', () => {
    const rules = (...names: string[]): string => `rules:\n${names.map((id) => `  - { id: ${id} }\n`).join('')}`;
    const order = (overlay: string): string[] => {
      const { files } = merged({ 'routing.yaml': rules('R1', 'R2', 'R3') }, { 'routing.yaml': overlay });
      return (one(files, 'routing.yaml')['rules'] as { id: string }[]).map(({ id }) => id);
    };
    expect(order(rules('R9', 'R2'))).toEqual(['R1', 'R9', 'R2', 'R3']);
    expect(order(rules('R8', 'R9', 'R1'))).toEqual(['R8', 'R9', 'R1', 'R2', 'R3']);
    expect(order(rules('R2', 'R9'))).toEqual(['R1', 'R2', 'R3', 'R9']);
  });

  it('of memberships, where one id may stand twice, is one value', () => {
    const base = placeYaml(
      'XA',
      "memberOf: [{ id: XG, from: '2000-01-01', to: none }]\nprov: { all: { source: none, standing: unverified, reviewed: '2026-11-22' } }\n",
    );
    const { files } = merged(
      { 'jurisdictions/XA.yaml': base },
      {
        'jurisdictions/XA.yaml':
          "id: XA\nmemberOf: [{ id: XG, from: '2010-01-01', to: '2012-01-01' }, { id: XG, from: '2015-01-01', to: none }]\n",
      },
    );
    expect(one(files, 'jurisdictions/')['memberOf']).toHaveLength(2);
  });
});

describe('a text in one language', () => {
  it('shows the same words, marked, in the other one', () => {
    const { files } = merged(
      { 'faq/document.yaml': FAQ },
      {
        'faq/ours.yaml':
          'entries:\n  - { id: first, answer: { en: Call us. } }\n  - { id: second, answer: { zh: 打电话。 } }\n',
      },
    );
    expect(one(files, 'faq/')).toMatchObject({
      entries: [
        { answer: { en: 'Call us.', zh: '[en] Call us.' } },
        { answer: { en: '[zh] 打电话。', zh: '打电话。' } },
      ],
    });
  });

  it('is enough for a new answer', () => {
    const yaml =
      'category: data\nentries:\n  - { id: third, question: { en: Third? }, variants: { en: [tres] }, answer: { en: So. }, resolves: full, actor: you, escalateTo: { channel: helpdesk, reason: { en: Ask. } } }\n';
    const { files } = merged({ 'faq/document.yaml': FAQ }, { 'faq/ours.yaml': yaml });
    expect(shapesOf(files).findings).toEqual([]);
    expect(one(files, 'faq/', 1)).toMatchObject({ entries: [{ variants: { en: ['tres'], zh: [] } }] });
  });
});

describe('what an overlay set', () => {
  const base = placeYaml(
    'XA',
    "numbers: [rex]\nauthorities:\n  - { id: xa-one, name: { en: One, zh: 一 }, does: [decides], zone: unknown, hours: unknown, contact: unknown }\n  - { id: xa-two, name: { en: Two, zh: 二 }, does: [decides], zone: unknown, hours: unknown, contact: unknown }\nprov: { all: { source: none, standing: unverified, reviewed: '2026-11-22' } }\n",
  );
  const value = (...overlays: Files[]): unknown =>
    merged({ 'jurisdictions/XA.yaml': base }, ...overlays).files.get('jurisdictions/')?.[0]?.value;

  it("stands as the user's own, and nothing else does", () => {
    const place = value({
      'jurisdictions/XA.yaml': "id: XA\nauthorities:\n  - { id: xa-two, contact: { phone: '+00 0' } }\n",
    });
    expect(standingOf(place, ['authorities', 1, 'contact'])).toBe('own');
    expect(standingOf(place, ['authorities', 1, 'zone'])).toBe('unverified');
    expect(standingOf(place, ['authorities', 0])).toBe('unverified');
    expect(setBelow(place, [])).toEqual([{ path: 'authorities/1/contact', file: 'over0/jurisdictions/XA.yaml' }]);
  });

  it('stands as it says where it says so', () => {
    const place = value({
      'jurisdictions/XA.yaml':
        "id: XA\nprov: { all: { source: page, at: Art. 1, standing: verified, reviewed: '2026-11-23' } }\nchargesDuty: false\n",
    });
    expect(provAt(place, ['chargesDuty'])).toMatchObject({ standing: 'verified', source: 'page' });
  });

  it('moves with the thing it was set on when another overlay takes one away before it', () => {
    const place = value(
      { 'jurisdictions/XA.yaml': "id: XA\nauthorities:\n  - { id: xa-two, contact: { phone: '+00 0' } }\n" },
      { 'jurisdictions/XA.yaml': 'id: XA\nauthorities:\n  - { id: xa-one, hide: true }\n' },
    );
    expect(place).toMatchObject({ authorities: [{ id: 'xa-two', contact: { phone: '+00 0' } }] });
    expect(setBelow(place, [])).toEqual([{ path: 'authorities/0/contact', file: 'over0/jurisdictions/XA.yaml' }]);
  });

  it('is the last word of several overlays', () => {
    const place = value(
      { 'jurisdictions/XA.yaml': 'id: XA\nchargesDuty: false\n' },
      { 'jurisdictions/XA.yaml': 'id: XA\nchargesDuty: true\n' },
    );
    expect(place).toMatchObject({ chargesDuty: true });
    expect(setBelow(place, ['chargesDuty'])).toEqual([{ path: 'chargesDuty', file: 'over1/jurisdictions/XA.yaml' }]);
  });
});

describe('a finding about merged files', () => {
  it('points at the line of the file that set the value', () => {
    const { files } = merged(
      { 'faq/document.yaml': FAQ },
      {
        'faq/ours.yaml':
          'entries:\n  - id: second\n    resolves: perhaps\n    extra: 1\n  - id: first\n    actor: nobody\n',
      },
    );
    expect(
      shapesOf(files)
        .findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)
        .toSorted(),
    ).toEqual([
      'over0/faq/ours.yaml:3 kb/shape',
      'over0/faq/ours.yaml:4 kb/unknown-key',
      'over0/faq/ours.yaml:6 kb/shape',
    ]);
  });

  it('points at the file below where the value is from there', () => {
    const { files } = merged(
      { 'faq/document.yaml': FAQ.replace('actor: you', 'actor: us') },
      { 'faq/ours.yaml': 'entries:\n  - { id: second, resolves: none }\n' },
    );
    expect(shapesOf(files).findings).toMatchObject([{ file: 'data/faq/document.yaml', line: 8, rule: 'kb/shape' }]);
  });

  it('points into a file of new answers although its list was shortened', () => {
    const { files } = merged(
      { 'faq/document.yaml': FAQ },
      {
        'faq/ours.yaml':
          'category: data\nentries:\n  - { id: first, resolves: none }\n  - { id: third, resolves: perhaps }\n',
      },
    );
    expect(shapesOf(files).findings.find(({ message }) => message.includes('resolves'))).toMatchObject({
      file: 'over0/faq/ours.yaml',
      line: 4,
    });
  });
});
