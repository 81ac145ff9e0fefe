import { describe, expect, it } from 'vitest';
import type { TriageAnswer } from '../../src/answers/shapes/triage.ts';
import { EXIT } from '../../src/errors.ts';
import { type Answer, magna } from '../support/magna.ts';

const FRENCH = 'Why does my US issued verification not pass French customs?';
const FRENCH_ZH = '美国出具的证明为什么过不了法国海关？';
const SET = '--set origin=US --set proof=usmca-certification --set goodsHeld=no --set deadline=2026-11-26';

/** Working hours, the night before a Monday, a weekend, a holiday of both sides. */
const MOMENTS = {
  monday: '2026-11-23T14:20:00Z',
  night: '2026-11-23T03:00:00Z',
  saturday: '2026-11-21T15:00:00Z',
  christmas: '2026-12-25T15:00:00Z',
};

/** The answers of the sentence, with a deadline in three days. */
const setAt = (now: string): string => {
  const deadline = new Date(Date.parse(now) + 3 * 86_400_000).toISOString().slice(0, 10);
  return SET.replace('2026-11-26', deadline);
};

describe('triage without a terminal', () => {
  it('turns the sentence of the field report into a plan, the same to the byte twice', async () => {
    const once = await magna(`triage "${FRENCH}" ${SET} --no-input`);
    const twice = await magna(`triage "${FRENCH}" ${SET} --no-input`);
    expect(once).toMatchObject({ exitCode: EXIT.ok, stderr: '' });
    expect(twice.stdout).toBe(once.stdout);
  });

  it.each(
    Object.entries(MOMENTS).flatMap(([name, now]) =>
      [FRENCH, FRENCH_ZH].map((sentence) => [name, now, sentence === FRENCH ? 'en' : 'zh', sentence] as const),
    ),
  )('opens the right doors for it: %s, %s, %s', async (name, now, lang, sentence) => {
    const run = await magna(`triage "${sentence}" ${setAt(now)} --no-input`, { now });
    expect(run).toMatchObject({ exitCode: EXIT.ok, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot(`../golden/triage/french-customs-${name}.${lang}.txt`);
  });

  it.each([
    ['CEPA证书一直卡在origin proof', 'zh'],
    ['CEPA certificate stuck at origin proof', 'en'],
  ])('asks which way a scheme of one way is meant, and names the office with its hours: %s', async (sentence, lang) => {
    const open = await magna(`triage "${sentence}" --no-input`);
    expect(open.exitCode).toBe(EXIT.usage);
    await expect(open.stderr).toMatchFileSnapshot(`../golden/triage/cepa-open.${lang}.txt`);
    const rest = '--set goodsHeld=no --set deadline=unknown --set tried=none';
    const plan = await magna(`triage "${sentence}" --set from=HK->CN ${rest} --no-input`);
    await expect(plan.stdout).toMatchFileSnapshot(`../golden/triage/cepa-plan.${lang}.txt`);
  });

  it.each(['en', 'zh'])('derives the plan with --why, in %s', async (lang) => {
    const run = await magna(`triage "${FRENCH}" ${SET} --why --no-input --lang ${lang}`);
    const derivation = run.stdout.slice(run.stdout.indexOf(lang === 'en' ? 'How this plan' : '方案如何得出'));
    await expect(derivation).toMatchFileSnapshot(`../golden/triage/why.${lang}.txt`);
  });

  it('comes to the same facts and the same order in both languages', async () => {
    const answers = await Promise.all(
      [FRENCH, FRENCH_ZH].map(
        async (sentence) => JSON.parse((await magna(`triage "${sentence}" ${SET} --json`)).stdout) as TriageAnswer,
      ),
    );
    const comparable = ({ facts, plan, advice, not, actor }: TriageAnswer) => ({
      facts: { ...facts, problem: '', faqEntry: [] },
      plan: plan.map(({ channel, openNow }) => [channel, openNow]),
      advice: advice.map(({ id }) => id),
      not: not.map(({ channel }) => channel),
      actor: actor?.who,
    });
    const [en, zh] = answers.map(comparable);
    expect(zh).toEqual(en);
  });

  it.each([
    ['on Monday afternoon', '2026-11-23T14:20:00Z', 'chat', ['chat', 'helpdesk', 'community'], true],
    ['in the night', '2026-11-23T03:00:00Z', 'helpdesk', ['helpdesk', 'community', 'chat'], false],
    ['on a Saturday', '2026-11-21T15:00:00Z', 'helpdesk', ['helpdesk', 'community', 'chat'], false],
  ])('opens the right doors %s', async (_, now, primary, channels, chatOpen) => {
    const deadline = new Date(Date.parse(now) + 3 * 86_400_000).toISOString().slice(0, 10);
    const { stdout } = await magna(`triage "${FRENCH}" ${SET.replace('2026-11-26', deadline)} --json`, { now });
    const answer = JSON.parse(stdout);
    expect(answer.primary).toBe(primary);
    expect(answer.plan.map(({ channel }: { channel: string }) => channel)).toEqual(channels);
    expect(answer.plan.find(({ channel }: { channel: string }) => channel === 'chat').openNow).toBe(chatOpen);
  });

  it('names what is missing, with the flags that would give it', async () => {
    const run = await magna(`triage "${FRENCH}" --no-input`);
    expect(run).toMatchObject({ exitCode: EXIT.usage, stdout: '' });
    expect(run.stderr).toContain('goodsHeld');
    expect(run.stderr).toContain('--set goodsHeld=yes|no');
    expect(run.stderr).toContain('from United States ("US")');
  });

  it('under --json prints what was understood and the open question', async () => {
    const run = await magna(`triage "${FRENCH}" --json`);
    const answer = JSON.parse(run.stdout);
    expect(run.exitCode).toBe(EXIT.usage);
    expect(answer).toMatchObject({ schema: 'magna.triage/1', status: 'question', question: { fact: 'goodsHeld' } });
    expect(answer.missing).toContain('goodsHeld');
    expect(answer.understood.map(({ key }: { key: string }) => key)).toEqual(expect.arrayContaining(['from', 'to']));
    expect(run.stderr).toContain('goodsHeld');
  });

  it('reads answers from a file, and a flag wins over the file', async () => {
    const files = { 'a.yaml': 'category: account\nurgency: low\ntried: [faq]\n' };
    const fromFile = JSON.parse((await magna('triage --answers a.yaml --json', { files })).stdout);
    expect(fromFile).toMatchObject({ status: 'plan', primary: 'helpdesk', case: null });
    const overruled = JSON.parse((await magna('triage --answers a.yaml --set tried=none --json', { files })).stdout);
    expect(overruled.facts.tried).toEqual([]);
  });

  it('reports every problem of an answers file at its line', async () => {
    const files = { 'a.yaml': 'category: documnt\ngoodsheld: no\nto: Frnce\n' };
    const run = await magna('triage --answers a.yaml', { files });
    expect(run.exitCode).toBe(EXIT.broken);
    expect(run.stderr).toMatch(/a\.yaml:1:11.*"documnt"/s);
    expect(run.stderr).toMatch(/a\.yaml:2:1.*goodsHeld/s);
    expect(run.stderr).toMatch(/a\.yaml:3:5.*France/s);
  });

  it.each([
    ['--set goodsHeld', 'key=value'],
    ['--set goodsheld=no', 'goodsHeld'],
    ['--set goodsHeld=maybe', 'yes, no, unknown'],
    ['--set deadline=2026-02-30', '2026-11-22'],
    ['--set to=Frnce', 'FR'],
    ['--as-of 2026-13-01', '2026-11-22'],
  ])('refuses %s and says what would be right', async (flag, hint) => {
    const run = await magna(`triage "pdf stuck" ${flag}`);
    expect(run.exitCode).toBe(EXIT.usage);
    expect(run.stderr).toContain(hint);
  });

  it('keeps a case only when asked to', async () => {
    expect((await magna(`triage "${FRENCH}" ${SET}`)).cases).toEqual({});
    const kept = await magna(`triage "${FRENCH}" ${SET} --save --json`);
    const { case: id, drafts } = JSON.parse(kept.stdout);
    expect(id).toMatch(/^[A-Z2-7]{4}$/);
    expect(kept.cases[id]?.map(({ kind }) => kind)).toEqual(['opened', 'drafted', 'drafted', 'drafted']);
    expect(drafts.helpdesk.file).toBe(`cases/${id}/helpdesk.md`);
    expect(kept.drafts['helpdesk']).toContain('USMCA');
  });

  it('without a problem says how to give one', async () => {
    const run = await magna('triage --no-input');
    expect(run.exitCode).toBe(EXIT.usage);
    expect(run.stderr).toContain('magna triage "pdf stuck"');
  });
});

describe('triage in a terminal', () => {
  it('asks only what is still open and ends in a plan', async () => {
    const run = await magna(`triage "${FRENCH}"`, {
      answers: [
        ['Is that right?', 'yes'],
        ['goods held', 'no'],
        ['Which paper', 'USMCA'],
        ['By when', '2026-11-26'],
      ],
    });
    expect(run.exitCode).toBe(EXIT.ok);
    expect(run.asked).toHaveLength(4);
    expect(run.stdout.replace(/\s+/g, ' ')).toContain('has no function on this lane');
    await expect(run.stderr).toMatchFileSnapshot('../golden/triage/understood.en.txt');
  });

  it('has every confirmed answer in the journal before the next question', async () => {
    const run = await magna(`triage "${FRENCH}"`, {
      answers: [
        ['Is that right?', 'yes'],
        ['goods held', 'no'],
        ['Which paper', '^C'],
      ],
    });
    expect(run.exitCode).toBe(EXIT.interrupted);
    const [id = '', journal = []] = Object.entries(run.cases)[0] ?? [];
    expect(journal.map(({ kind }) => kind)).toEqual(['opened', 'settled', 'answered']);
    expect(journal.at(-1)).toMatchObject({ node: 'goods-held', facts: { goodsHeld: 'no' } });
    expect(run.stderr).toContain(`cases/${id}.jsonl`);
  });

  it('keeps nothing when it is stopped before anything was confirmed', async () => {
    const run = await magna(`triage "${FRENCH}"`, { answers: [['Is that right?', '^C']] });
    expect(run.exitCode).toBe(EXIT.interrupted);
    expect(run.cases).toEqual({});
  });

  it('ends as settled when an answer of the FAQ solved it', async () => {
    const run = await magna('triage "PDF stuck"', {
      answers: [
        ['Is that right?', 'yes'],
        ['solve it', 'show upload-stuck'],
        ['solve it', 'yes'],
      ],
    });
    expect(run.exitCode).toBe(EXIT.ok);
    expect(run.stderr).toContain('Press F12');
    expect(run.stdout).toContain('upload-stuck');
  });

  it('lets a wrong reading be corrected', async () => {
    const run = await magna('triage "refused by French customs, goods from Germany" --json', {
      answers: [
        ['Is that right?', 'no'],
        ['Which part', 'from'],
        ['from', 'Italy'],
        ['Is that right?', 'yes'],
        ['goods held', 'no'],
        ['Which paper', ''],
        ['By when', ''],
        ['solve it', 'no'],
        ['tried', 'none'],
      ],
    });
    expect(run.exitCode, run.stderr).toBe(EXIT.ok);
    expect(JSON.parse(run.stdout).facts).toMatchObject({ from: 'IT', to: 'FR' });
  });

  it('says so when the disk is full, and ends with 4', async () => {
    const run = await magna(`triage "${FRENCH}"`, {
      diskFullAt: 2,
      answers: [
        ['Is that right?', 'yes'],
        ['goods held', 'no'],
      ],
    });
    expect(run.exitCode).toBe(EXIT.io);
    expect(run.stderr).toContain('ENOSPC');
    expect(run.stderr).toContain('What was confirmed before is safe');
  });
});

describe('going back and changing', () => {
  const begin: Answer[] = [
    ['Is that right?', 'yes'],
    ['goods held', 'no'],
    ['Which paper', 'USMCA'],
  ];

  it('goes back to the last question, and its answer counts no longer', async () => {
    const run = await magna(`triage "${FRENCH}" --json`, {
      answers: [
        ...begin,
        ['By when', '<'],
        ['Which paper', 'EUR.1'],
        ['By when', ''],
        ['solve it', 'no'],
        ['tried', 'none'],
      ],
    });
    expect(run.exitCode, run.stderr).toBe(EXIT.ok);
    expect(JSON.parse(run.stdout).facts).toMatchObject({ proof: 'eur1', goodsHeld: 'no' });
  });

  it('goes back to what was understood, where it can be put right', async () => {
    const run = await magna(`triage "${FRENCH}" --json`, {
      answers: [
        ['Is that right?', 'yes'],
        ['goods held', '?back'],
        ['Is that right?', 'no'],
        ['Which part', 'kind: certification'],
        ['kind', 'document'],
        ['Is that right?', 'yes'],
        ['solve it', 'no'],
        ['tried', 'none'],
      ],
    });
    expect(run.exitCode, run.stderr).toBe(EXIT.ok);
    expect(JSON.parse(run.stdout).facts).toMatchObject({ category: 'document', from: 'US' });
  });

  it('changes any earlier answer, keeps the later ones that still count, and lists those that fall away', async () => {
    const run = await magna('triage --set role=exporter --json', {
      answers: [
        ['What is stuck', 'certification'],
        ['goods held', 'yes'],
        ['From which', 'US to France'],
        ['By when', '!'],
        ['asked again', 'What is stuck? A certificate or proof: refused, missing, which one'],
        ['What is stuck', 'document'],
        ['tried', 'none'],
      ],
    });
    expect(run.exitCode, run.stderr).toBe(EXIT.ok);
    expect(run.stderr).toContain('No longer asked, so set aside: Yes, customs holds them (Are goods held');
    expect(run.stderr.replace(/\s+/g, ' ')).toContain('United States, France (From which country');
    const { facts } = JSON.parse(run.stdout);
    expect(facts).toMatchObject({ category: 'document' });
    expect(facts).not.toHaveProperty('goodsHeld');
    expect(facts).not.toHaveProperty('from');
  });

  it('says what a question means, and asks it again', async () => {
    const run = await magna('triage "pdf stuck"', {
      answers: [
        ['Is that right?', 'yes'],
        ['solve it', 'no'],
        ['tried', 'What is meant?'],
        ['tried', 'none'],
      ],
    });
    expect(run.exitCode, run.stderr).toBe(EXIT.ok);
    expect(run.stderr).toContain('An open ticket matters most');
  });

  it('adds what was not read', async () => {
    const run = await magna(`triage "${FRENCH}" --json`, {
      answers: [
        ['Is that right?', 'no'],
        ['Which part', 'Something is missing: add it'],
        ['What should be added', 'made in'],
        ['made in', 'Mexico'],
        ['Is that right?', 'yes'],
        ['goods held', 'no'],
        ['Which paper', 'USMCA'],
        ['By when', 'Friday'],
      ],
    });
    expect(run.exitCode, run.stderr).toBe(EXIT.ok);
    expect(JSON.parse(run.stdout)).toMatchObject({ facts: { origin: 'MX', deadline: '2026-11-27' }, confirmed: true });
  });
});

describe('resuming', () => {
  const stopped = async () =>
    await magna(`triage "${FRENCH}"`, {
      answers: [
        ['Is that right?', 'yes'],
        ['goods held', 'no'],
        ['Which paper', '^C'],
      ],
    });

  it('goes on where it was stopped, with the same answers', async () => {
    const { cases } = await stopped();
    const [id = ''] = Object.keys(cases);
    const run = await magna(`triage --resume ${id.toLowerCase()} --json`, {
      cases,
      answers: [
        ['Which paper', 'USMCA'],
        ['By when', '2026-11-26'],
      ],
    });
    expect(run.exitCode, run.stderr).toBe(EXIT.ok);
    expect(run.stderr).toContain(`Case ${id} goes on: 1 answer is kept.`);
    const straight = await magna(`triage "${FRENCH}" --json`, {
      answers: [
        ['Is that right?', 'yes'],
        ['goods held', 'no'],
        ['Which paper', 'USMCA'],
        ['By when', '2026-11-26'],
      ],
    });
    const plan = ({ stdout }: { stdout: string }) => ({ ...JSON.parse(stdout), drafts: {} });
    expect(plan(run)).toEqual(plan(straight));
    expect(run.cases[id]?.map(({ kind }) => kind).slice(0, 5)).toEqual([
      'opened',
      'settled',
      'answered',
      'answered',
      'answered',
    ]);
  });

  it('takes the case that was written to last where none is named', async () => {
    const { cases } = await stopped();
    const run = await magna('triage --resume', { cases, answers: [['Which paper', '^C']] });
    expect(run.exitCode).toBe(EXIT.interrupted);
    expect(run.stderr.replace(/\s+/g, ' ')).toContain('go on with `magna triage --resume');
  });

  it('lays over it what is given anew, by flags and by words, and keeps it', async () => {
    const { cases } = await stopped();
    const [id = ''] = Object.keys(cases);
    const run = await magna(
      `triage --resume ${id} "ticket MS-204417, 30 hours without reply" --set proof=usmca-certification --set deadline=unknown --json --no-input`,
      { cases, now: '2026-11-24T15:00:00Z' },
    );
    expect(run.exitCode, run.stderr).toBe(EXIT.ok);
    const answer = JSON.parse(run.stdout);
    expect(answer).toMatchObject({ case: id, primary: 'chat', facts: { ticket: { number: 'MS-204417' }, to: 'FR' } });
    expect(answer.facts.problem).toBe(FRENCH);
    expect(answer.ladder.every(({ at }: { at: string | null }) => at !== null)).toBe(true);
    expect(run.cases[id]?.filter(({ kind }) => kind === 'corrected').length).toBeGreaterThan(2);
  });

  it.each([
    ['--resume ZZZZ', 'no case "ZZZZ"'],
    ['--resume', 'no case to go on with'],
  ])('says so where there is none: %s', async (flags, said) => {
    const run = await magna(`triage ${flags}`);
    expect(run.exitCode).toBe(EXIT.findings);
    expect(run.stderr).toContain(said);
  });

  it('leaves a journal alone that has no beginning', async () => {
    const cases = { ABCD: [{ at: '2026-11-23T14:20:00Z', kind: 'settled', node: 'understood' } as const] };
    const run = await magna('triage --resume ABCD', { cases });
    expect(run.exitCode).toBe(EXIT.io);
    expect(run.cases).toEqual(cases);
  });
});

describe('a place whose direction the words leave open', () => {
  const understood = async (flags: string) =>
    JSON.parse(
      (await magna(`triage "which proof does Brazil take" --set category=certification ${flags} --json`)).stdout,
    )
      .understood.filter(({ key }: { key: string }) => key === 'from' || key === 'to')
      .map(({ key, value }: { key: string; value: string }) => [key, value]);

  it('is the other end where one was given', async () => {
    expect(await understood('--set from=CN')).toEqual([['to', 'BR']]);
    expect(await understood('--set to=CN')).toEqual([['from', 'BR']]);
  });

  it('stays open where none was given, or both, or the same', async () => {
    expect(await understood('')).toEqual([]);
    expect(await understood('--set from=CN --set to=US')).toEqual([]);
    expect(await understood('--set from=BR')).toEqual([]);
    expect(await understood('--set from=unknown')).toEqual([]);
  });
});

it('comes to the same plan asked, scripted and from a file', async () => {
  const asked = await magna(`triage "${FRENCH}" --json`, {
    answers: [
      ['Is that right?', 'yes'],
      ['goods held', 'no'],
      ['Which paper', 'USMCA certification'],
      ['By when', 'Thursday'],
    ],
  });
  const scripted = await magna(`triage "${FRENCH}" ${SET.replace('--set origin=US ', '')} --json --no-input`);
  const files = {
    'a.yaml': `problem: "${FRENCH}"\nproof: usmca-certification\ngoodsHeld: no\ndeadline: 2026-11-26\n`,
  };
  const fromFile = await magna('triage --answers a.yaml --json --no-input', { files });
  const plan = ({ stdout }: { stdout: string }) => {
    const { drafts, case: _, confirmed: __, ...rest } = JSON.parse(stdout);
    return { ...rest, drafts: Object.keys(drafts) };
  };
  expect(plan(scripted)).toEqual(plan(asked));
  expect(plan(fromFile)).toEqual(plan(asked));
});
