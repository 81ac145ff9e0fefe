import { byPlace, type Finding } from '../finding.ts';
import { absenceContradicted } from './checks/absence-contradicted.ts';
import { acceptedByDiffers } from './checks/accepted-by.ts';
import { calendarDays, calendarYears } from './checks/calendars.ts';
import { channelsThere } from './checks/channels-there.ts';
import { controlCharacter } from './checks/control-character.ts';
import { dateOrder } from './checks/date-order.ts';
import { datedOverlap } from './checks/dated-overlap.ts';
import { duplicateId } from './checks/duplicate-id.ts';
import { duplicateSource } from './checks/duplicate-source.ts';
import { fileName } from './checks/file-name.ts';
import { flowEdges } from './checks/flow-edges.ts';
import { hoursChecks } from './checks/hours.ts';
import { identifierExamples } from './checks/identifier-examples.ts';
import { nameTaken } from './checks/name-taken.ts';
import { noProvenance } from './checks/no-provenance.ts';
import { phrasings } from './checks/phrasings.ts';
import { portalPatterns } from './checks/portal-patterns.ts';
import { readOtherwise } from './checks/read-otherwise.ts';
import { reviewOverdue } from './checks/review-overdue.ts';
import { routingRules } from './checks/routing-rules.ts';
import { schemeVersions } from './checks/scheme-versions.ts';
import { standingAboveSource } from './checks/standing-above-source.ts';
import { unknownReference } from './checks/unknown-reference.ts';
import { unusedProv } from './checks/unused-prov.ts';
import { verifiedWithoutSource } from './checks/verified-without-source.ts';
import type { KbFinding } from './kb-file.ts';
import type { ParsedKb, ParsedLayer } from './load.ts';

/** Every rule about sense; shape is checked while a file is parsed, and these run only on files of the right shape. */
const CHECKS: readonly ((files: ParsedKb, every: ParsedKb) => KbFinding[])[] = [
  duplicateId,
  duplicateSource,
  fileName,
  unknownReference,
  noProvenance,
  verifiedWithoutSource,
  standingAboveSource,
  dateOrder,
  datedOverlap,
  schemeVersions,
  acceptedByDiffers,
  absenceContradicted,
  flowEdges,
  routingRules,
  hoursChecks,
  calendarDays,
  identifierExamples,
  portalPatterns,
];

/**
 * All problems of files of the right shape, in one run, by file and line.
 *
 * @param every those files and the broken ones beside them: what is broken still has its ids
 */
export function checkKb(files: ParsedKb, every: ParsedKb = files): KbFinding[] {
  return byPlace(CHECKS.flatMap((check) => check(files, every)));
}

/**
 * The same for whoever maintains it: also what stops nobody from using it, such as what has grown old or what leads a
 * search astray.
 *
 * @param today YYYY-MM-DD
 */
export function careForKb(files: ParsedKb, every: ParsedKb, today: string): KbFinding[] {
  return [
    ...checkKb(files, every),
    ...channelsThere(files),
    ...nameTaken(files),
    ...phrasings(files),
    ...unusedProv(files),
    ...calendarYears(files, today),
    ...reviewOverdue(files, today),
  ];
}

/** What is wrong with the files of one folder as they are written, whatever they mean. */
export function careForLayer(layer: ParsedLayer): Finding[] {
  return [...controlCharacter(layer), ...readOtherwise(layer), ...dateOrder(layer)];
}
