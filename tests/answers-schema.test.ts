import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { magna, type RunOptions } from './support/magna.ts';

const ajv = new Ajv2020({ strict: false });

function schemaOf(name: string): object {
  return JSON.parse(
    readFileSync(new URL(`../schemas/output/${name.replace('/', '-')}.json`, import.meta.url), 'utf8'),
  ) as object;
}

const FRENCH =
  'triage "not pass French customs" --set from=US --set proof=usmca-certification --set goodsHeld=no --set deadline=unknown --set tried=none';

const KEPT: RunOptions = {
  cases: {
    ABCD: [
      { at: '2026-11-20T10:00:00.000Z', kind: 'opened', facts: { problem: 'pdf stuck', category: 'document' } },
      { at: '2026-11-20T10:00:00.000Z', kind: 'logged', ticket: 'MS-1', when: '2026-11-20T10:00:00.000Z' },
    ],
  },
};

const CALLS: readonly [line: string, schema: string, options?: RunOptions][] = [
  ['faq search "pdf stuck"', 'magna.faq-search/1'],
  ['faq search "best pizza in rome"', 'magna.faq-search/1'],
  ['faq show upload-stuck', 'magna.faq-show/1'],
  ['faq show nothing-such', 'magna.faq-show/1'],
  ['faq list', 'magna.faq-list/1'],
  ['explain CDS12005', 'magna.explain/1'],
  ['explain "CDS12005 CDS99999 cvc-elt.1"', 'magna.explain/1'],
  ['explain CDS99999', 'magna.explain/1'],
  ['explain "best pizza in rome"', 'magna.explain/1'],
  ['explain "the card locked itself"', 'magna.explain/1'],
  ['explain', 'magna.error/1'],
  ['cert list', 'magna.cert-list/1'],
  ['cert show EU', 'magna.cert-show/1'],
  ['cert show FR', 'magna.cert-show/1'],
  ['cert show usmca', 'magna.cert-show/1'],
  ['cert show rex', 'magna.cert-show/1'],
  ['cert show e-co', 'magna.cert-show/1'],
  ['cert show wto', 'magna.cert-show/1'],
  ['cert show "USMCA certification"', 'magna.cert-show/1'],
  ['cert show nothing', 'magna.cert-show/1'],
  ['cert compare EU US', 'magna.cert-compare/1'],
  ['cert compare EU US CN WTO', 'magna.cert-compare/1'],
  ['cert compare rex usmca', 'magna.cert-compare/1'],
  ['cert compare EU Nowhere', 'magna.cert-compare/1'],
  ['cert compare eur1 rex', 'magna.cert-compare/1'],
  ['cert lane US FR', 'magna.cert-lane/1'],
  ['cert lane FR US --proof rex', 'magna.cert-lane/1'],
  ['cert lane JP AU --value 900AUD --proof-date 2026-01-31 --hs 848180', 'magna.cert-lane/1'],
  ['cert lane US CN --via HK --origin CN', 'magna.cert-lane/1'],
  ['cert lane CN HK', 'magna.cert-lane/1'],
  ['cert lane XI DE', 'magna.cert-lane/1'],
  ['cert lane IN GB --as-of 2026-07-14', 'magna.cert-lane/1'],
  ['cert lane US Frnce', 'magna.cert-lane/1'],
  ['cert lane ASEAN CN', 'magna.error/1'],
  ['cert lane US FR --value 5000', 'magna.error/1'],
  ['case list', 'magna.case-list/1'],
  ['case list', 'magna.case-list/1', KEPT],
  ['case show ABCD', 'magna.case-show/1', KEPT],
  ['case show NONE', 'magna.case-show/1'],
  ['case log ABCD --ticket MS-1 --at "3h ago" --reply --sent chat --note x', 'magna.case-log/1', KEPT],
  ['case log ABCD', 'magna.error/1', KEPT],
  ['case due', 'magna.case-due/1', KEPT],
  ['case due --all', 'magna.case-due/1', KEPT],
  ['case close ABCD --solved-by faq', 'magna.case-close/1', KEPT],
  ['case close NONE', 'magna.error/1', KEPT],
  ['case export ABCD', 'magna.case-export/1', KEPT],
  ['case export ABCD --redact', 'magna.case-export/1', KEPT],
  ['channel list', 'magna.channel-list/1'],
  ['channel show chat', 'magna.channel-show/1'],
  ['channel show nothing', 'magna.channel-show/1'],
  [FRENCH, 'magna.triage/1'],
  [`${FRENCH} --save`, 'magna.triage/1'],
  ['triage "CEPA stuck"', 'magna.triage/1'],
  [
    'triage "goods held in Rotterdam" --set from=CN --set to=NL --set deadline=unknown --set tried=none',
    'magna.triage/1',
  ],
  ['ticket draft', 'magna.error/1'],
  [
    'ticket links ABCD',
    'magna.ticket-links/1',
    { cases: { ABCD: [{ at: '2026-11-23T14:00:00Z', kind: 'opened', facts: { problem: 'refused' } }] } },
  ],
  [
    'ticket draft ABCD helpdesk --json',
    'magna.ticket-draft/1',
    {
      cases: {
        ABCD: [{ at: '2026-11-23T14:00:00Z', kind: 'opened', facts: { problem: 'refused', to: 'FR' } }],
      },
    },
  ],
  ['flow check', 'magna.flow-check/1'],
  ['flow check --scenarios s', 'magna.flow-check/1', { files: { 's/a.yaml': 'scenarios: []\n' } }],
  ['flow check --scenarios s', 'magna.error/1', { files: { 's/a.txt': '' } }],
  ['flow paths', 'magna.flow-paths/1'],
  ['flow paths --through nothing', 'magna.error/1'],
  ['flow graph', 'magna.flow-graph/1'],
  ['kb check', 'magna.kb-check/1'],
  ['kb info', 'magna.kb-info/1'],
  ['config list', 'magna.config-list/1'],
  ['config list', 'magna.config-list/1', { config: { 'config.yaml': "name: 'Li Wei'\n" }, env: { EDITOR: 'vi' } }],
  ['config list', 'magna.error/1', { config: { 'config.yaml': 'name: [\n' } }],
  ['config get name', 'magna.config-get/1'],
  ['config get name', 'magna.config-get/1', { config: { 'config.yaml': "name: 'Li Wei'\n" } }],
  ['config get nam', 'magna.error/1'],
  ['config set helpdesk help@acme.example', 'magna.config-set/1'],
  ['config set helpdesk http://acme.example', 'magna.error/1'],
  ['config unset name', 'magna.config-unset/1'],
  ['config path', 'magna.config-path/1'],
  ['config edit', 'magna.error/1'],
  ['config edit', 'magna.config-edit/1', { answers: [], env: { EDITOR: 'vi' }, editor: () => "name: 'Li'\n" }],
  ['cert compare EU ASEAN', 'magna.error/1'],
  ['faq serch', 'magna.error/1'],
];

describe('every answer fits its JSON Schema', () => {
  it.each(CALLS)('%s', async (line, schema, options) => {
    for (const lang of ['en', 'zh']) {
      const answer = JSON.parse((await magna(`${line} --json --lang ${lang}`, options)).stdout) as {
        schema: string;
        lang: string;
      };
      expect(answer.schema).toBe(schema);
      expect(answer.lang).toBe(lang);
      const validate = ajv.compile(schemaOf(schema));
      expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});
