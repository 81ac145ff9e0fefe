import type { Finding } from '../../finding.ts';
import { listed } from '../entities.ts';
import type { ParsedKb } from '../load.ts';

/** `kb/file-name`: one entity a file, and the file is named by its id. */
export function fileName(files: ParsedKb): Finding[] {
  return listed(files).flatMap(({ id, file, path }) => {
    const name = /([^/]+)\.yaml$/.exec(file.path)?.[1];
    if (path.length > 0 || name === id) return [];
    return [
      file.finding('kb/file-name', ['id'], { message: `the id is "${id}", the file "${name}.yaml"`, fix: `${name}?` }),
    ];
  });
}
