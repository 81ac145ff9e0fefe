import type { Finding } from '../../finding.ts';
import type { ParsedLayer } from '../load.ts';
import { changedSince } from '../versions.ts';

/**
 * `kb/overrides-newer`: an overlay changes something that has changed below it since the overlay was written, so that it
 * may undo a correction.
 *
 * @param lock the text of the lock file of the shipped knowledge base
 * @param basedOn the version the overlay was written over
 */
export function overridesNewer(overlay: ParsedLayer, lock: string, basedOn: string): Finding[] {
  return changedSince(overlay, lock, basedOn).map(({ thing, version }) => {
    const text = {
      message: `"${thing.id}" changed in ${version}, this was written over ${basedOn}`,
      fix: 'compare the two, then set basedOn in kb.yaml',
    };
    return thing.file.finding('kb/overrides-newer', [...thing.path, 'id'], text, { severity: 'warning' });
  });
}
