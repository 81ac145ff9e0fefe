import { afterLabel, byShape, type Finder, label } from './finder.ts';
import { readNumber } from './number-at.ts';
import { notOfTariff, shape } from './paper-numbers.ts';

const CONTAINER = '[A-Z]{3}[UJZ]';
const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, at) => [letter, at + 10 + Math.floor((at + 9) / 10)]),
);

/** ISO 6346: four letters, six digits and one that checks them. */
export function isContainer(written: string): boolean {
  const number = written.replace(/[^A-Z0-9]/giu, '').toUpperCase();
  if (!/^[A-Z]{4}\d{7}$/.test(number)) return false;
  const sum = Array.from(number.slice(0, 10)).reduce(
    (total, character, at) => total + (VALUES[character] ?? Number(character)) * 2 ** at,
    0,
  );
  return (sum % 11) % 10 === Number(number[10]);
}

/** Containers and what they travel on; no file of data/ tells a shape, ISO 6346 and the airlines do. */
export const transportFinders: readonly Finder[] = [
  byShape({
    kind: 'container-number',
    sure: true,
    pattern: shape(`${CONTAINER}[ -]?(?:[\\dOIl][ -]?){6}\\d`),
    holds: (value) => /^[A-Z]{4}/u.test(value) || isContainer(value) || !/[ -]/u.test(value),
  }),
  afterLabel(
    'container-number',
    label('containers?(?= ?(?:no\\b|num|id\\b|#|:))|(?:集装箱|货柜|柜|箱)号码?'),
    readNumber({ leastDigits: 5, mostCharacters: 14 }),
  ),
  afterLabel(
    'transport-document',
    label(
      '(?:house |master |ocean |through )?b\\/?l|bills? of lading|(?:house |master )?(?:air ?)?waybill|[hm]?awb|[hm]bl|cmr|(?:主|分|总|海运|空运)?(?:提|运)单号?|主单号?|分单号?|快递单号?|物流单号?|tracking|booking|订舱号?|seal(?= ?(?:no|num|:|#))|封号|铅封号?',
    ),
    readNumber({ leastDigits: 5, holds: notOfTariff }),
  ),
  byShape({ kind: 'transport-document', pattern: shape('\\d{3}[- ]\\d{4}[ -]?\\d{4}') }),
  byShape({
    kind: 'transport-document',
    pattern: shape(
      '(?!CASE|TICK|INCI|EORI|HTTP|GACC|HMRC|CHED)[A-Z]{4}(?:[A-Z]{0,3}\\d{8,12}|[A-Z]{0,4}\\d{7,10}[A-Z]?)|(?!HS|CN)[A-Z]{1,6}\\d{8,14}[A-Z]{0,2}',
      'dgu',
    ),
  }),
];
