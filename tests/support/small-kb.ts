import { answerYaml, channelsYaml, faqYaml, placeYaml, PROV, proofYaml } from './findings.ts';

const words = '{ en: So., zh: 如此。 }';

/** A knowledge base of a few lines that passes every check: two answers, three channels, one question of triage. */
export const SMALL_KB = {
  'kb.yaml': "name: small\nversion: '2026.11.1'\nlanguages: [en, zh]\nreviewEvery: { months: 12 }\n",
  'sources.yaml': 'sources: []\n',
  'synonyms.yaml': 'groups: [{ id: upload, en: [upload, send], zh: [上传] }]\n',
  'channels.yaml': `${channelsYaml('faq', 'helpdesk', 'chat')}${PROV}`,
  'flow.yaml': `start: understood
nodes:
  - { id: understood, kind: confirm, next: held }
  - id: held
    kind: choice
    fact: goodsHeld
    ask: { en: Held?, zh: 扣了吗？ }
    unknown: offer
    options:
      - { value: 'yes', text: { en: 'Yes', zh: 是 }, next: offer }
      - { value: 'no', text: { en: 'No', zh: 否 }, next: offer }
  - { id: offer, kind: offer, solved: done, next: plan }
  - { id: done, kind: outcome, status: resolved }
  - { id: plan, kind: outcome, status: plan }
`,
  'routing.yaml': `urgency: [{ gives: normal, when: {}, because: ${words} }]
rules:
  - { id: R1, when: { all: [{ fact: faqEntry, has: upload-stuck }] }, primary: chat, also: [], advice: [], because: ${words} }
  - { id: R2, when: {}, primary: helpdesk, also: [], advice: [], because: ${words} }
ladder: [{ after: { hours: 4, since: last-reply }, channel: helpdesk, advice: [], action: ${words} }]
advice: [{ id: wait, text: ${words} }]
acts: []
not: []
${PROV}`,
  'lanes.yaml': 'absences: []\nremarks: []\n',
  'field-report.yaml': `claims: [{ id: first, says: ${words}, known: ${words}, verdict: opinion }]\n${PROV}`,
  'faq/document.yaml': faqYaml(
    `${answerYaml('upload-stuck', { en: 'The upload stops halfway', zh: '上传到一半就停住' })}    ${PROV}`,
    `${answerYaml('code-missing', { en: 'Which tariff number is mine', zh: '我的货物归哪个税号' })}    ${PROV}`,
  ),
  'jurisdictions/XA.yaml': placeYaml('XA'),
  'proofs/paper.yaml': proofYaml('paper'),
} satisfies Record<string, string>;
