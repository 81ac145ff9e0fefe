import { afterLabel, byShape, type Finder, label } from './finder.ts';
import { readNumber } from './number-at.ts';

const BEFORE = '(?<![\\p{Script=Latin}\\p{N}])';
const AFTER = '(?![\\p{Script=Latin}\\p{N}])';
export const shape = (source: string, flags = 'dgiu'): RegExp => new RegExp(`${BEFORE}(?:${source})${AFTER}`, flags);

/** "A 1234567" is a number, "HS 848180" behind the same word is not. */
export const notOfTariff = (number: string): boolean =>
  !/^(?:hs|hts|hsn|cn|taric|art|box|under|of|for)[ .]/iu.test(number);
/** Behind a word that needs no number, only what cannot be a word or a year. */
const plainly = (number: string): boolean =>
  notOfTariff(number) &&
  !/^20[0-4]\d(?:0[1-9]|1[0-2])[0-3]\d$/u.test(number) &&
  (/[A-Z]/iu.test(number) || number.length >= 6);

const NUMBER_FOLLOWS = '(?= ?(?:registration |reference |serial )?["\']?(?:no\\b|nr|num|ref|id\\b|#|:|=|\\||编?号))';

/** Chinese certificate: data/identifiers/cn-certificate-number.yaml and ecfa-number.yaml; New Zealand's: nz-coo-number.yaml. */
export const certificateFinders: readonly Finder[] = [
  afterLabel(
    'certificate-number',
    label(
      '(?:原产地|产地|优惠|ecfa|cepa|新西兰)?证书?(?=号|编号|no)|(?:原产地|产地)证书?号|产地证号?|证书编?号|证明书号|声明号|(?:nz |新西兰)?coo(?= ?(?:no|num|编?号|:|#))|china co(?= num)',
    ),
    readNumber({ leastDigits: 4, holds: notOfTariff }),
  ),
  afterLabel(
    'certificate-number',
    label(
      `(?:certificate(?: of origin)?|cert\\.?|c\\/o|eur\\.?1|a\\.?tr|form (?:a|e|d|rcep)|statement|licen[cs]e|coo|phyto(?:sanitary)?(?: certificate)?|ecfa(?: certificate)?|chinese certificate|china co|certificate of origin number china|authenticity)${NUMBER_FOLLOWS}|certificate of origin number china`,
    ),
    readNumber({ leastDigits: 4, holds: notOfTariff }),
  ),
  afterLabel(
    'certificate-number',
    /(?<![a-z])(?:certificates?|eur\.1|证书)[ ]{1,2}(?=[A-Z0-9/-]{0,20}\d{4}|[A-Z] \d{6,8}(?!\d))/giu,
    readNumber({ leastDigits: 5, holds: plainly }),
  ),
  byShape({
    kind: 'certificate-number',
    sure: true,
    pattern: shape('[A-Z]\\d{2}[0-9A-Z]{9}[0-9O]{4}'),
    holds: (value) => /(?:\d[A-Z]{0,9}){7}/iu.test(value) && !/^[a-f0-9]{16}$/u.test(value),
  }),
  byShape({ kind: 'certificate-number', pattern: shape('[A-Z]\\d{2}[ -][0-9A-Z]{4}[ -]?[0-9A-Z]{5}[ -]\\d{4}') }),
  byShape({
    kind: 'certificate-number',
    sure: true,
    pattern: shape('(?:\\d{2,3}\\.){3,4}\\d{2,3}'),
    holds: (value) =>
      value.replace(/\D/gu, '').length === 11 &&
      /^(?:\d\.?){11}$/u.test(value) &&
      !/^\d{4}/u.test(value) &&
      value.split('.').length === 4 &&
      value.split('.')[0]?.length === 2,
  }),
];

export const declarationFinders: readonly Finder[] = [
  afterLabel(
    'declaration-ref',
    label(
      'mrn|movement reference|lrn|ducr|entry(?: summary)?(?= ?(?:no\\b|num|#|:))|entry summary|bill of entry|shipping bill|boe|(?:customs |import |export )?declaration(?= ?(?:no\\b|nr|num|ref|id\\b|#|:))|cargo control|transaction(?= (?:no|num))|(?:进口|出口)?报关单号?|海关编号|申报单号?|预录入编?号|entry号|关联单号|备案清单号?',
    ),
    readNumber({ leastDigits: 6, holds: notOfTariff }),
  ),
  byShape({
    kind: 'declaration-ref',
    sure: true,
    pattern: shape('[1-4]\\d(?!EU)[A-Z]{2}(?=[A-Z]{0,8}\\d)[A-Z0-9]{14}'),
    holds: (value) => value.replace(/\D/gu, '').length >= 8,
  }),
  byShape({
    kind: 'declaration-ref',
    sure: true,
    pattern: shape('[1-4]\\d[A-Z]{2}(?:[ -][A-Z0-9]{2,6}){3,6}'),
    holds: (value) => value.replace(/[ -]/gu, '').length === 18 && value.replace(/\D/gu, '').length >= 10,
  }),
  byShape({
    kind: 'declaration-ref',
    sure: true,
    pattern: shape('\\d[A-Z]{2}\\d{12}-[A-Z0-9]{1,19}(?:-[A-Z0-9]{1,8})?'),
  }),
  byShape({
    kind: 'declaration-ref',
    pattern: shape('[A-Z0-9]{3}[- ]\\d{7}[- ]\\d'),
    holds: (value) => /^(?=.{0,2}[A-Z])|-/u.test(value),
  }),
  byShape({ kind: 'declaration-ref', pattern: shape('\\d{3}-\\d{6}[A-Z]?-\\d{2}/\\d{2}/\\d{4}') }),
  byShape({
    kind: 'declaration-ref',
    pattern: shape(
      '\\d{18}|\\d{4}[ -]20\\d{2}[ -]\\d[ -]?\\d{9}|\\d{4}[ -]\\d{4}[ -]\\d{4}[ -]\\d{4}[ -]\\d{2}|\\d{9}[ -]\\d{9}',
    ),
  }),
];

export const invoiceFinders: readonly Finder[] = [
  byShape({
    kind: 'invoice-number',
    sure: true,
    pattern: /(?<=发票(?:编号|号码?)[:： ]{0,2})(?<value>\p{Script=Han}[\dA-Z][\w/-]{3,20})/dgu,
  }),
  afterLabel(
    'invoice-number',
    label(
      `(?:(?:commercial |proforma |pro-forma |sales |tax )?invoices?|inv\\.?|proforma|rechnungs?|facture|factura|p\\.?\\/?i\\.?|c\\.?\\/?i\\.?)${NUMBER_FOLLOWS}|rechnungsnummer|(?:商业|形式|增值税)?发票(?:号码?|编号|代码)|发票号?`,
    ),
    readNumber({ leastDigits: 3, holds: notOfTariff }),
  ),
  afterLabel(
    'invoice-number',
    /(?<![a-z])(?:invoices?|inv\.?|facture|factura|rechnung)[ #]{1,2}(?=[A-Z0-9/-]{0,20}\d{2})/giu,
    readNumber({ leastDigits: 3, holds: plainly }),
  ),
  byShape({
    kind: 'invoice-number',
    sure: true,
    pattern: shape(
      '(?:INV|PINV|CINV|FACT|FAC|RECH|PROF)[-_/#. ]{0,2}(?:[A-Z0-9]{1,6}[-_/]){0,3}\\d{3,12}(?:[-/]\\d{1,8})?',
    ),
  }),
];

export const identityFinders: readonly Finder[] = [
  afterLabel(
    'identity-document',
    label(
      "passport(?: (?:of|for) (?:the |my |our )?[a-z]{1,15})?|id[- ]card|id(?= (?:no|number)(?![a-z]))|identity card|national id|driving licen[cs]e|driver'?s licen[cs]e|ssn|social security|护照|身份证|居民身份证|通行证|驾驶证|驾照|证件",
    ),
    readNumber({ leastDigits: 4, mostCharacters: 22 }),
  ),
  // GB 11643: the day of birth stands in the middle.
  byShape({
    kind: 'identity-document',
    sure: true,
    pattern: shape('[1-8]\\d{5}[ -]?(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3}[\\dX]'),
  }),
];
