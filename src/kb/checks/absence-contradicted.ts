import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import type { Lanes } from '../shapes/lanes.ts';
import type { Scheme } from '../shapes/scheme.ts';

/**
 * `scheme/absence-contradicted`: an absence says that there is nothing for a pair, and a scheme that it does not name as
 * an exception grants something.
 */
export function absenceContradicted(files: ParsedKb): Finding[] {
  const [file] = files.get('lanes.yaml') ?? [];
  if (file === undefined) return [];
  const schemes = (files.get('schemes/') ?? []).map(({ value }) => value as Scheme);
  return (file.value as Lanes).absences.flatMap((absence, index) => {
    const [a, b] = absence.between ?? [];
    const pairs =
      a !== undefined && b !== undefined
        ? [
            [a, b],
            [b, a],
          ]
        : [[absence.importer ?? '', absence.origin ?? '']];
    return schemes.flatMap((scheme) => {
      if (!('versions' in scheme)) return [];
      const excepted = absence.except?.find((one) => one.scheme === scheme.id)?.into ?? [];
      const grants = scheme.versions
        .filter(({ status }) => status === 'in-force' || status === 'provisional')
        .flatMap((version) => version.grants);
      const against = pairs.find(
        ([importer = '', origin = '']) =>
          !excepted.includes(importer) &&
          grants.some(
            ({ direction }) =>
              direction.importer.includes(importer) &&
              direction.origin.some((member) => (typeof member === 'string' ? member : member.id) === origin),
          ),
      );
      if (against === undefined) return [];
      const text = {
        message: `${scheme.id} grants something into ${against[0]}`,
        fix: `except: [{ scheme: ${scheme.id}, into: [${against[0]}] }], or remove the absence`,
      };
      return [file.finding('scheme/absence-contradicted', ['absences', index], text)];
    });
  });
}
