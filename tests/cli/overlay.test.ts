import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/errors.ts';
import { compileKb } from '../../src/kb/compile.ts';
import type { SourceFile } from '../../src/kb/load.ts';
import { buildFaqIndex } from '../../src/search/faq-index.ts';
import { type SearchableKb, searchable } from '../../src/search/searchable.ts';
import { shippedSources } from '../support/kb.ts';
import { magna, type RunResult } from '../support/magna.ts';

const NOW = '2026-11-22T12:00:00Z';
const MANIFEST = { path: 'kb.yaml', text: "name: Acme\nbasedOn: '2026.11.1'\n" };

const ACME: readonly SourceFile[] = [
  MANIFEST,
  {
    path: 'channels.yaml',
    text: `channels:
  - { id: helpdesk, endpoint: 'https://help.acme.example/new' }
  - { id: community, hide: true }
`,
  },
  {
    path: 'faq/own.yaml',
    text: `category: document
entries:
  - { id: upload-stuck, answer: { en: Call the office. } }
  - id: acme-stamp
    question: { en: Where is the Acme stamp? }
    variants: { en: [acme stamp, company chop] }
    answer: { en: In the safe. }
    resolves: full
    actor: you
    escalateTo: { channel: helpdesk, reason: { en: Ask the office. } }
`,
  },
  { path: 'schemes/tca.yaml', text: 'id: tca\naliases: [our brexit deal]\nshort: { en: TCA here, zh: 本公司TCA }\n' },
];

/** A whole command over the shipped base with an overlay on it. */
function over(line: string, files: readonly SourceFile[] = ACME): Promise<RunResult> {
  return magna(line, { now: NOW, overlays: [files], loadKb: () => Promise.resolve(loaded(files)) });
}

const known = new Map<readonly SourceFile[], SearchableKb>();

function loaded(files: readonly SourceFile[]): SearchableKb {
  const before = known.get(files);
  if (before !== undefined) return before;
  const compiled = compileKb({ files: shippedSources(), label: 'data/' }, [{ files, label: 'acme/' }]);
  if (compiled.kb === undefined) throw new Error(JSON.stringify(compiled.findings));
  const kb = searchable(compiled.kb, buildFaqIndex(compiled.kb, compiled.phrased));
  known.set(files, kb);
  return kb;
}

const json = async (line: string, files?: readonly SourceFile[]) =>
  JSON.parse((await over(`${line} --json`, files)).stdout);

describe('an overlay', () => {
  it("is found by its own words, and stands as the user's own", async () => {
    const answer = await json('faq search "company chop"');
    expect(answer.results[0]).toMatchObject({ id: 'acme-stamp', standing: 'own', reviewed: '' });
    const page = (await over('faq search "company chop"')).stdout;
    expect(page).toContain('[o] your own');
    expect(page).not.toContain('reviewed');
  });

  it('shows one language for both, marked, and names its file', async () => {
    const page = (await over('faq show upload-stuck --lang zh --where')).stdout;
    expect(page).toContain('[en] Call the office.');
    expect(page).toContain('data/faq/document.yaml');
    expect(page).toContain('answer：acme/faq/own.yaml');
    expect((await json('faq show upload-stuck')).where.setBy).toEqual([{ path: 'answer', file: 'acme/faq/own.yaml' }]);
  });

  it('names its file for a scheme and a channel too, and for nothing it did not set', async () => {
    expect((await json('cert show "our brexit deal"')).where).toEqual({
      file: 'data/schemes/tca.yaml',
      setBy: [
        { path: 'aliases', file: 'acme/schemes/tca.yaml' },
        { path: 'short', file: 'acme/schemes/tca.yaml' },
      ],
    });
    const { channel } = await json('channel show helpdesk');
    expect(channel).toMatchObject({ endpoint: 'https://help.acme.example/new' });
    expect(channel.where.setBy).toEqual([{ path: 'endpoint', file: 'acme/channels.yaml' }]);
    expect((await json('channel show chat')).channel.where.setBy).toEqual([]);
  });

  it('leads nowhere that it has hidden', async () => {
    const list = await json('channel list');
    expect(list.channels.map(({ id }: { id: string }) => id)).not.toContain('community');
    const plan = await json(
      'triage "my ticket has no reply" --no-input --set "ticket=MS-000, 2026-11-22" --set tried=helpdesk --set category=document --set deadline=unknown --set goodsHeld=unknown',
    );
    expect(plan.status).toBe('plan');
    expect(JSON.stringify([plan.plan, plan.ladder, plan.not])).not.toContain('"community"');
    expect(plan.plan.length).toBeGreaterThan(0);
  });
});

describe('kb check over an overlay', () => {
  it('says what it adds, changes and hides, and tells of hiding once, where it is hidden', async () => {
    const run = await over('kb check');
    expect(run.exitCode).toBe(EXIT.ok);
    expect(run.stdout).toContain('acme/channels.yaml:3:28  warning  kb/hidden-in-use');
    const answer = await json('kb check');
    expect(answer.summary).toMatchObject({ errors: 0, warnings: 1 });
    expect(answer.overlay).toMatchObject({
      overlays: [{ name: 'Acme', basedOn: '2026.11.1', folder: 'acme/' }],
      changes: [
        { kind: 'faq', id: 'acme-stamp', change: 'added' },
        { kind: 'faq', id: 'upload-stuck', change: 'changed' },
        { kind: 'schemes', id: 'tca', change: 'changed' },
        { kind: 'channels', id: 'helpdesk', change: 'changed' },
        { kind: 'channels', id: 'community', change: 'hidden' },
      ],
      questions: 180,
    });
  });

  it('names the questions that begin elsewhere because of it', async () => {
    const files = [
      MANIFEST,
      {
        path: 'routing.yaml',
        text: `rules:
  - { id: R90, when: { any: [{ fact: category, is: account }] }, primary: offline, also: [], advice: [], because: { en: Ours., zh: 本公司规定。 } }
  - { id: R1 }
`,
      },
    ];
    const { routes } = (await json('kb check', files)).overlay;
    expect(routes.length).toBeGreaterThan(5);
    expect(new Set(routes.map(({ after }: { after: string }) => after))).toEqual(new Set(['offline']));
    expect((await over('kb check', files)).stdout).toMatch(/\d+ of 180 questions now begin with another channel/);
  });

  it('ends with 1 for a mistake in the overlay, at its line, and says nothing of effects', async () => {
    const files = [MANIFEST, { path: 'channels.yaml', text: 'channels:\n  - { id: helpdesk, endpiont: none }\n' }];
    const run = await over('kb check', files);
    expect(run.exitCode).toBe(EXIT.findings);
    expect(run.stdout).toContain('acme/channels.yaml:2:21  error  kb/unknown-key');
    expect(run.stdout).toContain('endpoint?');
    expect((await json('kb check', files)).overlay).toBeNull();
  });

  it('warns of what changed below it since it was written', async () => {
    const files = [{ ...MANIFEST, text: "name: Acme\nbasedOn: '2025.1.1'\n" }, ...ACME.slice(1)];
    const findings = (await json('kb check', files)).findings.filter(
      ({ rule }: { rule: string }) => rule === 'kb/overrides-newer',
    );
    expect(findings.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`)).toEqual([
      'acme/channels.yaml:2',
      'acme/channels.yaml:3',
      'acme/faq/own.yaml:3',
      'acme/schemes/tca.yaml:1',
    ]);
  });
});

describe('an edited English sentence', () => {
  const file = 'faq/document.yaml';
  const sentence = 'Restoring or re-assigning a document needs back-office rights.';
  const edited = shippedSources().map((one) =>
    one.path === file ? { ...one, text: one.text.replace(sentence, `${sentence} Always.`) } : one,
  );

  it('makes exactly its translation a finding, and accepting that clears it', async () => {
    const before = JSON.parse((await magna('kb check --json', { now: NOW, kbFiles: edited })).stdout);
    expect(before.findings).toHaveLength(1);
    const line =
      edited
        .find(({ path }) => path === file)
        ?.text.split('\n')
        .findIndex((text) => text.includes(`${sentence} Always.`)) ?? 0;
    expect(before.findings[0]).toMatchObject({
      rule: 'kb/translation-stale',
      severity: 'warning',
      file: `data/${file}`,
      line: line + 1,
      fix: 'compare the two, then magna kb translate --accept document-not-found',
    });

    const shown = await magna('kb translate', { kbFiles: edited });
    expect(shown.stdout).toContain('1 translation waits');
    expect(shown.stdout).toContain(`${sentence} Always.`.slice(0, 40));

    const accepted = await magna('kb translate --accept document-not-found', { kbFiles: edited });
    expect(accepted.stdout).toContain('1 translation accepted.');
    const lock = accepted.written['translations.lock'] ?? '';
    const after = edited.map((one) => (one.path === 'translations.lock' ? { ...one, text: lock } : one));
    expect(JSON.parse((await magna('kb check --json', { now: NOW, kbFiles: after })).stdout).findings).toEqual([]);
  });

  it('is not accepted under another name, and nothing is written', async () => {
    const run = await magna('kb translate --accept upload-stuck', { kbFiles: edited });
    expect(run.exitCode).toBe(EXIT.findings);
    expect(run.stderr).toContain('document-not-found');
    expect(run.written).toEqual({});
  });
});
