import { randomFrom } from './random.ts';

/** What people write in a case and nobody has to hide; each was, or could be, taken for something that has to go. */
export const HARD_ONES: readonly string[] = [
  'Ticket MS-204417 has been open for 30 hours.',
  'ticket 204417 / ticket no. 204417 / Ticket number: 204417 / Ticket #204417',
  'HS 848180, HS 8481.80, HTS 8481.80.95, CN 84818095, HTSUS 8481.80.95.00, TARIC 8481809500',
  'The codes 848180 and 8481.80.95 differ from 84818095.',
  'HS 848180 848190 732690',
  'HS codes: 848180, 848190, 732690 and 854231',
  'I am French and we ship from France to the United Kingdom.',
  'Refused on 2026-11-23 at 14:20 UTC; again on 23/11/2026, 23 Nov 2026, November 23, 2026 and 23.11.2026.',
  'Art. 59a UCC, UCC Art. 64, Article 92 of (EU) 2015/2447, (EU) 2026/1455, 19 CFR 182.12, 19 U.S.C. 4531, Annex 22-14',
  '公告2021年第9号和海关总署令第255号，2026年11月23日14:20，第11栏，3天，12托盘',
  'EUR.1, EUR 1, EUR-MED, Form E, Form A, A.TR, RCEP, USMCA, REX, CN22, ATR, CEPA, ECFA, GSP, T2L',
  'Error CDS12005, status 503, HTTP 415, code U110, code N954, cvc-elt.1, error code 12005',
  'Chrome 126.0.6478.127 on Windows 10.0.22631, A4 PDF 1.7, 2.1 MB, 5% duty, 0.5 %',
  'Box 11 is empty, box 8 says "PE"; 12 pallets, 300 cartons, 1,200 kg, 40 HC, 20 ft.',
  'French customs, HMRC, GACC, U.S. Customs and Border Protection, the Chamber of Commerce, CCPIT refused it.',
  'My password is not accepted and my password expired; the password reset link never arrives.',
  'The token is invalid. The one-time code never comes. Which code is right? API key is missing.',
  'Our company is small; the company asked its broker. The EORI number is missing. The REX number is not known.',
  '密码错误，验证码收不到，密码忘记了，恢复码在哪里？API密钥无效。',
  '我们公司是出口商，货代公司说报关公司已申报，贵公司的EORI号没填，进出口公司要自己登记。',
  '税号848180，HS编码8481809500，商品编码 84818095，编码84818040',
  '工单号MS-204417，工单204417，案件 204417，已等30小时',
  '法国海关、中国海关总署、贸促会、德国海关都说不行。',
  'Certificate of origin refused because of the stamp; certificate of 2026-11-23 not found; invoice of 23 Nov 2026.',
  'The invoice declaration is limited to the EU. Company name is missing in box 1. Signed by the exporter.',
  '2026-11-23T14:20:11Z, 2026-11-23T14:20:11.123+08:00, 20261123, 20261123142000, 1795443611, 1795443611123',
  'UTC+8, GMT+0800, 14:20 CET, 09:12 UTC',
  'Regulation (EEC) No 2913/92, Decision 2/2000, Directive 2006/112/EC, 2015/2446, GB/T 19001',
  'See https://taxation-customs.ec.europa.eu/customs-4/union-customs-code_en and www.gov.uk/eori.',
  'requestId 0f8fad5b-d9cb-469f-a165-70867728950e',
  'Contact: French customs. From: China To: Germany. From: South Korea To: New Zealand.',
  'Exporter: Germany; importer: GB; Exporter: approved; Consignee: missing',
  'Dear team, Dear Sir or Madam, Hello everyone, Hi all,',
  'Kind regards',
  'Best regards,',
  'Export team',
  '依据《区域全面经济伙伴关系协定》第3.21条，协定税率为5%。',
  '海关编码 8481804090 对吗？海关编码：84818040',
  '一元件、电子元器件、三元催化器、12元素',
  'The Union Customs Code, United States-Mexico-Canada Agreement, EU-Japan EPA, Trade and Cooperation Agreement',
  "proof of origin, supplier's declaration, long-term declaration, statement on origin",
  'Windows 11, Firefox 131.0, Edge 130.0.2849.68, Safari 18.1, iOS 18',
  'Form RCEP box 5; Form D; Form AK; Certificate of Origin Form E',
  'Hong Kong, Ho Chi Minh City, New York, Los Angeles and Rotterdam',
  'Transaction value method; customs value; value content 40%; RVC 40; CTH; CTSH; WO; PSR',
  'IEC 61508, ISO 9001, RFC 7807, EN 10204, IP67',
  'On Monday, the Commission said so. Since Friday nothing works. After Brexit, the UK changed it.',
  '报关单状态：已放行；证书状态：已签发；发票号是什么？提单号填在哪里？',
  '客服说等3天。经理说不行。关员说印章不对。',
  '货物在上海港，目的港汉堡，中转新加坡。',
  'PIN is on the card. CVV? Never. IBAN is not needed.',
  'phone support is closed; call the office; tel. not known',
  'Address in box 1; address: see box 2; the address of the exporter',
];

/** Sentences in both languages about codes, days, law and tickets: the same ones for the same seed, each only once. */
export function harmlessSentences(seed: number, count: number): string[] {
  const random = randomFrom(seed);
  const { below, pick } = random;
  const two = (number: number): string => String(number).padStart(2, '0');
  const digits = (length: number): string => Array.from({ length }, () => String(below(10))).join('');
  const hs = (): string => `${two(1 + below(96))}${digits(4)}`;
  const code = (): string => {
    const [first, last] = [hs(), digits(2)];
    const dotted = `${first.slice(0, 4)}.${first.slice(4)}`;
    return pick([first, `${first}${last}`, dotted, `${dotted}.${last}`, first.slice(0, 4)]);
  };
  const labelled = (): string =>
    pick([
      `HS ${code()}`,
      `HTS ${code()}`,
      `CN code ${code()}`,
      `HS ${hs()}${digits(4)}`,
      `heading ${hs().slice(0, 4)}`,
    ]);
  const [months, short] = [
    [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    ['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ];
  const year = (): number => 2015 + below(14);
  const date = (): string => {
    const [y, m, d] = [year(), 1 + below(12), 1 + below(28)];
    return pick([
      `${y}-${two(m)}-${two(d)}`,
      `${two(d)}/${two(m)}/${y}`,
      `${two(d)}.${two(m)}.${y}`,
      `${d} ${pick(short)} ${y}`,
      `${pick(months)} ${d}, ${y}`,
      `${d}-${pick(short)}-${y}`,
      `${y}/${two(m)}/${two(d)}`,
      `${y}${two(m)}${two(d)}`,
    ]);
  };
  const time = (): string => `${two(below(24))}:${two(below(60))}${pick(['', ' UTC', ':31', ' CET'])}`;
  const ticket = (): string =>
    pick([
      `MS-${digits(6)}`,
      `ticket ${digits(6)}`,
      `ticket no. ${digits(7)}`,
      `case ${digits(8)}`,
      `INC-${digits(7)}`,
      `ticket #${digits(6)}`,
    ]);
  const law = (): string =>
    pick([
      `Art. ${1 + below(280)}${pick(['', 'a', '(3)'])}`,
      `(EU) ${year()}/${1 + below(2900)}`,
      `${year()}/${1 + below(2900)}`,
      `${19 + below(3)} CFR ${1 + below(400)}.${1 + below(90)}`,
      `UCC Art. ${1 + below(288)}`,
      `Regulation (EC) No ${1 + below(2900)}/${1990 + below(20)}`,
      `Annex ${10 + below(20)}-0${1 + below(9)}`,
      `Article ${1 + below(99)}(${1 + below(5)})`,
    ]);
  const form = (): string =>
    pick([
      'EUR.1',
      'EUR-MED',
      'Form E',
      'Form A',
      'Form D',
      'A.TR',
      'RCEP',
      'USMCA',
      'REX',
      'CEPA',
      'ECFA',
      'CN22',
      'T2L',
      'Form RCEP',
      'ATR',
    ]);
  const place = (): string =>
    pick([
      'France',
      'Germany',
      'China',
      'Japan',
      'South Korea',
      'New Zealand',
      'the United Kingdom',
      'Switzerland',
      'Viet Nam',
      'Mexico',
      'Ghana',
      'Türkiye',
      'the Netherlands',
      'Hong Kong',
      'Costa Rica',
      'EU',
      'US',
      'GB',
    ]);
  const office = (): string =>
    pick([
      'French customs',
      'German customs',
      'HMRC',
      'GACC',
      'CBP',
      'the chamber of commerce',
      'Swiss customs',
      'the customs office',
      'CCPIT',
    ]);
  const error = (): string =>
    pick([
      `CDS${digits(5)}`,
      `status ${4 + below(2)}${digits(2)}`,
      `HTTP ${4 + below(2)}0${below(10)}`,
      `code U${100 + below(80)}`,
      `code N9${digits(2)}`,
      `error ${digits(5)}`,
      `E${digits(4)}`,
    ]);
  const file = (): string =>
    pick([
      `${1 + below(9)}.${below(10)} MB`,
      `PDF 1.${4 + below(4)}`,
      'A4',
      `${below(100)}%`,
      `${below(20)}.${below(10)} %`,
      `Chrome ${100 + below(40)}.0.${digits(4)}.${digits(3)}`,
      `Firefox 1${digits(2)}.0`,
    ]);
  const amount = (): string =>
    pick([
      `${2 + below(90)} hours`,
      `${2 + below(30)} days`,
      `${2 + below(40)} pallets`,
      `${1 + below(900)} cartons`,
      `${digits(3)} kg`,
      `box ${1 + below(20)}`,
    ]);
  const zh = {
    date: (): string =>
      pick([
        `${year()}年${1 + below(12)}月${1 + below(28)}日`,
        `${1 + below(12)}月${1 + below(28)}日`,
        `${year()}-${two(1 + below(12))}-${two(1 + below(28))}`,
      ]),
    law: (): string =>
      pick([
        `公告${year()}年第${1 + below(200)}号`,
        `海关总署令第${1 + below(270)}号`,
        `第${1 + below(90)}条`,
        `(EU) ${year()}/${1 + below(2900)}`,
      ]),
    place: (): string =>
      pick(['法国', '德国', '中国', '日本', '韩国', '越南', '泰国', '瑞士', '欧盟', '美国', '新西兰', '柬埔寨']),
    office: (): string =>
      pick(['法国海关', '德国海关', '海关总署', '贸促会', '越南海关', '泰国海关', '签证机构', '口岸海关']),
    ticket: (): string => pick([`工单MS-${digits(6)}`, `工单${digits(6)}`, `工单号${digits(7)}`, `工单 ${digits(6)}`]),
    code: (): string =>
      pick([
        `HS编码${hs()}`,
        `税号${hs()}${digits(2)}`,
        `HS ${code()}`,
        `商品编码${hs()}${digits(4)}`,
        `海关编码${hs()}${digits(4)}`,
        `品目${hs().slice(0, 4)}`,
      ]),
    amount: (): string =>
      pick([
        `${2 + below(90)}小时`,
        `${2 + below(30)}天`,
        `${2 + below(40)}托盘`,
        `第${1 + below(20)}栏`,
        `${1 + below(900)}箱`,
        `${below(100)}%`,
      ]),
  };
  const makers: readonly (() => string)[] = [
    () => `${labelled()} from ${place()} to ${place()} was refused by ${office()} on ${date()}.`,
    () => `Since ${date()}, ${time()}, the upload ends with ${error()} (${file()}, ${file()}).`,
    () => `Under ${law()} and ${law()} a ${form()} is enough, says ${office()}.`,
    () => `My ${ticket()} is ${amount()} old; ${form()} is refused in ${amount()}.`,
    () => `Is ${code()} right, or ${code()}? The goods are from ${place()}.`,
    () => `Please look at ${ticket()}: ${error()} at ${time()}, ${date()}, ${amount()} wait.`,
    () => `${form()} of ${date()} against ${law()}; ${office()} wants it in box ${1 + below(20)}.`,
    () => `Table: ${labelled()} | ${date()} | ${time()} | ${file()} | ${error()}`,
    () => `The invoice is dated ${date()}, the certificate ${date()}; ${form()} came ${amount()} later.`,
    () => `${place()} -> ${place()}: ${labelled()}, ${form()}, ${law()}, ${ticket()}`,
    () => `${zh.date()}，${zh.office()}拒绝了${form()}，依据${zh.law()}，${zh.code()}。`,
    () => `${zh.ticket()}已等${zh.amount()}，${zh.place()}到${zh.place()}，${zh.code()}。`,
    () => `${zh.date()}${two(below(24))}:${two(below(60))}上传报${error()}，文件${file()}。`,
    () => `请问${zh.code()}对吗？${zh.office()}说要看${zh.law()}和${form()}。`,
    () => `货物共${zh.amount()}，原产${zh.place()}，${form()}的${zh.amount()}填错，${zh.ticket()}。`,
    () => `浏览器${file()}，状态${error()}，${zh.date()}起，${zh.amount()}没有回复。`,
  ];
  const made = new Set<string>();
  while (made.size < count) made.add(pick(makers)());
  return [...made];
}
