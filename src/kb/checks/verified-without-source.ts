import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import { sourceIds, stands } from '../prov.ts';
import { citing, declaredRecords } from '../prov-records.ts';

/** `kb/verified-without-deep-link`: "verified" needs an article and a page below a home page. */
export function verifiedWithoutSource(files: ParsedKb): Finding[] {
  const { files: all, sources } = citing(files);
  return all.flatMap((file) => {
    const verified = declaredRecords(file.value).filter(({ record }) => record.standing === 'verified');
    // A value that names an article of its own stands on a record that has one.
    const used = verified.some(({ record }) => record.at === undefined) ? stands(file.value, []) : [];
    return verified.flatMap(({ path, record }) => {
      const at = [...path, 'standing'];
      if (!sourceIds(record).some((id) => sources.get(id)?.deep)) {
        const text = {
          message: `${path.join('.')}: verified, but no source is a page or act`,
          fix: 'cite the page, or say reported',
        };
        return [file.finding('kb/verified-without-deep-link', at, text)];
      }
      const bare = record.at === undefined ? used.find((value) => value.record === record) : undefined;
      if (bare === undefined) return [];
      const text = {
        message: `${path.join('.')}: verified, but no article is named for ${bare.path.join('.')}`,
        fix: 'add at: here or there, or say reported',
      };
      return [file.finding('kb/verified-without-deep-link', at, text)];
    });
  });
}
