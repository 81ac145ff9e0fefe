import type { Understood } from './understood.ts';

/** What a text says of the goods and of who writes: HS code, value, the writer's part in the trade. */
export function goodsIn(text: string): Understood[] {
  const hs = HS.exec(text);
  const amounts = [...text.matchAll(MONEY)].map(([amount]) => amount);
  // Of several amounts nobody knows which is the value of the goods.
  const [money] = amounts.length === 1 ? amounts : [];
  const role = ROLES.find(({ pattern }) => pattern.test(text));
  const said = role?.pattern.exec(text);
  return [
    ...(hs?.[1] === undefined ? [] : [{ key: 'hs' as const, value: hs[1].replaceAll(/[\s.]/g, ''), text: hs[0] }]),
    ...(money === undefined ? [] : [{ key: 'value' as const, value: money.trim(), text: money }]),
    ...(role && said ? [{ key: 'role' as const, value: role.value, text: said[0] }] : []),
  ];
}

/** After the bare letters six digits at least: "HS 2022" is an edition. */
const HS =
  /(?:(?:\b(?:hs|hts|hsn|cn|taric|tariff)\s?(?:codes?|headings?|number|no\.?)|税号|税则号|商品编码|海关编码|HS编码)\s*(?:is|为|是)?\s*[:#：]?\s*(?=\d{4})|\b(?:hs|hts|hsn)\s*[:#：]?\s*(?=\d{4}[\s.]?\d{2}))(\d{4}(?:[\s.]?\d{2}){0,3})(?![\d-])/i;

const CURRENCY =
  'EUR|USD|GBP|CNY|RMB|JPY|CHF|CAD|AUD|MXN|INR|KRW|HKD|SGD|VND|欧元|美元|英镑|人民币|日元|港币|加元|澳元|瑞郎';

/** An amount with a currency that names one: the sign of the dollar does not. */
const MONEY = new RegExp(
  `(?<![A-Za-z])(?:(?:${CURRENCY}|€|£)\\s?(?:\\d+(?:[,.]\\d+)+|\\d{2,})(?:\\s?[kK万])?|\\d+(?:[,.]\\d+)*\\s?[kK万]?\\s?(?:${CURRENCY}|€|£))(?![A-Za-z\\d])`,
  'gu',
);

const ROLES: readonly { value: 'exporter' | 'importer' | 'broker' | 'carrier'; pattern: RegExp }[] = [
  {
    value: 'broker',
    pattern: /\b(?:i am|i['’]m|we are|we['’]re|as) (?:a|an|the)? ?(?:customs )?broker\b|我(?:们)?是(?:一家)?报关行/i,
  },
  {
    value: 'carrier',
    pattern:
      /\b(?:i am|i['’]m|we are|we['’]re|as) (?:a|an|the)? ?(?:carrier|freight forwarder|forwarder)\b|我(?:们)?是(?:一家)?(?:货代|承运人|船公司)/i,
  },
  {
    value: 'exporter',
    pattern: /\b(?:i am|i['’]m|we are|we['’]re|as) (?:a|an|the)? ?exporter\b|我(?:们)?是(?:一家)?出口(?:商|方|企业)/i,
  },
  {
    value: 'importer',
    pattern: /\b(?:i am|i['’]m|we are|we['’]re|as) (?:a|an|the)? ?importer\b|我(?:们)?是(?:一家)?进口(?:商|方|企业)/i,
  },
];
