import { describe, expect, it } from 'vitest';
import { channelsThere } from '../../../src/kb/checks/channels-there.ts';
import { answerYaml, channelsYaml, faqYaml, findingsOf, parsedFiles, placeIn } from '../../support/findings.ts';

const ROUTING = `urgency: [{ gives: low, when: {}, because: { en: So., zh: 如此。 } }]
rules:
  - id: R1
    when: {}
    primary: faq
    also: [helpdesk, { channel: faq, if: [{ fact: category, is: chat }] }]
    advice: []
    because: { en: So., zh: 如此。 }
ladder:
  - after: { hours: 4, since: last-reply }
    channel: helpdesk
    ifClosed: faq
    else: faq
    advice: []
    action: { en: Ask., zh: 问。 }
advice: [{ id: wait, text: { en: Wait., zh: 等。 } }]
acts: []
not: [{ channel: faq, when: {}, why: { en: Not now., zh: 现在不行。 } }]
`;

const BASE = {
  'channels.yaml': channelsYaml('faq', 'helpdesk'),
  'routing.yaml': ROUTING,
  'faq/document.yaml': faqYaml(answerYaml('one')),
};

const fix = 'name another one in the overlay';

describe('a channel that something leads to', () => {
  it('is there', () => {
    expect(findingsOf(channelsThere, BASE)).toEqual([]);
  });

  it.each([
    ['first', 'primary: faq', 'primary: chat', 'rules.0.primary'],
    ['next', 'also: [helpdesk', 'also: [chat', 'rules.0.also.0'],
    ['next on a condition', '{ channel: faq, if', '{ channel: chat, if', 'rules.0.also.1.channel'],
    ['on the ladder', 'channel: helpdesk', 'channel: chat', 'ladder.0.channel'],
    ['while another one is closed', 'ifClosed: faq', 'ifClosed: chat', 'ladder.0.ifClosed'],
    ['where a condition fails', 'else: faq', 'else: chat', 'ladder.0.else'],
  ])('is told where it is hidden: %s', (_, from, to, path) => {
    const text = ROUTING.replace(from, to);
    const [line, column] = placeIn(text, to).split(':').map(Number);
    expect(findingsOf(channelsThere, { ...BASE, 'routing.yaml': text })).toEqual([
      `routing.yaml:${line}:${(column ?? 0) + to.indexOf('chat')} routing/unknown-channel ${path}: the channel "chat" is hidden -> ${fix}`,
    ]);
  });

  it('is told in answers and behind other channels too, after the rules', () => {
    const files = {
      ...BASE,
      'faq/document.yaml': faqYaml(
        answerYaml('one'),
        answerYaml('two').replace('channel: helpdesk', 'channel: offline'),
      ),
      'channels.yaml': BASE['channels.yaml'].replace('fallback: helpdesk', 'fallback: community'),
      'routing.yaml': ROUTING.replace('primary: faq', 'primary: chat'),
    };
    expect(findingsOf(channelsThere, files)).toEqual([
      `routing.yaml:5:14 routing/unknown-channel rules.0.primary: the channel "chat" is hidden -> ${fix}`,
      `channels.yaml:20:15 routing/unknown-channel channels.0.fallback: the channel "community" is hidden -> ${fix}`,
      `faq/document.yaml:16:28 routing/unknown-channel entries.1.escalateTo.channel: the channel "offline" is hidden -> ${fix}`,
    ]);
  });

  it('is a warning: another one stands in for it', () => {
    const files = parsedFiles({ ...BASE, 'routing.yaml': ROUTING.replace('primary: faq', 'primary: chat') });
    expect(channelsThere(files)).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('a channel that is hidden', () => {
  it('may be named where it is said why it is not chosen', () => {
    const text = ROUTING.replace('not: [{ channel: faq', 'not: [{ channel: chat');
    expect(findingsOf(channelsThere, { ...BASE, 'routing.yaml': text })).toEqual([]);
  });

  it('may be what a condition asks for', () => {
    const text = ROUTING.replace(
      'when: {}\n',
      'when: { all: [{ fact: tried, has: chat }, { fact: tag, is: [chat] }] }\n',
    );
    expect(findingsOf(channelsThere, { ...BASE, 'routing.yaml': text })).toEqual([]);
  });
});

it('says nothing where there are no channels to compare with', () => {
  expect(findingsOf(channelsThere, { 'routing.yaml': ROUTING })).toEqual([]);
});
