import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type JournalEvent, readJournal } from '../../src/cases/journal.ts';
import { CaseFiles } from '../../src/io/case-files.ts';

const AT = '2026-11-25T10:00:00.000Z';
const opened = (problem: string): JournalEvent => ({ at: AT, kind: 'opened', facts: { problem } });

let folder = '';
let cases: CaseFiles;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magna-cases-'));
  cases = new CaseFiles(join(folder, 'data', 'cases'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = (id: string): unknown[] =>
  readFileSync(cases.fileOf(id), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('open', () => {
  it('makes the folder on first use and not before', () => {
    expect(readdirSync(folder)).toEqual([]);
    cases.open(['ABCD'], opened('one'));
    expect(linesOf('ABCD')).toEqual([opened('one')]);
  });

  it('gives two cases that wish the same id two ids, and keeps both', () => {
    const wish = ['ABCD', 'ABCDE'];
    expect(cases.open(wish, opened('one'))).toBe('ABCD');
    expect(new CaseFiles(join(folder, 'data', 'cases')).open(wish, opened('two'))).toBe('ABCDE');
    expect([linesOf('ABCD'), linesOf('ABCDE')]).toEqual([[opened('one')], [opened('two')]]);
  });

  it('says so where every id is taken, and overwrites none', () => {
    cases.open(['ABCD'], opened('one'));
    expect(() => cases.open(['ABCD'], opened('two'))).toThrow('taken');
    expect(linesOf('ABCD')).toEqual([opened('one')]);
  });
});

describe('append', () => {
  it('adds one line an event, in order, whatever is in it', () => {
    const id = cases.open(['ABCD'], opened('one'));
    const second: JournalEvent = {
      at: AT,
      kind: 'answered',
      node: 'proof',
      facts: { proof: 'line one\nline two \u2028 扣货' },
    };
    const third: JournalEvent = { at: AT, kind: 'settled', node: 'understood' };
    cases.append(id, second);
    cases.append(id, third);
    expect(linesOf(id)).toEqual([opened('one'), second, third]);
  });
});

describe('a line that was torn when magna was killed', () => {
  it('takes no other with it', () => {
    const id = cases.open(['ABCD'], opened('one'));
    appendFileSync(cases.fileOf(id), '{"at":"2026-11-23T14:2');
    const next: JournalEvent = { at: AT, kind: 'settled', node: 'understood' };
    cases.append(id, next);
    const journal = readJournal(cases.read(id) ?? '');
    expect(journal.events).toEqual([opened('one'), next]);
    expect(journal.damaged).toEqual([2]);
  });
});

describe('list', () => {
  it('names the case that was written to last first, and nothing that is no case', () => {
    for (const id of ['ABCD', 'EFGH']) cases.open([id], opened(id));
    const old = new Date('2026-01-01T00:00:00Z');
    utimesSync(cases.fileOf('EFGH'), old, old);
    cases.saveDraft('ABCD', 'helpdesk', 'text');
    writeFileSync(join(folder, 'data', 'cases', 'notes.txt'), '');
    expect(cases.list()).toEqual(['ABCD', 'EFGH']);
  });

  it('is empty where nothing was ever kept', () => {
    expect(new CaseFiles(join(folder, 'nowhere')).list()).toEqual([]);
    expect(new CaseFiles(join(folder, 'nowhere')).read('ABCD')).toBeUndefined();
  });
});

describe('saveDraft', () => {
  it('puts a draft beside the journal and says where, and never writes over another', () => {
    const id = cases.open(['ABCD'], opened('one'));
    const path = cases.saveDraft(id, 'helpdesk', 'first');
    expect(cases.saveDraft(id, 'helpdesk', 'first')).toBe(path);
    const second = cases.saveDraft(id, 'helpdesk', 'second');
    expect(second).not.toBe(path);
    expect([path, second].map((file) => readFileSync(file, 'utf8'))).toEqual(['first', 'second']);
    expect(linesOf(id)).toEqual([opened('one')]);
  });
});

describe('drafts', () => {
  it('are read as they lie there now', () => {
    expect(cases.drafts('ABCD')).toEqual([]);
    cases.open(['ABCD'], opened('one'));
    const file = cases.saveDraft('ABCD', 'chat', 'as written');
    writeFileSync(file, 'as edited by hand');
    const second = cases.saveDraft('ABCD', 'helpdesk', 'as written');
    expect(cases.drafts('ABCD')).toEqual([
      { file, text: 'as edited by hand' },
      { file: second, text: 'as written' },
    ]);
  });
});
