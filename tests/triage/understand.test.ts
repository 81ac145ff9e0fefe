import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/triage/understand.ts';
import { shippedKb } from '../support/kb.ts';

const kb = await shippedKb();

// A Wednesday, at ten o'clock in the user's zone.
const CLOCK = { now: new Date('2026-11-25T10:00:00Z'), today: '2026-11-25' };

const read = (sentence: string): Record<string, unknown> =>
  Object.fromEntries(understand(kb, sentence, CLOCK).understood.map(({ key, value }) => [key, value]));

describe('places', () => {
  it.each([
    ['from the US to France', { from: 'US', to: 'FR' }],
    ['US -> FR', { from: 'US', to: 'FR' }],
    ['US → France', { from: 'US', to: 'FR' }],
    ['to France from the US', { to: 'FR', from: 'US' }],
    ['shipment into the UK from the EU', { to: 'GB', from: 'EU' }],
    ['goods from Germany to China', { from: 'DE', to: 'CN' }],
    ['Chinese goods at Hamburg', { from: 'CN', to: 'DE' }],
    ['made in China, from the US to France', { origin: 'CN', from: 'US', to: 'FR' }],
    ['origin Vietnam, shipped from Hong Kong to Germany', { origin: 'VN', from: 'HK', to: 'DE' }],
    ['French customs', { to: 'FR' }],
    ['German exporter', { from: 'DE' }],
    ['中国出口到美国', { from: 'CN', to: 'US' }],
    ['从德国发往中国', { from: 'DE', to: 'CN' }],
    ['法国海关', { to: 'FR' }],
    ['美国出具的证明', { from: 'US' }],
    ['原产越南，从香港发往德国', { origin: 'VN', from: 'HK', to: 'DE' }],
    ['从德国进口到中国', { from: 'DE', to: 'CN' }],
    ['从美国进口', { from: 'US' }],
    ['goods from China imported into Germany', { from: 'CN', to: 'DE' }],
  ])('%s', (sentence, facts) => {
    expect(read(sentence)).toEqual(facts);
  });

  it.each([
    ['a place alone says no direction', 'I live in the States'],
    ['a size of paper is no place', 'the page is US Letter'],
    ['a word in small letters is no code', 'it is no use to us, so be it'],
    ['a code inside a word is no place', 'EUR.99'],
    ['a currency is no place', 'USD 500, EUR 600 and CNY 700'],
    ['a word in capitals is no code with an ending', 'INVOICE and USB'],
  ])('%s', (_, sentence) => {
    expect(read(sentence)).toEqual({});
  });

  it.each(['My company ID was rejected by French customs', 'NO reply from French customs'])(
    'takes no common word for the place things come from: %s',
    (sentence) => {
      expect(read(sentence)).not.toHaveProperty('from');
    },
  );
});

describe('goods that are held', () => {
  it.each([
    ['the goods are held at Hamburg', 'yes'],
    ['seized in Rotterdam', 'yes'],
    ['货被海关扣了', 'yes'],
    ['滞留', 'yes'],
    ['the goods are not held', 'no'],
    ['not yet shipped', 'no'],
    ['货还没发货', 'no'],
    ['没有扣货', 'no'],
    ["the goods aren't held", 'no'],
    ['the goods are no longer held', 'no'],
    ['货没被扣', 'no'],
  ])('%s: %s', (sentence, goodsHeld) => {
    expect(read(sentence)).toMatchObject({ goodsHeld });
  });
});

describe('urgency', () => {
  it.each([
    ['this is urgent', 'high'],
    ['很急', 'high'],
    ['加急', 'high'],
    ['we need it today', 'critical'],
    ['马上要交', 'critical'],
    ['not urgent', 'low'],
    ['no hurry at all', 'low'],
    ['不急', 'low'],
    ['不着急，慢慢来', 'low'],
  ])('%s: %s', (sentence, urgency) => {
    expect(read(sentence)).toMatchObject({ urgency });
  });
});

describe('deadlines, on Wednesday 2026-11-25', () => {
  it.each([
    ['by 2026-12-01', '2026-12-01'],
    ['2026-12-01前', '2026-12-01'],
    ['最晚2026-12-01', '2026-12-01'],
    ['within 3 days', '2026-11-28'],
    ['in two days', '2026-11-27'],
    ['三天内', '2026-11-28'],
    ['两天之内', '2026-11-27'],
    ['十天内', '2026-12-05'],
    ['30天以内', '2026-12-25'],
    ['by tomorrow', '2026-11-26'],
    ['明天前', '2026-11-26'],
    ['by Wednesday', '2026-11-25'],
    ['by Friday', '2026-11-27'],
    ['by Monday', '2026-11-30'],
    ['周五前', '2026-11-27'],
    ['星期天之前', '2026-11-29'],
    ['下周一前', '2026-11-30'],
    ['下周五前', '2026-12-04'],
  ])('%s: %s', (sentence, deadline) => {
    expect(read(sentence)).toEqual({ deadline });
  });

  it.each(['made out on 2026-12-01', 'by 2026-02-30', 'by 2026-13-45', 'by noon', '一天'])(
    'reads none in: %s',
    (sentence) => {
      expect(read(sentence)).toEqual({});
    },
  );

  it.each([
    ['九十天内', '2027-02-23'],
    ['120天内', '2027-03-25'],
  ])('never makes a long time short: %s', (sentence, deadline) => {
    expect(read(sentence)['deadline'] ?? deadline).toBe(deadline);
  });
});

describe('refusals, papers and schemes', () => {
  it.each([
    ['refused by French customs', { entryLodged: 'yes', to: 'FR' }],
    ['French customs does not accept it', { entryLodged: 'yes', to: 'FR' }],
    ['过不了法国海关', { entryLodged: 'yes', to: 'FR' }],
    ['海关退单', { entryLodged: 'yes' }],
    ['we have a written refusal', { writtenRefusal: 'yes' }],
    ['收到拒绝通知', { writtenRefusal: 'yes' }],
    ['德国海关不认我的REX声明', { entryLodged: 'yes', to: 'DE', scheme: 'rex', proof: 'rex-statement' }],
    ['my REX number', { scheme: 'rex' }],
    ['the usmca', { scheme: 'usmca' }],
    ['美墨加协定', { scheme: 'usmca' }],
  ])('%s', (sentence, facts) => {
    expect(read(sentence)).toEqual(facts);
  });

  it.each(['there is no written refusal', '没有书面拒绝'])('hears the "no" in: %s', (sentence) => {
    expect(read(sentence)).not.toMatchObject({ writtenRefusal: 'yes' });
  });
});

describe('tickets and what was tried', () => {
  it.each([
    ['ticket MS-204417', { ticket: { number: 'MS-204417' } }],
    ['工单号：MS-204417', { ticket: { number: 'MS-204417' } }],
    ['ticket 204417, 30 hours', { ticket: { number: '204417', lastReplyAt: '2026-11-24T04:00:00.000Z' } }],
    ['工单MS-204417，2天没回', { ticket: { number: 'MS-204417', lastReplyAt: '2026-11-23T10:00:00.000Z' } }],
    ['工单已开30小时', { ticketAgeHours: 30 }],
    ['my ticket has no reply for 2 days', { ticketAgeHours: 48, tried: ['helpdesk'] }],
    ['I tried the FAQ', { tried: ['faq'] }],
    ['查过FAQ', { tried: ['faq'] }],
    ['I tried the FAQ and asked the live chat', { tried: ['faq', 'chat'] }],
    ['已开工单', { tried: ['helpdesk'] }],
    ['还没开工单，没人', { ticket: 'none' }],
    ['no ticket yet', { ticket: 'none' }],
    ['没有工单', { ticket: 'none' }],
    ['posted in the forum', { tried: ['community'] }],
    ['the chat is only a bot', { tried: ['chat'], chatState: 'bot' }],
    ['客服一直是机器人转圈', { chatState: 'bot' }],
    ['waiting for 30 hours', {}],
  ])('%s', (sentence, facts) => {
    expect(read(sentence)).toEqual(facts);
  });

  it.each(['I have not tried the FAQ', '没查过FAQ', 'I do not have a ticket'])('hears the "not" in: %s', (sentence) => {
    expect(read(sentence)).not.toHaveProperty('tried');
  });
});

describe('places and the words around them', () => {
  it.each([
    ['via Hong Kong', { via: ['HK'] }],
    ['经香港中转', { via: ['HK'] }],
    ['从深圳经香港到洛杉矶', { from: 'CN', via: ['HK'], to: 'US' }],
    ['EU buyer asks our China factory', { to: 'EU', from: 'CN' }],
    ['US customer sent paper for import into Spain', { to: 'ES', from: 'US' }],
    ['US origin paper for Chinese made goods', { from: 'US', origin: 'CN' }],
    ['tariffs on US goods, into the EU', { from: 'US', to: 'EU' }],
    ['荷兰发伦敦', { from: 'NL', to: 'GB' }],
    ['douane in Le Havre says American paper is worthless', { to: 'FR', from: 'US' }],
  ])('%s', (sentence, facts) => {
    expect(read(sentence)).toEqual(facts);
  });

  it.each([
    ['together', 'EU and US templates'],
    ['together', '欧盟和美国的模板'],
    ['an agreement', 'the new EU-US deal'],
    ['part of another name', 'North American goods'],
    ['a group', 'ASEAN goods'],
    ['who bills', '由香港公司开票'],
    ['a portal', 'I cannot sign in to the EU portal'],
  ])('say nothing of a direction: %s', (_, sentence) => {
    const facts = read(sentence);
    expect([facts['from'], facts['to'], facts['origin']]).toEqual([undefined, undefined, undefined]);
  });

  it('are kept to choose from where they say nothing', () => {
    expect(understand(kb, 'EU and US templates', CLOCK).places.map(({ id }) => id)).toEqual(['EU', 'US']);
    expect(understand(kb, 'I live in the States', CLOCK).places.map(({ id }) => id)).toEqual(['US']);
  });
});

describe('goods and codes', () => {
  it.each([
    ['HS code 8481.80', { hs: '848180' }],
    ['税号8481', { hs: '8481' }],
    ['HS 848180', { hs: '848180' }],
    ['goods worth EUR 7,000', { value: 'EUR 7,000' }],
    ['货值5000欧元', { value: '5000欧元' }],
    ['as importer we wait', { role: 'importer' }],
    ['我们是货代', { role: 'carrier' }],
    ['CDS12005 on submit', { errorCode: 'CDS12005', portal: 'cds' }],
  ])('%s', (sentence, facts) => {
    expect(read(sentence)).toEqual(facts);
  });

  it.each(['preparing for HS 2028', 'EUR1 is wrong', 'USD 500 or EUR 600', 'page 415', 'status unknown'])(
    'none in: %s',
    (sentence) => {
      const facts = read(sentence);
      expect([facts['hs'], facts['value'], facts['errorCode']]).toEqual([undefined, undefined, undefined]);
    },
  );
});

describe('words that only look like it', () => {
  it.each([
    ['shipment seized', { goodsHeld: 'yes' }],
    ['shipment held at the port', { goodsHeld: 'yes' }],
    ['客户扣着尾款不付', {}],
    ['the EUR.1 was not issued before shipment', { proof: 'eur1' }],
    ['上传附件一直转圈', {}],
    ['有没有工单范文', {}],
    ['helpdesk, chat and community together', {}],
    ['my ticket, within 3 days', { tried: ['helpdesk'], deadline: '2026-11-28' }],
    ['refused today', {}],
    ['list of British customs rejection messages', { to: 'GB' }],
  ])('%s', (sentence, facts) => {
    expect(read(sentence)).toEqual(facts);
  });
});

describe('more deadlines, on Wednesday 2026-11-25', () => {
  it.each([
    ['within 48 hours', '2026-11-27'],
    ['48小时内', '2026-11-27'],
    ['vessel sails on Friday', '2026-11-27'],
    ['by 3 December', '2026-12-03'],
    ['before Dec 3rd', '2026-12-03'],
    ['12月3日前', '2026-12-03'],
    ['by 10 January', '2027-01-10'],
    ['by the end of this week', '2026-11-27'],
    ['本周内', '2026-11-27'],
    ['月底前', '2026-11-30'],
    ['大后天前', '2026-11-28'],
    ['周五截止', '2026-11-27'],
    ['we need it today', '2026-11-25'],
    ['in two weeks', '2026-12-09'],
  ])('%s: %s', (sentence, deadline) => {
    expect(read(sentence)).toMatchObject({ deadline });
  });

  it.each(['by 31 February', '13月40日前', 'refused on Friday', 'Monday is a holiday'])('none in: %s', (sentence) => {
    expect(read(sentence)).not.toHaveProperty('deadline');
  });
});

describe('whole sentences', () => {
  it.each([
    ['Why does my US-issued verification not pass French customs?', { entryLodged: 'yes', from: 'US', to: 'FR' }],
    [
      '美国出具的证明过不了法国海关，货被扣了，很急',
      { goodsHeld: 'yes', urgency: 'high', entryLodged: 'yes', from: 'US', to: 'FR' },
    ],
    ['the best pizza in town', {}],
    ['', {}],
  ])('%s', (sentence, facts) => {
    expect(read(sentence)).toEqual(facts);
  });

  it('shows the words each fact comes from', () => {
    const { understood: found } = understand(kb, 'My certificate was refused by French customs, by Friday', CLOCK);
    expect(found.map(({ key, text }) => [key, text])).toEqual([
      ['entryLodged', 'refused by French customs'],
      ['to', 'French'],
      ['deadline', 'by Friday'],
    ]);
  });

  it('reads full width as it reads half width', () => {
    expect(read('ＵＳ　－＞　ＦＲ')).toEqual({ from: 'US', to: 'FR' });
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'ticket ',
    'MS-204417 ',
    '99999999999999',
    '0 hours',
    '天',
    '工单',
    ' by ',
    '2026-02-30',
    '周',
    '五前',
    'US',
    'FR',
    '->',
    '\ud800',
    '\u0000',
    '(',
    '[',
    '\\',
    '九',
    '十',
    '被扣',
    ' from ',
    ' to ',
    '海关',
    'EUR.1',
    '\u202e',
    '𠀀',
  );

  it('is read without a throw, each fact once and none empty', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          const { understood: found } = understand(kb, text, CLOCK);
          const keys = found.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(found.filter(({ value }) => value === undefined || value === '')).toEqual([]);
        },
      ),
      { numRuns: 25, endOnFailure: true, examples: [['ticket MS-204417 99999999999999 hours']] },
    );
  });
});

it('reads the beginning and the end of a log that was pasted whole', () => {
  const log = `from the US to France\n${'x '.repeat(200_000)}\nrefused by French customs, by Friday`;
  expect(read(log)).toMatchObject({ from: 'US', to: 'FR', deadline: '2026-11-27' });
  expect(read(`${'x '.repeat(200_000)}held at Hamburg${' x'.repeat(200_000)}`)).toEqual({});
});
