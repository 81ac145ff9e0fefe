import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveLane } from '../../src/cert/lane.ts';
import { caseLine, type Draft, draftFor } from '../../src/draft/draft.ts';
import { redact } from '../../src/draft/redact.ts';
import type { Facts } from '../../src/triage/facts.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();

const draft = (id: string, facts: Facts, lang: 'en' | 'zh' = 'en'): Draft => {
  const channel = kb.channels.channels.find((one) => one.id === id);
  const written = channel === undefined ? undefined : draftFor(kb, channel, facts, lang);
  if (written === undefined) throw new Error(`nothing is written to ${id}`);
  return written;
};
const whole = ({ subject, body }: Draft): string => `${subject}\n${body}`;

const CASE: Facts = {
  problem: 'Beispielwerk GmbH was refused, call Jane Roe',
  category: 'certification',
  from: 'US',
  to: 'FR',
  proof: 'usmca-certification',
  entryLodged: 'yes',
  hs: '848180',
  value: 'EUR 7,412.50',
  consignment: 'INV-00000-X',
  contact: 'jane.roe@beispielwerk.example',
  ticket: { number: 'MS-204417' },
  ticketAgeHours: 30.7,
  tried: ['faq', 'helpdesk'],
  deadline: '2026-12-01',
};

describe('a post in the community', () => {
  it.each(['en', 'zh'] as const)('holds ticket, route, paper and no more of the case, in %s', (lang) => {
    const post = whole(draft('community', CASE, lang));
    expect(post).toContain('MS-204417');
    expect(post).toContain('30');
    for (const secret of ['Beispielwerk', 'Jane', '7,412', 'INV-00000-X', '@']) expect(post).not.toContain(secret);
  });

  it('names the heading of the HS code only', () => {
    expect(draft('community', CASE).body).toContain('HS 8481\n');
    expect(draft('community', { ...CASE, hs: '8481.80.99' }).body).toContain('HS 8481\n');
  });

  it('says what was left out', () => {
    expect(draft('community', CASE).removed).toHaveLength(5);
    expect(draft('community', { category: 'document' }).removed).toEqual([]);
  });

  it('names an unknown paper by nothing that the user wrote', () => {
    const post = whole(draft('community', { ...CASE, proof: 'Form Z no. 000-111 of Beispielwerk GmbH' }));
    expect(post).not.toContain('Beispielwerk');
  });

  it('never shows what a user wrote, whatever it is', () => {
    const secret = fc.stringMatching(/^[qxzj]{6,20}$/);
    const keys = ['problem', 'value', 'consignment', 'contact', 'portal', 'errorCode', 'documentType'] as const;
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(keys.map((key) => [key, secret])), { requiredKeys: [] }),
        fc.constantFrom('en' as const, 'zh' as const),
        fc.constantFrom('certification' as const, 'document' as const, 'unknown' as const),
        (said, lang, category) => {
          const post = whole(draft('community', { ...said, category }, lang));
          for (const text of Object.values(said)) expect(post).not.toContain(text);
        },
      ),
    );
  });
});

describe('a ticket', () => {
  it('has a line for each field of the form, and names those that are missing', () => {
    const { body, missing } = draft('helpdesk', { problem: 'It was refused.', category: 'certification' });
    // The form first, then what to attach.
    expect(body.split('\n\n')[0]?.split('\n')).toHaveLength(10);
    expect(body).toContain('It was refused.');
    expect(missing.map(({ id }) => id)).toEqual([
      'expected',
      'steps-to-repeat',
      'ids',
      'goods',
      'evidence',
      'tried',
      'deadline',
    ]);
    expect(body.match(/____/g)).toHaveLength(missing.length);
  });

  it('fills in what is known', () => {
    const { body, missing } = draft('helpdesk', { ...CASE, writtenRefusal: 'yes' });
    for (const known of ['INV-00000-X', 'HS 848180', '2026-12-01', 'FAQ and help center, Helpdesk ticket'])
      expect(body).toContain(known);
    expect(missing).toEqual([]);
  });

  it.each<[string, Facts, string]>([
    ['nothing tried', { tried: [] }, 'tried'],
    ['no deadline that anybody knows', { deadline: 'unknown' }, 'deadline'],
    ['nobody remembers what was tried', { tried: 'unknown' }, 'tried'],
  ])('with %s', (name, facts, field) => {
    const missing = draft('helpdesk', facts).missing.map(({ id }) => id);
    expect(missing.includes(field)).toBe(name !== 'nothing tried');
  });

  it('is called by the first line of the problem, cut to sixty characters, where no route is known', () => {
    const long = `${'𠀀'.repeat(70)}\nsecond line`;
    const { subject } = draft('helpdesk', { problem: long, category: 'document' });
    expect(Array.from(subject.slice(subject.indexOf(' ') + 1))).toHaveLength(60);
    expect(subject.isWellFormed()).toBe(true);
    expect(draft('helpdesk', { problem: 'one\ntwo' }).subject).toMatch(/ one$/);
  });
});

describe('the first line of a chat', () => {
  it('tells of a refusal with goods, paper and office', () => {
    const line = caseLine(kb, CASE, 'en');
    for (const part of ['HS 848180', 'United States', 'USMCA certification of origin', 'French customs', 'MS-204417'])
      expect(line).toContain(part);
  });

  it('leaves blanks for what is not known, and names them', () => {
    const { hs: _, ticket: __, ...without } = CASE;
    const { body, missing } = draft('chat', without);
    expect(body).toContain('HS ____');
    expect(missing.map(({ id }) => id)).toEqual(expect.arrayContaining(['ticket-number', 'hs']));
  });

  it('tells category, route and problem where nothing was refused', () => {
    const line = caseLine(kb, { category: 'document', from: 'US', to: 'FR', problem: 'upload stuck' }, 'en');
    expect(line).toContain('United States -> France upload stuck');
    expect(caseLine(kb, {}, 'en')).toContain('____');
  });

  it('names the origin where goods come from a third place', () => {
    expect(caseLine(kb, { origin: 'CN', from: 'US', to: 'FR', problem: 'x' }, 'en')).toContain('origin China');
    expect(caseLine(kb, { origin: 'US', from: 'US', to: 'FR', problem: 'x' }, 'en')).not.toContain('origin');
  });
});

describe('every channel', () => {
  it('has a draft but the FAQ, in both languages', () => {
    for (const channel of kb.channels.channels) {
      const english = draftFor(kb, channel, CASE, 'en');
      const chinese = draftFor(kb, channel, CASE, 'zh');
      expect([channel.id, english === undefined, chinese === undefined]).toEqual([
        channel.id,
        channel.id === 'faq',
        channel.id === 'faq',
      ]);
      if (chinese !== undefined) expect(chinese.body).toMatch(/\p{Script=Han}/u);
    }
  });

  it('invents nothing from no facts at all', () => {
    for (const id of ['helpdesk', 'chat', 'community', 'offline']) {
      const { body } = draft(id, {});
      expect(body).toContain('____');
      expect(body).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('greets an office with the place the declaration is in', () => {
    expect(draft('offline', CASE).body).toContain('import declaration in France');
    expect(draft('offline', {}).body).not.toContain('import declaration in');
  });
});

describe('a ticket about a refusal', () => {
  const lane = (to: string) => {
    const place = (id: string) => kb.jurisdictions.find((one) => one.id === id) as never;
    return deriveLane(kb, { from: place('US'), to: place(to), asOf: '2026-11-23', proof: 'usmca-certification' });
  };
  const ticket = (to: string, facts: Facts = {}, lang: 'en' | 'zh' = 'en') => {
    const channel = kb.channels.channels.find(({ id }) => id === 'helpdesk') as never;
    return draftFor(kb, channel, { ...CASE, ...facts, to }, lang, { lane: lane(to) })?.body ?? '';
  };

  it.each(['en', 'zh'] as const)('tells what the law of the way says, with its act and address, in %s', (lang) => {
    const body = ticket('FR', {}, lang);
    expect(body).toContain('http://data.europa.eu/eli/reg/2026/1455/oj');
    expect(body).toContain(lang === 'en' ? 'has no function on this way (read second-hand)' : '没有作用（间接读到）');
  });

  it('never says no where no source says so', () => {
    expect(ticket('CN')).toContain('which is not a no');
  });

  it('asks for what can be decided, and leaves no gap where nothing can be repeated', () => {
    expect(ticket('FR')).toContain('expected result: which unit decides');
    expect(ticket('FR')).toContain('steps to repeat: not applicable:');
    const stuck = draft('helpdesk', { category: 'document', problem: 'stuck' });
    expect(stuck.missing.map(({ id }) => id)).toEqual(expect.arrayContaining(['expected', 'steps-to-repeat']));
    expect(stuck.body).toContain('a screenshot of the whole page');
  });

  it('says what to enter in a field that is missing', () => {
    const { missing } = draft('helpdesk', { category: 'document' });
    expect(missing.find(({ id }) => id === 'goods')?.hint).toContain('HS / CN / HTS code');
  });
});

describe('a letter to an authority', () => {
  const letter = (more: Parameters<typeof draftFor>[4] = {}) => {
    const channel = kb.channels.channels.find(({ id }) => id === 'offline') as never;
    return draftFor(kb, channel, CASE, 'en', more, 'letter')?.body ?? '';
  };

  it('asks for the decision with its basis, by the day it is needed', () => {
    expect(letter()).toContain('on what legal basis');
    expect(letter()).toContain('2026-12-01');
    expect(letter({ today: '2026-11-25' }).split('\n').slice(0, 2)).toEqual(['French customs', '2026-11-25']);
  });

  it('is signed by who is known to write, and by nobody else', () => {
    const identity = { name: 'A. Beispiel', company: 'Beispielwerk GmbH' };
    expect(letter({ identity }).split('\n').slice(-2)).toEqual(['A. Beispiel', 'Beispielwerk GmbH']);
    expect(letter().trimEnd().endsWith('Yours faithfully')).toBe(true);
  });
});

describe('what must not be seen', () => {
  const SECRET: Facts = {
    category: 'account',
    problem: 'Login fails, password: hunter2-example, code 482913 from my authenticator app',
  };

  it.each(['helpdesk', 'chat', 'offline'])('holds no secret, and says so: %s', (id) => {
    const { body, removed } = draft(id, SECRET);
    expect(body).not.toMatch(/hunter2|482913/);
    expect(removed.join()).toContain('password');
  });

  it('leaves the words of the user as they are in private but for that', () => {
    const problem = 'Beispielwerk GmbH, EORI DE123456789012345, Art. 59a, HS 848180';
    expect(draft('helpdesk', { category: 'document', problem }).body).toContain(problem);
  });

  it('in a post is what the redaction of public texts finds nothing in', () => {
    for (const lang of ['en', 'zh'] as const) {
      const post = whole(draft('community', CASE, lang));
      expect(redact(post, { channel: 'public' })).toEqual({ text: post, removed: [] });
    }
  });

  it('holds nobody who writes in public', () => {
    const channel = kb.channels.channels.find(({ id }) => id === 'community') as never;
    const identity = { name: 'A. Beispiel', company: 'Beispielwerk GmbH' };
    const post = draftFor(kb, channel, CASE, 'en', { identity });
    expect(whole(post as Draft)).not.toContain('Beispiel');
  });
});
