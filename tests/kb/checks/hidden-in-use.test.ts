import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/finding.ts';
import { channelsThere } from '../../../src/kb/checks/channels-there.ts';
import { hiddenInUse } from '../../../src/kb/checks/hidden-in-use.ts';
import { unknownReference } from '../../../src/kb/checks/unknown-reference.ts';
import { formFinding, type KbFinding } from '../../../src/kb/kb-file.ts';
import { type ParsedKb, parseLayer } from '../../../src/kb/load.ts';
import { mergeKb } from '../../../src/kb/merge.ts';
import type { Hidden } from '../../../src/kb/merging.ts';
import { ParsedFile } from '../../../src/kb/parsed-file.ts';
import { answerYaml, channelsYaml, faqYaml, filesOf, parsedFiles, placeYaml, shown } from '../../support/findings.ts';

type Files = Readonly<Record<string, string>>;

/** What the rules say of files with an overlay over them, once what was hidden is known. */
function check(rule: (files: ParsedKb) => Finding[], base: Files, overlay: Files): Finding[] {
  const over = parseLayer(filesOf(overlay), 'acme/');
  const { files, hidden } = mergeKb(parsedFiles(base), over.files);
  return hiddenInUse(rule(files), hidden);
}

const UNION = { 'jurisdictions/XU.yaml': placeYaml('XU'), 'sources.yaml': 'sources: []\n' };
/** So many places that name the union. */
const members = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => `X${'ABCDEFGH'[index]}`).map((id) => [
      `jurisdictions/${id}.yaml`,
      placeYaml(id, 'partOf: XU\n'),
    ]),
  );
const HIDES = { 'jurisdictions/XU.yaml': 'id: XU\nhide: true\n' };
const fix = 'change those in the overlay too, or leave it: it is passed over there';

describe('a thing that is hidden', () => {
  it('and still named is told once, where it is hidden, with the places', () => {
    expect(check(unknownReference, { ...UNION, ...members(2) }, HIDES).map(shown)).toEqual([
      `acme/jurisdictions/XU.yaml:2:7 kb/hidden-in-use "XU" is hidden, and is still named in jurisdictions/XA.yaml:5, jurisdictions/XB.yaml:5 -> ${fix}`,
    ]);
  });

  it('is a warning, although what leads nowhere is an error', () => {
    expect(check(unknownReference, { ...UNION, ...members(1) }, HIDES)).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    [5, 'jurisdictions/XD.yaml:5, jurisdictions/XE.yaml:5'],
    [6, 'jurisdictions/XD.yaml:5, jurisdictions/XE.yaml:5 and 1 more'],
    [8, 'jurisdictions/XD.yaml:5, jurisdictions/XE.yaml:5 and 3 more'],
  ])('names five places at most: of %i', (count, end) => {
    const [finding] = check(unknownReference, { ...UNION, ...members(count) }, HIDES);
    expect(finding?.message.endsWith(`, jurisdictions/XC.yaml:5, ${end}`)).toBe(true);
  });

  it('and named nowhere is no matter', () => {
    expect(check(unknownReference, UNION, HIDES)).toEqual([]);
  });

  it('may stand in a list: a channel that answers lead to, and a page that a claim names', () => {
    const claim = '{ en: So., zh: 如此。 }';
    const base = {
      'channels.yaml': channelsYaml('helpdesk', 'chat').replace('fallback: helpdesk', 'fallback: chat'),
      'faq/document.yaml': faqYaml(answerYaml('one').replace('channel: helpdesk', 'channel: chat')),
      'field-report.yaml': `claims: [{ id: c, says: ${claim}, known: ${claim}, verdict: holds, seenIn: [channel/chat] }]\n`,
    };
    const both = (files: ParsedKb): Finding[] => [...unknownReference(files), ...channelsThere(files)];
    expect(check(both, base, { 'channels.yaml': 'channels:\n  - { id: chat, hide: true }\n' }).map(shown)).toEqual([
      `acme/channels.yaml:2:23 kb/hidden-in-use "chat" is hidden, and is still named in field-report.yaml:1, channels.yaml:20, faq/document.yaml:9 -> ${fix}`,
    ]);
  });

  it('is told beside another one, each with its own places', () => {
    const base = {
      ...UNION,
      ...members(1),
      'jurisdictions/XV.yaml': placeYaml('XV'),
      'jurisdictions/XW.yaml': placeYaml('XW', 'partOf: XV\n'),
    };
    const found = check(unknownReference, base, { ...HIDES, 'jurisdictions/XV.yaml': 'id: XV\nhide: true\n' });
    expect(found.map(shown).map((line) => line.replace(/ ->.*/, ''))).toEqual([
      'acme/jurisdictions/XU.yaml:2:7 kb/hidden-in-use "XU" is hidden, and is still named in jurisdictions/XA.yaml:5',
      'acme/jurisdictions/XV.yaml:2:7 kb/hidden-in-use "XV" is hidden, and is still named in jurisdictions/XW.yaml:5',
    ]);
  });
});

describe('a finding', () => {
  const finding = (message: string, missing?: KbFinding['missing']): KbFinding => ({
    ...formFinding('kb/unknown-reference', 'data/a.yaml', { line: 7, column: 1 }, { message, fix: 'mend it' }),
    ...(missing === undefined ? {} : { missing }),
  });
  const place = (id: string): KbFinding => finding(`no place has the id "${id}"`, { kinds: ['jurisdictions/'], id });
  const hidden: Hidden[] = [
    { id: 'XU', kind: 'jurisdictions/', file: new ParsedFile('acme/XU.yaml', 'id: XU\nhide: true\n'), path: ['hide'] },
  ];

  it.each([
    ['where nothing was hidden', place('XU'), []],
    ['where it leads nowhere', finding('the id "XU" stands twice'), hidden],
    ['about another id', place('XUU'), hidden],
    ['about an id that ends alike', place('AXU'), hidden],
    ['about a thing of another kind', finding('no scheme has it', { kinds: ['schemes/'], id: 'XU' }), hidden],
  ])('stays, and says no more than before: %s', (_, one, taken) => {
    const { missing: _missing, ...said } = one;
    expect(hiddenInUse([one], taken)).toEqual([said]);
  });

  it('that hiding explains makes way for the one about hiding, behind those that stay', () => {
    const either = finding('nothing has it', { kinds: ['schemes/', 'jurisdictions/'], id: 'XU' });
    expect(hiddenInUse([place('XU'), place('XX'), either], hidden).map(shown)).toEqual([
      shown(place('XX')),
      `acme/XU.yaml:2:7 kb/hidden-in-use "XU" is hidden, and is still named in data/a.yaml:7, data/a.yaml:7 -> ${fix}`,
    ]);
  });
});
