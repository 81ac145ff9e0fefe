import { describe, expect, it } from 'vitest';
import { kbOrError } from '../../src/cli/kb-error.ts';
import { EXIT } from '../../src/errors.ts';
import { compileKb } from '../../src/kb/compile.ts';
import type { SourceFile } from '../../src/kb/load.ts';
import { KB_RULES } from '../../src/kb/rules.ts';
import { type Lang, wordsOf } from '../../src/lang/words.ts';
import { buildFaqIndex } from '../../src/search/faq-index.ts';
import { searchable } from '../../src/search/searchable.ts';
import { filesOf, placeIn } from '../support/findings.ts';
import { shippedKb } from '../support/kb.ts';
import { magna, type RunOptions } from '../support/magna.ts';
import { SMALL_KB } from '../support/small-kb.ts';

type Files = Readonly<Record<string, string>>;

/** A run over the small base with some of its files replaced, and files of overlays over it. */
function over(files: Files, overlay?: Files): RunOptions {
  const kbFiles: SourceFile[] = filesOf({ ...SMALL_KB, ...files });
  const overlays =
    overlay === undefined ? [] : [filesOf({ 'kb.yaml': "name: Acme\nbasedOn: '2026.11.1'\n", ...overlay })];
  const layers = overlays.map((layer) => ({ files: layer, label: 'acme/' }));
  const loadKb: RunOptions['loadKb'] = async () => {
    const compiled = compileKb({ files: kbFiles, label: 'data/' }, layers);
    if (compiled.kb === undefined) return kbOrError({ problem: 'findings', findings: compiled.findings }, 'en');
    return searchable(compiled.kb, buildFaqIndex(compiled.kb, compiled.phrased));
  };
  return { kbFiles, overlays, loadKb };
}

/** What `flow check` finds, as `file:line:column rule message`, and how it ends. */
async function findings(options: RunOptions, line = 'flow check'): Promise<{ exit: number; found: string[] }> {
  const { exitCode, stdout } = await magna(`${line} --json`, options);
  const answer = JSON.parse(stdout) as { findings: Record<string, string>[] };
  const found = answer.findings.map(
    ({ file, line: at, column, rule, message }) => `${file}:${at}:${column} ${rule} ${message}`,
  );
  return { exit: exitCode, found };
}

const flow = SMALL_KB['flow.yaml'];
const routing = SMALL_KB['routing.yaml'];
const words = '{ en: So., zh: 如此。 }';
/** A question with two options behind the one there is. */
function second(id: string, fact: string, one: string, two: string, unknown = 'offer'): string {
  const option = (text: string): string => {
    const [value = '', next = ''] = text.split('>');
    return `      - { value: '${value}', text: ${words}, next: ${next} }\n`;
  };
  const node = `  - id: ${id}\n    kind: choice\n    fact: ${fact}\n    ask: ${words}\n    unknown: ${unknown}\n    options:\n`;
  return `${flow.replaceAll('next: offer }', `next: ${id} }`)}${node}${option(one)}${option(two)}`;
}

/** A flow with a node of every kind: the pages are of this one, since the shipped one grows. */
const EVERY_KIND = `${flow.replace('next: offer }', 'next: from }')}  - id: from
    kind: place
    fact: from
    ask: { en: Where do the goods come from?, zh: 货物从哪里来？ }
    next: conflict
    unknown: conflict
  - id: conflict
    kind: decide
    decide: standard-conflict
    next: { 'yes': plan, 'no': offer, unknown: offer }
`;

describe('flow check', () => {
  it.each(['en', 'zh'])('has nothing to mend in what is shipped (%s)', async (lang) => {
    const run = await magna(`flow check --lang ${lang}`);
    expect(run).toMatchObject({ exitCode: EXIT.ok, stderr: '' });
    expect(run.stdout).toContain(`\n${wordsOf(lang as Lang).flow.nothing}\n`);
  });

  it.each(['en', 'zh'])('reads as a page (%s)', async (lang) => {
    const whole = over({ 'flow.yaml': EVERY_KIND });
    await expect((await magna(`flow check --lang ${lang}`, whole)).stdout).toMatchFileSnapshot(
      `../golden/flow-check.${lang}.txt`,
    );
    const never = routing.replace(
      '{ all: [{ fact: faqEntry, has: upload-stuck }] }',
      '{ all: [{ fact: goodsHeld, is: perhaps }] }',
    );
    const broken = over({ 'flow.yaml': EVERY_KIND.replace("value: 'no'", 'value: noo'), 'routing.yaml': never });
    await expect((await magna(`flow check --lang ${lang}`, broken)).stdout).toMatchFileSnapshot(
      `../golden/flow-check-broken.${lang}.txt`,
    );
  });

  it('counts what there is, and all of it is reached', async () => {
    const { findings: found, counts, scenarios } = JSON.parse((await magna('flow check --json')).stdout);
    const kb = await shippedKb();
    expect(found).toEqual([]);
    expect(scenarios).toBeNull();
    expect(counts).toMatchObject({
      nodes: { all: kb.flow.nodes.length, reached: kb.flow.nodes.length },
      rules: { all: kb.routing.rules.length, reached: kb.routing.rules.length },
      urgencies: { all: 3, reached: 3 },
    });
    const { edges, options, unknowns, decisions, offers, situations, plans } = counts;
    expect(edges.reached).toBe(edges.all);
    // The others are those of answers that are typed, and of the confirmation.
    expect(edges.all).toBeGreaterThan(options + unknowns + decisions + offers);
    expect(plans).toBe(situations);
  });

  it('is clean on a small base', async () => {
    expect(await findings(over({}))).toEqual({ exit: EXIT.ok, found: [] });
  });

  it('finds a dead end: a question none of whose answers its fact takes', async () => {
    const broken = second('complex', 'complex', 'rather>offer', 'hardly>offer');
    const { exit, found } = await findings(over({ 'flow.yaml': broken }));
    const at = (value: string): string => placeIn(broken, `'${value}'`);
    expect(exit).toBe(EXIT.findings);
    expect(found).toEqual([
      `data/flow.yaml:${placeIn(broken, 'complex\n')} flow/dead-end from "complex" no outcome is reached: none of its answers is taken`,
      expect.stringContaining(
        'flow/unreached-edge complex.unknown: complex does not take "unknown", so the question would come back',
      ),
      `data/flow.yaml:${at('rather')} flow/unreached-edge complex.rather: complex does not take "rather", so the question would come back`,
      `data/flow.yaml:${at('hardly')} flow/unreached-edge complex.hardly: complex does not take "hardly", so the question would come back`,
    ]);
  });

  it('finds an option that nobody can choose any more', async () => {
    const broken = second('again', 'goodsHeld', 'yes>plan', 'no>plan').replace('next: again }', 'next: offer }');
    const { exit, found } = await findings(over({ 'flow.yaml': broken }));
    expect(exit).toBe(EXIT.findings);
    // Whoever says yes goes to the offer, so that here it is always no, or unknown.
    const options = broken.slice(broken.indexOf('- id: again'));
    expect(options).toContain("value: 'yes'");
    expect(found).toEqual([
      expect.stringMatching(/^data\/flow\.yaml:\d+:\d+ flow\/unreached-edge again\.unknown: whoever comes here/),
      expect.stringMatching(/^data\/flow\.yaml:\d+:\d+ flow\/unreached-edge again\.yes: whoever comes here/),
    ]);
  });

  it('finds an option that its fact does not take, and names the nearest', async () => {
    const broken = flow.replace("value: 'no'", 'value: noo');
    const run = await magna('flow check', over({ 'flow.yaml': broken }));
    expect(run.exitCode).toBe(EXIT.findings);
    expect(run.stdout).toContain(
      `data/flow.yaml:${placeIn(broken, 'noo,')}  error  flow/unreached-edge\n  held.noo: goodsHeld does not take "noo", so the question would come back; no?\n`,
    );
    expect(run.stdout).toMatch(/^1 error, 0 warnings, 0 notes$/m);
  });

  it('finds a loop and an edge into nothing, and looks at nothing that stands on them', async () => {
    const broken = second('again', 'writtenRefusal', 'yes>held', 'no>nowhere');
    const { exit, found } = await findings(over({ 'flow.yaml': broken }));
    expect(exit).toBe(EXIT.findings);
    expect(found).toEqual([
      `data/flow.yaml:${placeIn(broken, 'held\n')} flow/cycle the questions come back to "held": understood > held > again > held`,
      `data/flow.yaml:${placeIn(broken, 'nowhere')} flow/dangling-next again.no: no node "nowhere"`,
    ]);
    const run = await magna('flow check --scenarios s', {
      ...over({ 'flow.yaml': broken }),
      files: { 's/a.yaml': 'scenarios: []\n' },
    });
    expect(run.stdout).toContain('2 errors, 0 warnings, 0 notes\n');
    expect(run.stdout).toContain('are looked at when what stands above is\nmended.');
  });

  it('finds a rule behind those that together take everything', async () => {
    const held = (id: string, is: string): string =>
      `  - { id: ${id}, when: { all: [{ fact: goodsHeld, is: ${is} }] }, primary: chat, also: [], advice: [], because: ${words} }\n`;
    const late = `  - { id: R5, when: { all: [{ fact: daysLeft, max: 1 }] }, primary: chat, also: [], advice: [], because: ${words} }\n`;
    const broken = routing.replace(
      '  - { id: R2',
      `${held('R3', "'yes'")}${held('R4', "['no', unknown]")}${late}  - { id: R2`,
    );
    const { exit, found } = await findings(over({ 'routing.yaml': broken }));
    expect(exit).toBe(EXIT.findings);
    expect(found).toEqual([
      `data/routing.yaml:${placeIn(broken, '{ all: [{ fact: daysLeft')} routing/unreachable-rule R5: can never decide, wherever it fits R1, R3 or R4 comes first`,
      `data/routing.yaml:${placeIn(broken, '{}, primary')} routing/unreachable-rule R2: can never decide, wherever it fits R1, R3 or R4 comes first`,
    ]);
  });

  it('finds a rule and an urgency that ask for what no fact can be', async () => {
    const never = '{ all: [{ fact: goodsHeld, is: perhaps }] }';
    const broken = routing
      .replace('urgency: [', `urgency: [{ gives: high, when: ${never}, because: ${words} }, `)
      .replace('{ all: [{ fact: faqEntry, has: upload-stuck }] }', never);
    const { found } = await findings(over({ 'routing.yaml': broken }));
    expect(found.map((one) => one.slice(one.indexOf(' ') + 1))).toEqual([
      'routing/unreachable-rule urgency 1 (high): can never decide, no situation fits all that it asks',
      'routing/unreachable-rule R1: can never decide, no situation fits all that it asks',
    ]);
  });

  it('says a rule behind one that takes everything just once', async () => {
    const broken = routing.replace('{ all: [{ fact: faqEntry, has: upload-stuck }] }', '{}');
    const { exit, found } = await findings(over({ 'routing.yaml': broken }));
    expect(exit).toBe(EXIT.findings);
    expect(found).toEqual([expect.stringContaining('routing/unreachable-rule rules.1: can never decide')]);
  });

  it('finds a plan without a next step', async () => {
    // Where the last reply is long ago no step of the ladder is left; in the FAQ nothing is written, so there is no draft.
    const broken = routing
      .replace('when: {}, primary: helpdesk', 'when: {}, primary: faq')
      .replace(
        'rules:\n',
        `rules:\n  - { id: R3, when: { all: [{ fact: ticketAgeHours, min: 9 }] }, primary: faq, also: [], advice: [], because: ${words} }\n`,
      );
    const files = {
      'routing.yaml': broken,
      'channels.yaml': SMALL_KB['channels.yaml'].replace(
        'id: faq\n    kind: ticket',
        'id: faq\n    kind: self-service',
      ),
    };
    const { exit, found } = await findings(over(files));
    expect(exit).toBe(EXIT.findings);
    expect(found).toEqual([
      `data/routing.yaml:${placeIn(broken, '[], because')} flow/incomplete-outcome R3: the plan has no next step (advice, draft or a step of the ladder), for example with faqEntry=none, ticketAgeHours=9`,
    ]);
  });

  it('finds a plan of whose channels nobody knows when they open', async () => {
    const channels = SMALL_KB['channels.yaml']
      .replaceAll('open: always', 'open: unknown')
      .replaceAll('staffed: always', 'staffed: unknown');
    const { exit, found } = await findings(over({ 'channels.yaml': channels }));
    expect(exit).toBe(EXIT.findings);
    expect(found.map((one) => one.slice(one.indexOf(' ') + 1))).toEqual([
      'flow/incomplete-outcome R1: no channel of the plan is ever known to be open, for example with faqEntry=upload-stuck',
      'flow/incomplete-outcome R2: no channel of the plan is ever known to be open, for example with faqEntry=none',
    ]);
    // One whose hours are known is enough.
    const helpdesk = channels.replace(/(id: helpdesk[\s\S]*?open: )unknown/, '$1always');
    expect(await findings(over({ 'channels.yaml': helpdesk }))).toEqual({ exit: EXIT.ok, found: [] });
  });

  it('tells of an overlay at its own lines, of the rest at the shipped ones', async () => {
    const node = `nodes:
  - id: held
    options:
      - { value: 'yes', text: ${words}, next: offer }
      - { value: never, text: ${words}, next: offer }
`;
    const rule = `rules:
  - { id: R3, when: { all: [{ fact: goodsHeld, is: perhaps }] }, primary: chat, also: [], advice: [], because: ${words} }
  - { id: R2 }
`;
    const { exit, found } = await findings(
      over({}, { 'flow.yaml': node, 'routing.yaml': rule }),
      'flow check --kb acme',
    );
    expect(exit).toBe(EXIT.findings);
    expect(found).toEqual([
      `acme/flow.yaml:${placeIn(node, 'never')} flow/unreached-edge held.never: goodsHeld does not take "never", so the question would come back`,
      `acme/routing.yaml:${placeIn(rule, '{ all')} routing/unreachable-rule R3: can never decide, no situation fits all that it asks`,
    ]);
    const broken = flow.replace("value: 'yes'", 'value: yess');
    expect(
      (
        await findings(
          over({ 'flow.yaml': broken }, { 'routing.yaml': 'rules: [{ id: R2, primary: chat }]\n' }),
          'flow check --kb acme',
        )
      ).found,
    ).toEqual([expect.stringContaining(`data/flow.yaml:${placeIn(broken, 'yess')} `)]);
  });

  it('ends with 3 where the knowledge base is broken elsewhere, or the flow has not its shape', async () => {
    const misspelt = await magna('flow check', over({ 'flow.yaml': flow.replace('unknown: offer', 'unknwon: offer') }));
    expect(misspelt.exitCode).toBe(EXIT.broken);
    expect(misspelt.stderr).toContain('data/flow.yaml:8:5  error  kb/unknown-key');
    const faq = SMALL_KB['faq/document.yaml'].replace('resolves: full', 'resolves: fully');
    const elsewhere = await magna('flow check', over({ 'faq/document.yaml': faq }));
    expect(elsewhere.exitCode).toBe(EXIT.broken);
    expect(elsewhere.stderr).toContain('data/faq/document.yaml');
  });

  it('ends with 3 where a file was broken after it was compiled', async () => {
    const compiled = over({}).loadKb;
    const { kbFiles } = over({ 'routing.yaml': routing.replace('rules:', 'ruels:') });
    const run = await magna('flow check', {
      kbFiles: kbFiles ?? [],
      ...(compiled === undefined ? {} : { loadKb: compiled }),
    });
    expect(run.exitCode).toBe(EXIT.broken);
    expect(run.stderr).toContain('data/routing.yaml:2:1  error  kb/unknown-key');
  });

  it('speaks SARIF, JUnit and GitHub, with what each rule forbids', async () => {
    const broken = flow.replace("value: 'no'", 'value: noo');
    const options = over({ 'flow.yaml': broken });
    const report = async (format: string) => {
      const run = await magna(`flow check --format ${format}`, options);
      expect(run.exitCode).toBe(EXIT.findings);
      return run.stdout;
    };
    const [log] = JSON.parse(await report('sarif')).runs;
    expect(log.results[0]).toMatchObject({ ruleId: 'flow/unreached-edge', level: 'error' });
    expect(log.tool.driver.rules[0]).toEqual({
      id: 'flow/unreached-edge',
      shortDescription: { text: KB_RULES['flow/unreached-edge']?.en },
    });
    const junit = await report('junit');
    expect(junit).toContain('<testsuite name="data/routing.yaml" tests="1" failures="0">');
    expect(junit).toContain('<failure type="error" message="held.noo:');
    const [line, column] = placeIn(broken, 'noo,').split(':');
    expect(await report('github')).toContain(
      `::error file=data/flow.yaml,line=${line},col=${column},title=flow/unreached-edge::held.noo: `,
    );
    expect(await report('json')).toContain('"schema": "magna.flow-check/1"');
  });
});

describe('flow check --scenarios', () => {
  const scenario = (id: string, ...expected: string[]): string =>
    [
      `  - id: ${id}`,
      '    say: The upload stops halfway',
      "    now: '2026-11-23T14:20:00Z'",
      "    set: { goodsHeld: 'no' }",
      '    expect:',
      ...expected.map((line) => `      ${line}`),
      '',
    ].join('\n');
  const file = (...all: string[]): string => `scenarios:\n${all.join('')}`;
  const run = (files: Files, line = 'flow check --scenarios cases') => magna(line, { ...over({}), files });

  it('runs every *.yaml of the folder, and all is as expected', async () => {
    const files = {
      'cases/one.yaml': file(scenario('one', 'primary: chat', 'faq: [upload-stuck]')),
      'cases/two.yaml': file(scenario('two', 'rule: R1'), scenario('three', 'asks: []')),
      'cases/notes.txt': 'none',
    };
    const ran = await run(files);
    expect(ran).toMatchObject({ exitCode: EXIT.ok, stderr: '' });
    expect(ran.stdout).toMatch(/^Scenarios {5}3 scenarios in 2 files, all as expected$/m);
    expect(ran.stdout).toMatch(/^Nothing to mend\.$/m);
    expect(JSON.parse((await run(files, 'flow check --scenarios cases/ --json')).stdout).scenarios).toEqual({
      files: 2,
      run: 3,
      differing: 0,
    });
  });

  it('says what differs and where, and ends with 1', async () => {
    const text = file(scenario('one', 'primary: helpdesk', 'rule: R1', 'actor: broker'), scenario('two', 'rule: R1'));
    const ran = await run({ 'cases/one.yaml': text });
    expect(ran.exitCode).toBe(EXIT.findings);
    expect(ran.stdout).toContain(
      `cases/one.yaml:${placeIn(text, 'helpdesk')}  error  scenario/differs\n  one: expected primary helpdesk, got chat (rule R1); mend the flow, the rules`,
    );
    expect(ran.stdout).toContain(`cases/one.yaml:${placeIn(text, 'broker')}  error  scenario/differs`);
    expect(ran.stdout).toMatch(/^Scenarios {5}2 scenarios in 1 file, 1 differs$/m);
    expect(ran.stdout).toMatch(/^2 errors, 0 warnings, 0 notes$/m);
  });

  it('names the nearest of a key that is none', async () => {
    const text = file(scenario('one', 'primry: chat'));
    const ran = await run({ 'cases/one.yaml': text });
    expect(ran.exitCode).toBe(EXIT.findings);
    expect(ran.stdout).toContain(
      `cases/one.yaml:${placeIn(text, 'primry')}  error  scenario/unknown-key\n  unknown key "primry"; primary?\n`,
    );
    expect(ran.stdout).toMatch(/^Scenarios {5}none in 1 file could be run$/m);
  });

  it('reports the files of scenarios to other programs too', async () => {
    const files = { 'cases/one.yaml': file(scenario('one', 'primary: chat')) };
    expect((await run(files, 'flow check --scenarios cases --format junit')).stdout).toContain(
      '<testsuite name="cases/one.yaml" tests="1" failures="0">',
    );
  });

  it('runs them over an overlay', async () => {
    const files = { 'cases/one.yaml': file(scenario('one', 'primary: helpdesk')) };
    const overlay = over({}, { 'routing.yaml': 'rules: [{ id: R1, primary: helpdesk }]\n' });
    expect((await magna('flow check --scenarios cases --kb acme', { ...overlay, files })).exitCode).toBe(EXIT.ok);
    expect((await run(files)).exitCode).toBe(EXIT.findings);
  });

  it.each(['en', 'zh'])(
    'ends with 2 where nothing matches, and with 4 where nothing can be read (%s)',
    async (lang) => {
      const none = await run({ 'cases/notes.txt': '' }, `flow check --scenarios cases --lang ${lang}`);
      expect(none).toMatchObject({ exitCode: EXIT.usage, stdout: '' });
      expect(none.stderr).toContain('*.yaml');
      const missing = await run({}, `flow check --scenarios nowhere --lang ${lang}`);
      expect(missing).toMatchObject({ exitCode: EXIT.io, stdout: '' });
      expect(missing.stderr).toContain("ENOENT: no such file or directory, scandir 'nowhere'");
      const list = over({});
      const locked = await magna(`flow check --scenarios cases --json --lang ${lang}`, {
        ...list,
        files: Object.defineProperty({}, 'cases/a.yaml', { enumerable: true, get: () => undefined }) as Files,
      });
      expect(locked.exitCode).toBe(EXIT.io);
      expect(JSON.parse(locked.stdout)).toMatchObject({ schema: 'magna.error/1', exit: EXIT.io });
    },
  );
});

describe('flow paths', () => {
  it.each(['en', 'zh'])('lists the ways, answers that lead the same way as one (%s)', async (lang) => {
    const run = await magna(`flow paths --lang ${lang}`, over({ 'flow.yaml': EVERY_KIND }));
    expect(run).toMatchObject({ exitCode: EXIT.ok, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot(`../golden/flow-paths.${lang}.txt`);
  });

  it('lists those through a node, and counts them', async () => {
    const all = JSON.parse((await magna('flow paths --json')).stdout);
    const some = JSON.parse((await magna('flow paths --through proof --json')).stdout);
    expect(all).toMatchObject({ schema: 'magna.flow-paths/1', through: null, count: all.ways.length });
    const nodes = ({ steps }: { steps: { node: string }[] }): string[] => steps.map(({ node }) => node);
    expect(some.ways).toEqual(all.ways.filter((way: { steps: { node: string }[] }) => nodes(way).includes('proof')));
    expect(some.count).toBe(some.ways.length);
    expect(some.paths).toBeLessThan(all.paths);
    const ends = JSON.parse((await magna('flow paths --through done --json')).stdout);
    expect(new Set(ends.ways.map((way: { outcome: { status: string } }) => way.outcome.status))).toEqual(
      new Set(['resolved']),
    );
  });

  it('lists so many of very many, and says how many are left', async () => {
    // Eleven questions that fork and meet again have 2,048 ways.
    const nodes = Array.from({ length: 11 }, (_, index) => {
      const fact = [
        'goodsHeld',
        'writtenRefusal',
        'entryLodged',
        'platformFault',
        'standardConflict',
        'needsAuthorityAct',
        'chatStaffed',
        'from',
        'to',
        'origin',
        'proof',
      ][index];
      const next = index === 10 ? 'offer' : `q${index + 1}`;
      return `  - { id: q${index}, kind: text, fact: ${fact}, ask: ${words}, next: ${next}, unknown: s${index} }\n  - { id: s${index}, kind: confirm, next: ${next} }\n`;
    });
    const many = `${flow.replace('next: held }', 'next: q0 }').replace(/ {2}- id: held[\s\S]*?(?= {2}- \{ id: offer)/, '')}${nodes.join('')}`;
    const options = over({ 'flow.yaml': many });
    const answer = JSON.parse((await magna('flow paths --json', options)).stdout);
    // The offer may settle it or not.
    expect(answer.count).toBe(4096);
    expect(answer.paths).toBe(2048 * 3);
    expect(answer.ways).toHaveLength(1000);
    const page = (await magna('flow paths', options)).stdout;
    expect(page).toMatch(/^3096 ways more; --through/m);
  });

  it.each(['en', 'zh'])('ends with 2 at a node that is none, and names the nearest (%s)', async (lang) => {
    const run = await magna(`flow paths --through prof --lang ${lang}`);
    expect(run).toMatchObject({ exitCode: EXIT.usage, stdout: '' });
    expect(run.stderr).toContain('prof');
    expect(run.stderr).toContain('proof');
    const far = await magna('flow paths --through zzzzzzzz');
    expect(far.exitCode).toBe(EXIT.usage);
    expect(far.stderr).toContain('The nodes are: understood, category');
  });

  it('passes over what is known, without a word', async () => {
    const twice = second('again', 'goodsHeld', 'yes>plan', 'no>offer');
    const { ways } = JSON.parse(
      (await magna('flow paths --through again --json', over({ 'flow.yaml': twice }))).stdout,
    );
    expect(ways[0].steps.map(({ node, over: passed }: { node: string; over: string[] }) => [node, passed])).toEqual([
      ['understood', []],
      ['held', ['again']],
    ]);
  });
});

describe('flow graph', () => {
  interface Graph {
    nodes: { id: string; kind: string }[];
    edges: { from: string; to: string; answers: { value: string; text: string }[] }[];
  }
  const graph = async (line: string): Promise<Graph> => JSON.parse((await magna(`${line} --json`)).stdout) as Graph;
  /** The quoted texts of a line, with what their format escapes as it was. */
  const mermaid = (text: string): string =>
    text.replaceAll('<br/>', ' ').replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  const dot = (text: string): string => text.replaceAll('\\n', ' ').replace(/\\(.)/g, '$1').replaceAll('&amp;', '&');
  const plain = (text: string): string => text.replaceAll(/\s+/g, '');

  it.each(['en', 'zh'])('is Mermaid with every node and edge once (%s)', async (lang) => {
    const { stdout, exitCode } = await magna(`flow graph --lang ${lang}`);
    expect(exitCode).toBe(EXIT.ok);
    const { nodes, edges } = await graph(`flow graph --lang ${lang}`);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('flowchart TD');
    const name = (id: string): string => `n_${id.replaceAll('-', '_')}`;
    const drawn = lines.flatMap(
      (line) => /^ {2}(\w+)(\(\[|\[\/|\{\{|\{|\[)"([^"]+)"(\]\)|\/\]|\}\}|\}|\])$/.exec(line) ?? [],
    );
    expect(drawn.length).toBe(nodes.length * 5);
    const shapes = new Map(
      lines.flatMap((line) => {
        const [, id, open] = /^ {2}(\w+)(\(\[|\[\/|\{\{|\{|\[)"/.exec(line) ?? [];
        return id === undefined ? [] : [[id, open] as const];
      }),
    );
    expect([...shapes.keys()].toSorted()).toEqual(nodes.map(({ id }) => name(id)).toSorted());
    const kinds = new Map(nodes.map(({ id, kind }) => [kind, shapes.get(name(id))]));
    const question = kinds.get('choice');
    expect([kinds.get('text'), kinds.get('place'), kinds.get('date')]).toEqual([question, question, question]);
    expect(new Set(['choice', 'decide', 'confirm', 'offer', 'outcome'].map((kind) => kinds.get(kind))).size).toBe(5);
    const arrows = lines.flatMap((line) => {
      const [, from, text = '', to] = /^ {2}(\w+) -->\|"([^"]+)"\| (\w+)$/.exec(line) ?? [];
      return from === undefined ? [] : [`${from} ${plain(mermaid(text))} ${to}`];
    });
    expect(arrows).toEqual(
      edges.map(
        ({ from, to, answers }) => `${name(from)} ${plain(answers.map(({ text }) => text).join(''))} ${name(to)}`,
      ),
    );
    expect(lines).toHaveLength(1 + nodes.length + edges.length);
  });

  it.each(['en', 'zh'])('is DOT with every node and edge once (%s)', async (lang) => {
    const { stdout } = await magna(`flow graph --format dot --lang ${lang}`);
    const { nodes, edges } = await graph(`flow graph --lang ${lang}`);
    const lines = stdout.trimEnd().split('\n');
    expect([lines[0], lines.at(-1)]).toEqual(['digraph flow {', '}']);
    const drawn = lines.flatMap(
      (line) => /^ {2}"([^"]+)" \[shape=\w+, (?:style="[\w,]+", )?label="(?:[^"\\]|\\.)+"\];$/.exec(line)?.[1] ?? [],
    );
    expect(drawn).toEqual(nodes.map(({ id }) => id));
    const arrows = lines.flatMap((line) => {
      const [, from, to, text = ''] = /^ {2}"([^"]+)" -> "([^"]+)" \[label="((?:[^"\\]|\\.)+)"\];$/.exec(line) ?? [];
      return from === undefined ? [] : [`${from} ${plain(dot(text))} ${to}`];
    });
    expect(arrows).toEqual(
      edges.map(({ from, to, answers }) => `${from} ${plain(answers.map(({ text }) => text).join(''))} ${to}`),
    );
    expect(lines).toHaveLength(4 + nodes.length + edges.length);
  });

  it('has an edge for each two nodes that follow each other, and every answer on one', async () => {
    const kb = await shippedKb();
    const { edges } = await graph('flow graph');
    const pairs = edges.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    const category = edges
      .filter(({ from }) => from === 'category')
      .flatMap(({ answers }) => answers.map(({ value }) => value));
    expect(category.toSorted()).toEqual(['account', 'certification', 'data', 'document', 'other', 'unknown']);
    for (const node of kb.flow.nodes) {
      const answers = edges.filter(({ from }) => from === node.id).flatMap((edge) => edge.answers);
      expect(answers.length > 0, node.id).toBe(node.kind !== 'outcome');
    }
  });

  it('reads as a picture', async () => {
    const whole = over({ 'flow.yaml': EVERY_KIND });
    await expect((await magna('flow graph', whole)).stdout).toMatchFileSnapshot('../golden/flow-graph.en.mmd');
    await expect((await magna('flow graph --format dot --lang zh', whole)).stdout).toMatchFileSnapshot(
      '../golden/flow-graph.zh.dot',
    );
  });

  it('takes no other format', async () => {
    const run = await magna('flow graph --format svg');
    expect(run.exitCode).toBe(EXIT.usage);
    expect(run.stderr).toContain('mermaid, dot');
  });
});

it('needs to know which command of the group', async () => {
  const run = await magna('flow');
  expect(run.exitCode).toBe(EXIT.usage);
  expect(run.stderr).toContain('check, paths, graph');
});
