import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, stampsOf } from '../../src/io/data-files.ts';
import { compileKb } from '../../src/kb/compile.ts';
import type { FlowNode } from '../../src/kb/shapes/flow.ts';
import { edgesOf } from '../../src/kb/checks/flow-edges.ts';
import { shippedKb } from '../support/kb.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');

/** Permanent: an entry may be added, never renamed or dropped. */
const FAQ_IDS = `
  export-document-stuck
  document-not-found
  pdf-a4-not-letter
  upload-stuck
  pdf-too-large
  pdf-password-encrypted
  pdf-fonts-garbled
  pdf-a-required
  pdf-signature-invalid
  scan-stamp-unreadable
  file-name-or-type-refused
  document-blank-preview
  browser-not-working
  label-mixup
  form-freezes
  required-field-error
  template-accepted-here-refused-there
  original-or-copy
  cn-self-print
  us-proof-refused-in-france
  rex-vs-usmca
  dual-system-filing
  eu-us-zero-duty-2026
  rex-who-needs
  rex-number-not-valid
  rex-register
  rex-statement-wording
  usmca-data-elements
  usmca-verification-cf28
  usmca-review-2026
  cbp-cross-ruling
  eur1-technical-rejection
  eur1-lost-or-late
  pem-revised-rules
  uk-eu-preference-proof
  form-a-b-eur1-which
  form-a-not-issued-china
  additional-code-refused-cn-exporter
  cn-eco-not-found-online
  cn-eco-returned
  cn-eco-amend-reissue
  cn-late-issue-remark
  cn-gac-notice-9-2021
  cepa-stuck-origin-proof
  rcep-proof-types
  asean-form-d-not-received
  india-ecoo-problems
  icc-chamber-eco-check
  wto-tfa-recognition
  verified-trade-differs
  transit-direct-transport
  refer-to-compliance-officer
  check-target-country-law
  account-locked
  password-mail-missing
  two-factor-lost
  eu-portal-role-missing
  representative-cannot-see
  traces-access-pending
  ace-user-reactivate
  uk-authority-expired
  digital-certificate-expired
  ccpit-registration-number
  signatory-not-authorised
  permission-read-only
  hs-code-mismatch
  excel-leading-zeros
  csv-garbled-encoding
  xml-schema-error
  unit-mismatch
  party-name-mismatch
  invoice-number-hidden-characters
  cds-rejection-codes
  duplicate-submission
  databases-not-aligned
  which-channel-first
  ticket-no-reply
  ticket-number-lost
  write-a-good-ticket
  live-chat-hours
  chat-bot-loops
  community-post-safely
  forum-advice-trust
  several-channels-at-once
  go-offline-customs-office
  contact-given-is-it-real
  goods-stuck-urgent
  platform-or-me
  keep-up-with-rules
  search-the-faq
`
  .trim()
  .split(/\s+/);

const kb = await shippedKb();
const compiled = compileKb({ files: readSources(DATA, stampsOf(DATA)), label: 'data/' });

describe('the shipped data', () => {
  it('compiles without a single finding', () => {
    expect(compiled.findings).toEqual([]);
  });

  it('holds exactly the ninety entries of the FAQ', () => {
    expect(FAQ_IDS).toHaveLength(90);
    expect(kb.faq.map(({ id }) => id).toSorted()).toEqual(FAQ_IDS.toSorted());
  });

  it('answers every entry in both languages, with phrasings and somebody who can act', () => {
    const phrased = compiled.kb === undefined ? [] : compiled.phrased;
    const lacking = phrased.filter(({ question, answer, variants, actor, escalateTo }) => {
      const english = [question.en, answer.en, escalateTo.reason.en, ...variants.en];
      const chinese = [question.zh, answer.zh, escalateTo.reason.zh, ...variants.zh];
      const han = chinese.filter((text) => /\p{Script=Han}/u.test(text));
      // A phrasing may be a bare code; question, answer and reason never are.
      const spoken = english.every((text) => /[a-z]/i.test(text)) && han.length >= 4;
      return !spoken || variants.en.length === 0 || variants.zh.length === 0 || actor === undefined;
    });
    expect(phrased).toHaveLength(90);
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('keeps the four rows of the report under their names', () => {
    expect(kb.fieldReport.claims.flatMap(({ row }) => row ?? [])).toEqual([
      'EU REX',
      'US USMCA',
      'China E-CO',
      'WTO TFA',
    ]);
  });

  it('has the four schemes of the table', () => {
    expect(kb.schemes.map(({ id }) => id)).toEqual(expect.arrayContaining(['rex', 'usmca', 'cn-eco', 'wto-tfa']));
  });
});

describe('the shipped routing', () => {
  it('tries its rules in the order that was agreed', () => {
    expect(kb.routing.rules.map(({ id }) => id).join(' ')).toBe('R1 R2 R3 R4 R6 R5 R7 R8 R9 R10 R11 R12');
  });

  it('ends in a rule and an urgency that match everything', () => {
    expect(kb.routing.rules.at(-1)?.when).toEqual({ all: [] });
    expect(kb.routing.urgency.at(-1)?.when).toEqual({ all: [] });
  });

  it('has a reason for each channel that is left out', () => {
    const last = (channel: string) => kb.routing.not.findLast((one) => one.channel === channel)?.when;
    for (const { id } of kb.channels.channels) expect([id, last(id)]).toEqual([id, { all: [] }]);
  });
});

describe('the shipped channels', () => {
  it('are five', () => {
    expect(kb.channels.channels.map(({ id }) => id)).toEqual(['faq', 'helpdesk', 'chat', 'community', 'offline']);
  });

  it('invent no address', () => {
    expect(kb.channels.channels.map(({ endpoint }) => endpoint)).toEqual(Array(5).fill('unknown'));
  });

  it('fall back on a channel that exists, and on another one', () => {
    const ids = kb.channels.channels.map(({ id }) => id);
    const wrong = kb.channels.channels.filter(({ id, fallback }) => fallback === id || !ids.includes(fallback));
    expect(wrong).toEqual([]);
  });
});

describe('the shipped flow', () => {
  it('starts by confirming what was understood and ends in a plan or a solution', () => {
    const byId = new Map(kb.flow.nodes.map((node) => [node.id, node]));
    expect(byId.get(kb.flow.start)?.kind).toBe('confirm');
    const ends = kb.flow.nodes.filter((node) => edgesOf(node).length === 0);
    expect(ends.map((node) => (node as Extract<FlowNode, { kind: 'outcome' }>).status)).toEqual(['plan', 'resolved']);
  });

  it('asks every question in both languages', () => {
    const asked = kb.flow.nodes.flatMap((node) => ('ask' in node ? [node.ask] : []));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(({ en, zh }) => !/[a-z]/.test(en) || !/\p{Script=Han}/u.test(zh))).toEqual([]);
  });
});
