import type { Finding } from '../finding.ts';
import { duplicateId } from './checks/duplicate-id.ts';
import { duplicateSource } from './checks/duplicate-source.ts';
import { fileName } from './checks/file-name.ts';
import { flowEdges } from './checks/flow-edges.ts';
import { noProvenance } from './checks/no-provenance.ts';
import { unknownReference } from './checks/unknown-reference.ts';
import { verifiedWithoutSource } from './checks/verified-without-source.ts';
import type { ParsedKb } from './load.ts';

/** Every rule about sense; shape is checked while a file is parsed, and these run only on files of the right shape. */
const CHECKS: readonly ((files: ParsedKb) => Finding[])[] = [
  duplicateId,
  duplicateSource,
  fileName,
  unknownReference,
  noProvenance,
  verifiedWithoutSource,
  flowEdges,
];

/** All problems of a knowledge base whose files parse, in one run, by file and line. */
export function checkKb(files: ParsedKb): Finding[] {
  return CHECKS.flatMap((check) => check(files)).toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}
