import { describe, expect, it } from 'vitest';
import { whereOf } from '../../src/answers/where.ts';
import { compileKb } from '../../src/kb/compile.ts';
import { SET_BY } from '../../src/kb/prov.ts';
import { filesOf } from '../support/findings.ts';
import { SMALL_KB } from '../support/small-kb.ts';

const SHIPPED = 'data/jurisdictions/XA.yaml';
const OURS = 'acme/jurisdictions/XA.yaml';

/** A place on which overlays set values: the path of each, and the file. */
const place = (setBy: Readonly<Record<string, string>>): object => ({
  id: 'XA',
  authorities: [{ id: 'xa-one' }, { id: 'xa-two', contact: { phone: '1' } }],
  notes: [{ text: 'one' }, { text: 'two' }],
  [SET_BY]: Object.fromEntries(Object.entries(setBy).map(([path, file]) => [path, { file }])),
});

describe('whereOf', () => {
  it('is the shipped file alone where no overlay set anything', () => {
    expect(whereOf({ id: 'XA' }, SHIPPED)).toEqual({ file: SHIPPED, setBy: [] });
    expect(whereOf(place({}), SHIPPED)).toEqual({ file: SHIPPED, setBy: [] });
  });

  it('is the overlay for what it added whole', () => {
    expect(whereOf(place({ '': OURS }), SHIPPED)).toEqual({ file: OURS, setBy: [] });
  });

  it.each([
    ['territory', 'territory'],
    ['name/en', 'name.en'],
    ['authorities/1', 'authorities.xa-two'],
    ['authorities/1/contact/phone', 'authorities.xa-two.contact.phone'],
    ['notes/1/text', 'notes.1.text'],
    ['authorities/7/contact', 'authorities.7.contact'],
  ])('names each value that another file set, by ids where there are some: %s is %s', (path, shown) => {
    expect(whereOf(place({ [path]: OURS }), SHIPPED)).toEqual({ file: SHIPPED, setBy: [{ path: shown, file: OURS }] });
  });

  it('names what a second overlay set in a thing of the first', () => {
    expect(whereOf(place({ '': OURS, territory: 'own/XA.yaml' }), SHIPPED)).toEqual({
      file: OURS,
      setBy: [{ path: 'territory', file: 'own/XA.yaml' }],
    });
  });
});

describe('whereOf one of several', () => {
  const channels = (setBy: Readonly<Record<string, string>>): object => ({
    channels: [
      { id: 'faq' },
      { id: 'chat', requires: [{ id: 'case-number' }] },
      ...Array.from({ length: 9 }, (_, index) => ({ id: `channel-${index}` })),
    ],
    [SET_BY]: Object.fromEntries(Object.entries(setBy).map(([path, file]) => [path, { file }])),
  });
  const chat = (setBy: Readonly<Record<string, string>>) =>
    whereOf(channels(setBy), 'data/channels.yaml', ['channels', 1]);

  it('tells what was set in it, by a path that begins at it', () => {
    expect(
      chat({ 'channels/1/endpoint': 'acme/channels.yaml', 'channels/1/requires/0/text': 'own/channels.yaml' }),
    ).toEqual({
      file: 'data/channels.yaml',
      setBy: [
        { path: 'endpoint', file: 'acme/channels.yaml' },
        { path: 'requires.case-number.text', file: 'own/channels.yaml' },
      ],
    });
  });

  it('tells nothing of its neighbours, not even of one whose number begins alike', () => {
    const none = { file: 'data/channels.yaml', setBy: [] };
    expect(chat({ 'channels/0/endpoint': 'acme/channels.yaml' })).toEqual(none);
    expect(chat({ 'channels/10': 'acme/channels.yaml', 'channels/10/zone': 'acme/channels.yaml' })).toEqual(none);
    expect(chat({ neverAnywhere: 'acme/channels.yaml' })).toEqual(none);
  });

  it('is the overlay where it added just this one', () => {
    expect(chat({ 'channels/1': 'acme/channels.yaml', 'channels/1/zone': 'own/channels.yaml' })).toEqual({
      file: 'acme/channels.yaml',
      setBy: [{ path: 'zone', file: 'own/channels.yaml' }],
    });
  });
});

it('holds for what was merged from real files', () => {
  const { kb, findings } = compileKb({ files: filesOf(SMALL_KB), label: 'data/' }, [
    {
      label: 'acme/',
      files: filesOf({
        'channels.yaml': 'channels:\n  - { id: chat, zone: Europe/Paris }\n  - { id: faq, hide: true }\n',
        'proofs/ours.yaml': 'id: paper\nwellKnown: false\nname: { en: Our paper }\n',
        'jurisdictions/XB.yaml': 'id: XB\nkind: country\nname: { en: Bland }\n',
      }),
    },
    { label: 'own/', files: filesOf({ 'jurisdictions/XB.yaml': 'id: XB\nchargesDuty: false\n' }) },
  ]);
  if (kb === undefined) throw new Error(JSON.stringify(findings));
  const { channels } = kb.channels;
  expect(channels.map((_, index) => whereOf(kb.channels, 'data/channels.yaml', ['channels', index]))).toEqual([
    { file: 'data/channels.yaml', setBy: [] },
    { file: 'data/channels.yaml', setBy: [{ path: 'zone', file: 'acme/channels.yaml' }] },
  ]);
  expect(whereOf(kb.proofs[0], 'data/proofs/paper.yaml')).toEqual({
    file: 'data/proofs/paper.yaml',
    setBy: [
      { path: 'wellKnown', file: 'acme/proofs/ours.yaml' },
      { path: 'name', file: 'acme/proofs/ours.yaml' },
    ],
  });
  expect(kb.jurisdictions.map((one) => whereOf(one, `data/jurisdictions/${one.id}.yaml`))).toEqual([
    { file: 'data/jurisdictions/XA.yaml', setBy: [] },
    {
      file: 'acme/jurisdictions/XB.yaml',
      setBy: [{ path: 'chargesDuty', file: 'own/jurisdictions/XB.yaml' }],
    },
  ]);
});
