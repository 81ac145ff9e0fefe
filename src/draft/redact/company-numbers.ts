import { afterLabel, type Finder, label } from './finder.ts';
import { readNumber } from './number-at.ts';

/**
 * Numbers of traders. Shapes of EORI, REX, the Swiss, Canadian, Mexican and American numbers: data/identifiers; of VAT, the
 * Chinese and the Indian numbers no file tells one, so they are what is seen on papers.
 */
export const companyNumberFinders: readonly Finder[] = [
  // Chinese puts no space behind the word.
  afterLabel(
    'eori',
    /(?<![a-z])eori(?=[a-z]{2}[ -]?[a-z]{0,2}[ -]?\d)/giu,
    readNumber({ leastDigits: 4, mostCharacters: 22 }),
  ),
  afterLabel(
    'eori',
    label('(?:eu|uk|gb|xi|欧盟|英国)?[ -]?eori(?: (?:eu|gb|uk|xi))?'),
    readNumber({ leastDigits: 4, mostCharacters: 22 }),
  ),
  afterLabel(
    'rex',
    label(
      'rex(?= ?(?:registration|reg|no|nr|num|code|编号|登记号|号|id|:|=|#|is |：))|rex登记|(?:registered exporter|注册出口商)',
    ),
    readNumber({ leastDigits: 4 }),
  ),
  afterLabel(
    'vat',
    label(
      '(?:vat|ust|umsatzsteuer|mwst|tva|btw|iva|partita iva|p\\.? ?iva|gst(?:in)?|steuernummer|tax(?:payer)?|tin|增值税(?:登记|税)?|vat税|纳税人识别|税务登记)(?:[- ]?(?:id(?:nr)?|identification|registration))?',
    ),
    readNumber({ leastDigits: 6, mostCharacters: 20 }),
  ),
  // "税号" is a tariff code as well: only what is as long as a taxpayer's number goes.
  afterLabel(
    'vat',
    label('税号|nif|cif(?= ?[:A-Z])'),
    readNumber({
      leastDigits: 7,
      mostCharacters: 20,
      holds: (number) => /^[A-Z]{1,3}[ -]?[A-Z]?\d/iu.test(number) || number.replace(/[^A-Z0-9]/giu, '').length >= 15,
    }),
  ),
  afterLabel(
    'uscc',
    label('uscc|usci|unified social credit|统一社会信用|社会信用|信用代码|组织机构'),
    readNumber({ leastDigits: 8, mostCharacters: 22 }),
  ),
  afterLabel(
    'iec',
    label('iec|importer[- ]exporter(?= code)|进出口代码'),
    readNumber({
      leastDigits: 4,
      mostCharacters: 12,
      holds: (number) => /^(?:\d{10}|[A-Z]{5}\d{4}[A-Z])$/iu.test(number.replace(/[ -]/gu, '')),
    }),
  ),
  afterLabel(
    'company-number',
    label(
      'approved exporter(?: authori[sz]ation)?|(?:customs|exporter) authori[sz]ation|exportador confiable|numeroexportadorconfiable|(?:经)?核准出口商(?:授权)?|rcep authori[sz]ation|rcep approved exporter|rcep经核准出口商(?:授权)?|' +
        'business|bn9|bn15|bn|cra business|rm account|importer account canada|加拿大(?:商业|bn|进口商账?)|ucr|cepa ucr|swiss uid|uid|che|ide|unternehmens-identifikations|瑞士(?:uid|企业)|che号|' +
        'corporate|japan corporate|hojin bango|houjin bangou|法人番号|日本法人|(?:nz )?(?:customs )?client|(?:海关|新西兰)客户|uen|unique entity|(?:唯一机构)?识别|新加坡uen|' +
        'importer of record|ior|irs|ein(?: with suffix)?|cbp-assigned|cbp form 5106|5106表|进口商记录|(?:美国|加拿大)进口商|company(?: registration| reg)?|registration|siret?n?|kvk|handelsregister|hrb|海关注册|海关编码(?=[:： \\t"]{0,4}\\d{4,7}[A-Z])|海关十位|企业(?:海关)?|注册登记|工商注册|备案|duns|d-u-n-s|abn|acn|cnpj|kbo|siren',
    ),
    readNumber({ leastDigits: 5, mostCharacters: 24 }),
  ),
  afterLabel(
    'company-number',
    label('rfc|registro federal de contribuyentes|mexican tax id|clave rfc|墨西哥(?:税|rfc)'),
    readNumber({
      leastDigits: 6,
      mostCharacters: 14,
      holds: (number) => /^[\p{L}&]{3,4}[ -]?\d{6}[ -]?[A-Z0-9]{3}$/iu.test(number),
    }),
  ),
];
