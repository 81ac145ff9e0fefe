import { beforeAll, describe, expect, it } from 'vitest';
import { findSystem } from '../../src/explain/find-system.ts';
import { readMessage } from '../../src/explain/read-message.ts';
import type { PortalErrors } from '../../src/kb/shapes/portal-errors.ts';
import { shippedKb } from '../support/kb.ts';

let systems: readonly PortalErrors[];
beforeAll(async () => {
  systems = (await shippedKb()).portalErrors;
});

function read(text: string, only?: string): { found: string[]; unknown: string[]; nearest: string[] } {
  const { matches, unknown, nearest } = readMessage(
    systems,
    text,
    only === undefined ? undefined : findSystem(systems, only),
  );
  const codeOf = (one: { system: PortalErrors; index: number }) => one.system.codes[one.index]?.code ?? '';
  return {
    found: matches.map(codeOf),
    unknown: unknown.map((one) => (one.system === undefined ? one.text : `${one.system.system} ${one.text}`)),
    nearest: nearest.map(codeOf),
  };
}

describe('a code', () => {
  it.each([
    'cds12005',
    'CDS 12005',
    'CDS-12005',
    'CDS_12005',
    'CDS\u201312005',
    'ＣＤＳ１２００５',
    'CDS\u200b12005',
    '"CDS12005"',
    'Fehler CDS12005: Ungueltige Kennung. Bitte pruefen.',
    'https://portal.example/declare?lang=de&error=CDS12005&id=77',
    'https://portal.example/x?msg=CDS%2012005%20refused',
    '{"level":"error","msg":"first line\\nCDS12005 second line"}',
    '&quot;CDS&nbsp;12005&quot;',
    '海关系统报错CDS12005怎么处理',
    '\u202eCDS12005\u202c \u001b[31m',
    '\ud800CDS12005\udfff',
  ])('is found however it is written: %j', (text) => {
    expect(read(text)).toEqual({ found: ['CDS12005'], unknown: [], nearest: [] });
  });

  it.each([
    ['cvc - complex-type.2.4.a', 'cvc-complex-type.2.4.a'],
    ['CVC-COMPLEX-TYPE 2.4.A', 'cvc-complex-type.2.4.a'],
    ["cvc-complex-type.2.4.a: Invalid content was found starting with element 'Foo'.", 'cvc-complex-type.2.4.a'],
    ["cvc-datatype-valid.1.2.1: 'x' is not a valid value for 'integer'.", 'cvc-datatype'],
    ['cvc-pattern-valid', 'cvc-pattern'],
    ['HTTP/1.1 403 Forbidden', '403'],
    ['Request failed with status code 413', '413'],
    ['{"status":500,"path":"/upload"}', '5xx'],
    ['the gateway said 502 Bad Gateway', '5xx'],
    ['上传时提示403', '403'],
    ['403', '403'],
    ['503.', '5xx'],
    ['CBP sent us a Form 28', undefined],
    ['we got a CBP Form 28 yesterday', 'CBP Form 28'],
    ['收到CBP的28表，怎么回复', 'CBP Form 28'],
    ['form 28', 'CBP Form 28'],
  ])('of other systems: %s', (text, code) => {
    expect(read(text).found).toEqual(code === undefined ? [] : [code]);
  });

  it('comes before the words around it, in the order of the message, each once', () => {
    expect(read('CDS12110 and CDS10001, then CDS12110 again: mandatory element missing. Session timed out.')).toEqual({
      found: ['CDS12110', 'CDS10001'],
      unknown: [],
      nearest: [],
    });
  });

  it('that is known is told beside one that is not', () => {
    expect(read('CDS12005, CDS99999')).toEqual({ found: ['CDS12005'], unknown: ['cds CDS99999'], nearest: [] });
  });
});

describe('an unknown code', () => {
  it.each([
    ['CDS99999', 'cds CDS99999'],
    ['CDS1200', 'cds CDS1200'],
    ['CDS120055', 'cds CDS120055'],
    ['CDS12005a', 'cds CDS12005a'],
    ['XCDS12005', 'XCDS12005'],
    ['cvc-elt.1.2', 'xml-validation cvc-elt.1.2'],
    ['cvc-complex-type.2.4.b', 'xml-validation cvc-complex-type.2.4.b'],
    ['cvc-foo', 'xml-validation cvc-foo'],
    ['404', 'web-portals 404'],
    ['HTTP 599', 'web-portals 599'],
    ['CBP 30', 'ace CBP 30'],
    ['XQ-4711', 'XQ-4711'],
    ['E12345', 'E12345'],
    ['12005', '12005'],
    ['ERR_0x80070005', 'ERR_0x80070005'],
    ['错误码：10023', '10023'],
  ])('is told as one: %s', (text, unknown) => {
    expect(read(text)).toEqual({ found: [], unknown: [unknown], nearest: [] });
  });

  it.each([
    'CDS99999: Invalid party ID',
    'Invalid party ID (CDS99999)',
    'E4711: session timed out',
    'Error 4711 - mandatory element missing',
    'HTTP 400: invalid content was found',
    '错误代码E4711：没有权限',
  ])('is never explained by the words beside it: %s', (text) => {
    expect(read(text).found).toEqual([]);
    expect(read(text).unknown).toHaveLength(1);
  });
});

describe('a message without a code', () => {
  it.each([
    ['The session has timed out', 'Session timed out'],
    ['Your account has been locked.', 'Account locked'],
    ['Error: Permission denied', 'Permission denied'],
    ['I get "permission denied" when I share it', 'Permission denied'],
    ['portal says account locked', 'Account locked'],
    ['Document 4711\nStatus: Processing\nOwner: me', 'Processing'],
    ['It has been "Processing" since Monday', 'Processing'],
    ['状态：处理中', 'Processing'],
    ['法人卡已经过期了', '法人卡过期'],
    ['系统提示查无此证怎么办', '查无此证'],
    ['TRACES: Pending\nvalidation', 'Pending validation'],
    ['please wait', 'Please wait'],
    ['Only A4 is accepted. Your page is 216 x 279 mm.', 'Only A4 is accepted'],
    ['Cannot find the declaration of element "root"', 'XML schema validation failed'],
    ['origin_proof', 'origin proof'],
  ])('is known by its words: %s', (text, code) => {
    expect(read(text).found).toEqual([code]);
  });

  it.each([
    'Please review the attached certificate and hold the goods until Monday.',
    'I sent the papers; processing takes two days.',
    'From: broker\nSent: Monday\nSubject: Review of entry\nPlease wait for my call.',
    'Your message has been sent.\nSent from my phone',
    'code review',
    'Validation of the contract is done by our lawyers.',
    'Fill in form 403 and send it to 413 Main Street.',
    'The duty is 500 EUR and the freight 415 USD.',
    'HS code 403 applies to buttermilk',
    '退税返回500元',
    'this applies to all other companies in the group',
    'I do not know which origin proof the broker wants to see next week.',
    'We measured 28 cm; form 28 days later.',
    '共28表格，请核对',
    'no session timed out here',
    '并没有文件过大的问题',
    'the stack traces are attached',
    'EACCES: permission denied, open /tmp/x',
    'my wet stamp is in the drawer',
    'best pizza in rome',
    '',
    '???',
    '\u0000\u0001',
  ])('is not guessed: %j', (text) => {
    expect(read(text).found).toEqual([]);
  });

  it('that stands in passing only is named as the closest, and so is a misspelt one', () => {
    expect(read('we think the card locked itself while nobody looked at the screen')).toMatchObject({
      found: [],
      nearest: ['卡被锁'],
    });
    expect(read('sesion timd out')).toMatchObject({ found: [], nearest: ['Session timed out'] });
  });

  it('counts a single word only where nothing better is said', () => {
    expect(read('Status: Processing\nThe session has timed out').found).toEqual(['Session timed out']);
  });
});

describe('a system', () => {
  it.each(['cds', 'CDS', 'hmrc cds', '英国CDS', 'UK Customs Declaration Service (CDS)'])('is found as %s', (name) => {
    expect(findSystem(systems, name)?.system).toBe('cds');
  });

  it('keeps to its own codes', () => {
    expect(read('CDS12005', 'traces')).toEqual({ found: [], unknown: ['traces CDS12005'], nearest: [] });
    expect(read('Pending validation', 'traces').found).toEqual(['Pending validation']);
  });
});
