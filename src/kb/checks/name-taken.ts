import type { Finding } from '../../finding.ts';
import { foldName } from '../../lang/fold-name.ts';
import type { ParsedKb } from '../load.ts';
import type { FileKind } from '../shapes/files.ts';

interface Named {
  readonly id: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly short?: { readonly en: string; readonly zh: string };
  readonly aliases?: readonly string[];
}

/** Kinds that are looked up by any name; what is looked up together must not share one. */
const TOGETHER: readonly (readonly FileKind[])[] = [
  ['jurisdictions/'],
  ['schemes/', 'proofs/', 'identifiers/'],
  ['profiles/'],
];

/** `kb/name-taken`: a name that means two things, so that a lookup finds whichever comes first. */
export function nameTaken(files: ParsedKb): Finding[] {
  return TOGETHER.flatMap((kinds) => {
    const owners = new Map<string, string>();
    const findings: Finding[] = [];
    for (const file of kinds.flatMap((kind) => files.get(kind) ?? [])) {
      const { id, name, short, aliases = [] } = file.value as Named;
      const names = [
        { text: id, path: ['id'] },
        { text: name.en, path: ['name', 'en'] },
        { text: name.zh, path: ['name', 'zh'] },
        ...(short === undefined
          ? []
          : [
              { text: short.en, path: ['short', 'en'] },
              { text: short.zh, path: ['short', 'zh'] },
            ]),
        ...aliases.map((text, index) => ({ text, path: ['aliases', index] })),
      ];
      for (const { text, path } of names) {
        const key = foldName(text);
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, id);
        else if (owner !== id) {
          findings.push(
            file.finding(
              'kb/name-taken',
              path,
              { message: `"${text}" means ${owner} already`, fix: 'leave the name to one of the two' },
              { severity: 'warning' },
            ),
          );
        }
      }
    }
    return findings;
  });
}
