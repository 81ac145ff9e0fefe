import type { Finding } from '../finding.ts';
import { formFinding, type KbFile } from './kb-file.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { type ParsedKb, type ParsedLayer, parseLayer, type SourceFile, shapesOf } from './load.ts';
import { mergeKb } from './merge.ts';
import type { Hidden } from './merging.ts';
import { shapeFindings } from './shape-issues.ts';
import type { FileKind } from './shapes/files.ts';
import { type OverlayManifest, overlayManifest } from './shapes/manifest.ts';

/** The files of one folder. */
export interface Layer {
  readonly files: readonly SourceFile[];
  /** Put before each path in findings, such as `data/`. */
  readonly label: string;
  /** Called after each file that was parsed, with how many are done: of a large folder that takes a while. */
  readonly progress?: (done: number) => void;
}

/** What all layers together are. */
interface Read {
  readonly files: ParsedKb;
  readonly layers: readonly ParsedLayer[];
  readonly overlays: KnowledgeBase['overlays'];
  /** Files that cannot be read or do not have the shape of their kind. */
  readonly broken: ReadonlySet<KbFile>;
  /** What an overlay took away. */
  readonly hidden: readonly Hidden[];
  readonly findings: readonly Finding[];
}

/** All layers parsed, laid over each other, and held against the shape of their kinds. */
export function readLayers(shipped: Layer, overlays: readonly Layer[]): Read {
  const bottom = parseLayer(shipped.files, shipped.label);
  const findings = [...bottom.findings, ...missingFiles(bottom.files, shipped.label)];
  const layers = [bottom.files];
  const known: KnowledgeBase['overlays'][number][] = [];
  const hidden: Hidden[] = [];
  let files: ParsedKb = bottom.files;
  for (const { files: given, label, progress } of overlays) {
    const layer = parseLayer(given, label, progress);
    const merged = mergeKb(files, layer.files);
    const manifest = readManifest(layer.files, label);
    findings.push(...layer.findings, ...merged.findings, ...manifest.findings);
    if (manifest.overlay !== undefined) known.push(manifest.overlay);
    hidden.push(...merged.hidden);
    layers.push(layer.files);
    files = merged.files;
  }
  const shapes = shapesOf(files);
  return { files, layers, overlays: known, broken: shapes.broken, hidden, findings: [...findings, ...shapes.findings] };
}

/** What an overlay says about itself. */
function readManifest(
  files: ParsedLayer,
  label: string,
): { overlay?: KnowledgeBase['overlays'][number]; findings: Finding[] } {
  const [file] = files.get('kb.yaml') ?? [];
  if (file === undefined) {
    const text = { message: 'an overlay says its name and what it is based on', fix: 'add kb.yaml with name, basedOn' };
    return { findings: [formFinding('kb/missing-file', `${label}kb.yaml`, { line: 1, column: 1 }, text, 'warning')] };
  }
  const findings = file.value === undefined ? [] : shapeFindings(file, overlayManifest);
  if (file.value === undefined || findings.length > 0) return { findings };
  return { overlay: { ...(file.value as OverlayManifest), label }, findings };
}

const SINGLE: readonly FileKind[] = [
  'kb.yaml',
  'sources.yaml',
  'synonyms.yaml',
  'channels.yaml',
  'flow.yaml',
  'routing.yaml',
  'lanes.yaml',
  'field-report.yaml',
];

function missingFiles(files: ParsedKb, label: string): Finding[] {
  return SINGLE.filter((kind) => !files.has(kind)).map((kind) =>
    formFinding(
      'kb/missing-file',
      `${label}${kind}`,
      { line: 1, column: 1 },
      {
        message: `${kind} is not there`,
        fix: 'restore the file',
      },
    ),
  );
}
