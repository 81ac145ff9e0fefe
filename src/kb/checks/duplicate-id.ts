import type { Finding } from '../../finding.ts';
import { listed } from '../entities.ts';
import type { KbFile } from '../kb-file.ts';
import type { ParsedKb } from '../load.ts';
import { nodesBelow } from '../nodes-below.ts';
import type { Path } from '../prov.ts';

/** Lists whose items name other things by `id`, so that one may stand there twice, at different times. */
const NAMING = new Set(['memberOf', 'territory', 'origin']);

/**
 * `kb/duplicate-id`: two things of one kind share an id, or two of one list inside a thing, such as two grants of a version.
 */
export function duplicateId(files: ParsedKb): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  const told = new Set<string>();
  for (const { kind, id, file, path } of listed(files)) {
    const key = `${kind} ${id}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, file.path);
      continue;
    }
    told.add(`${file.path} ${path.join('.')}`);
    findings.push(twice(file, path, id, first));
  }
  const nested = [...files.values()].flat().flatMap(inLists);
  return [...findings, ...nested.filter(({ where }) => !told.has(where)).map(({ finding }) => finding)];
}

function twice(file: KbFile, path: Path, id: string, first: string): Finding {
  const text = { message: `the id "${id}" stands twice, first in ${first}`, fix: 'rename or remove one' };
  return file.finding('kb/duplicate-id', [...path, 'id'], text);
}

function inLists(file: KbFile): { where: string; finding: Finding }[] {
  return nodesBelow(file.value, ['prov']).flatMap(({ path, value }) => {
    if (!Array.isArray(value) || NAMING.has(String(path.at(-1)))) return [];
    const ids = value.map((item) => (item as { id?: unknown } | null)?.id);
    return ids.flatMap((id, index) => {
      if (typeof id !== 'string' || ids.indexOf(id) === index) return [];
      const here = [...path, index];
      return [{ where: `${file.path} ${here.join('.')}`, finding: twice(file, here, id, 'the same list') }];
    });
  });
}
