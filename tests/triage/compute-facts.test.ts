import { describe, expect, it } from 'vitest';
import { computeFacts } from '../../src/triage/compute-facts.ts';
import { refusalTold } from '../../src/triage/decide.ts';
import type { Facts } from '../../src/triage/facts.ts';
import { acceptance, grant, miniKb, proof, scheme, shippedKb, version } from '../support/kb.ts';

const kb = await shippedKb();
const CLOCK = { now: new Date('2026-11-25T10:00:00Z'), today: '2026-11-25', asOf: '2026-11-25' };
const compute = (facts: Facts, base = kb) => computeFacts(base, facts, CLOCK);

describe('a conflict of standards', () => {
  const lane: Facts = { from: 'US', to: 'FR' };

  it.each([
    ['a paper without function there', { ...lane, proof: 'usmca-certification' }, 'yes', 'without-function'],
    ['a paper that is taken', { from: 'MX', to: 'CA', proof: 'usmca-certification' }, 'no', 'accepted'],
    ['a paper that magna does not know', { ...lane, proof: 'Form Z' }, 'unknown', 'open'],
    ['no paper', lane, 'unknown', 'open'],
    ['a paper nobody knows', { ...lane, proof: 'unknown' }, 'unknown', 'open'],
    ['no lane', { proof: 'usmca-certification' }, 'unknown', 'open'],
    ['a place nobody knows', { from: 'US', to: 'unknown', proof: 'usmca-certification' }, 'unknown', 'open'],
    ['words that say it', { problem: 'It was accepted in Spain but refused in Italy.' }, 'yes', 'said'],
    ['Chinese words that say it', { problem: '两国标准冲突' }, 'yes', 'said'],
    ['words that say something else', { problem: 'It was refused.' }, 'unknown', 'open'],
    [
      'words that say it of a paper that is taken',
      { from: 'MX', to: 'CA', proof: 'usmca-certification', problem: '标准冲突' },
      'no',
      'accepted',
    ],
  ] as const)('with %s', (_, facts, is, because) => {
    const computed = compute(facts);
    expect(computed.conflict).toEqual({ is, because });
    expect(computed.facts.standardConflict).toBe(is);
  });

  it('is there where every grant on the lane refuses the paper by name', () => {
    const refusing = version({ grants: [grant('XB', ['XA'], { accepts: 'unknown', refuses: ['paper'] })] });
    const taking = version({ grants: [grant('XB', ['XA'], { accepts: [acceptance('paper')] })] });
    const facts: Facts = { from: 'XA', to: 'XB', proof: 'paper' };
    const one = miniKb({ schemes: [scheme('no', [refusing])] });
    const two = miniKb({ schemes: [scheme('no', [refusing]), scheme('yes', [taking])] });
    expect(compute(facts, one).conflict).toEqual({ is: 'yes', because: 'refused' });
    expect(compute(facts, two).conflict).toEqual({ is: 'no', because: 'accepted' });
  });

  it('looks at where the goods were made', () => {
    const pact = scheme('pact', [version()]);
    const base = miniKb({ schemes: [pact], proofs: [proof('paper', { acceptedBy: ['pact'] })] });
    const facts: Facts = { from: 'XA', to: 'XB', proof: 'paper' };
    expect(compute(facts, base).conflict.is).toBe('no');
    expect(compute({ ...facts, origin: 'XC' }, base).conflict).toEqual({ is: 'yes', because: 'without-function' });
  });
});

describe('an act that only an authority can do', () => {
  it.each([
    ['Please re-issue the certificate', 'yes', 'reissue'],
    ['They must REISSUE it', 'yes', 'reissue'],
    ['证书要补发', 'yes', 'reissue'],
    ['the stamp missing on EUR.1', 'yes', 'stamp'],
    ['没盖章', 'yes', 'stamp'],
    ['how do I apply for REX', 'yes', 'register'],
    ['货被扣了', 'yes', 'release'],
    ['detained by customs', 'yes', 'release'],
    ['the best pizza in rome', 'unknown', undefined],
  ] as const)('%s: %s', (problem, needed, act) => {
    const computed = compute({ problem });
    expect([computed.facts.needsAuthorityAct, computed.act?.id]).toEqual([needed, act]);
  });

  it.each(['The goods are not held at customs', '没有被海关扣'])('is not named by its denial: %s', (problem) => {
    expect(compute({ problem }).act).toBeUndefined();
  });
});

describe('a complex case', () => {
  it.each([
    ['crosses a border with a certificate', { from: 'US', to: 'FR', category: 'certification' }, 'yes'],
    ['crosses a border with data', { from: 'US', to: 'FR', category: 'data' }, 'yes'],
    ['crosses a border with a document', { from: 'US', to: 'FR', category: 'document' }, 'no'],
    ['stays in one customs territory', { from: 'DE', to: 'FR', category: 'certification' }, 'no'],
    ['has one end only', { to: 'FR', category: 'certification' }, 'no'],
    ['passes through a third place', { via: ['HK'] }, 'yes'],
    ['passes through none', { via: [] }, 'no'],
  ] as const)('%s: %s', (_, facts, complex) => {
    expect(compute(facts).facts.complex).toBe(complex);
  });
});

describe('the ages and days', () => {
  it.each([
    [undefined, 'none'],
    ['none', 'none'],
    ['unknown', 'unknown'],
    [{ number: 'MS-1' }, 0],
    [{ number: 'MS-1', openedAt: '2026-11-24T10:00:00Z' }, 24],
    [{ number: 'MS-1', openedAt: '2026-11-20T10:00:00Z', lastReplyAt: '2026-11-25T08:30:00Z' }, 1.5],
    [{ number: 'MS-1', lastReplyAt: '2026-11-26T10:00:00Z' }, 0],
  ] as const)('a ticket %j is %s hours old', (ticket, age) => {
    expect(compute(ticket === undefined ? {} : { ticket }).facts.ticketAgeHours).toBe(age);
  });

  it.each([
    ['2026-11-25', 0],
    ['2026-11-26T23:00:00Z', 1],
    ['2026-11-23', -2],
    ['2027-01-01', 37],
  ])('until %s there are %s days', (deadline, days) => {
    expect(compute({ deadline }).facts.daysLeft).toBe(days);
  });

  it('are left open where no deadline is known', () => {
    expect(compute({ deadline: 'unknown' }).facts).not.toHaveProperty('daysLeft');
    expect(compute({}).facts).not.toHaveProperty('daysLeft');
  });
});

describe('what was given', () => {
  it('wins over everything that is computed', () => {
    const given: Facts = {
      problem: 'export document stuck, please re-issue',
      from: 'US',
      to: 'FR',
      proof: 'usmca-certification',
      category: 'account',
      standardConflict: 'no',
      needsAuthorityAct: 'no',
      complex: 'no',
      platformFault: 'unknown',
      ticketAgeHours: 7,
      daysLeft: 2,
      deadline: '2026-12-31',
      faqEntry: ['upload-stuck'],
    };
    expect(compute(given).facts).toEqual(given);
  });

  it('takes the category from the best answer, and "other" for one about channels', () => {
    const stuck = compute({ problem: 'export document stuck' });
    expect(stuck.facts).toMatchObject({ category: 'document' });
    expect(stuck.facts.faqEntry?.[0]).toBe(stuck.hits[0]?.entry.id);
    const about = kb.faq.find(({ category }) => category === 'channel');
    if (about === undefined) throw new Error('no entry about channels');
    expect(compute({ problem: about.question.en }).facts.category).toBe('other');
  });

  it('counts answers that did not help as having tried the FAQ', () => {
    expect(compute({ faqResolved: 'no', tried: ['chat'] }).facts.tried).toEqual(['faq', 'chat']);
    expect(compute({ faqResolved: 'no', tried: ['faq'] }).facts.tried).toEqual(['faq']);
    expect(compute({ faqResolved: 'no', tried: 'unknown' }).facts.tried).toBe('unknown');
    expect(compute({ tried: ['chat'] }).facts.tried).toEqual(['chat']);
  });
});

describe('refusalTold', () => {
  it.each([
    [{ entryLodged: 'yes' }, 'yes'],
    [{ writtenRefusal: 'yes' }, 'yes'],
    [{ standardConflict: 'yes' }, 'yes'],
    [{ problem: 'It was REJECTED.' }, 'yes'],
    [{ problem: "customs doesn't recognise it" }, 'yes'],
    [{ problem: '法国不认' }, 'yes'],
    [{ problem: 'which paper do I need' }, 'no'],
    [{ entryLodged: 'no', problem: 'nothing yet' }, 'no'],
    [{}, 'no'],
  ] as const)('%j: %s', (facts, told) => {
    expect(refusalTold(facts)).toBe(told);
  });
});
