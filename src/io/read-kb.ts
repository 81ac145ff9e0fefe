import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../finding.ts';
import { type SearchableKb, searchable } from '../search/searchable.ts';
import { freshness, openCompiled, renewStamp, writeCompiled } from './compiled-kb.ts';

export type ReadKb =
  /** With the digest of the sources it was compiled from, where those are there. */
  | { readonly kb: SearchableKb; readonly digest?: string }
  | { readonly problem: 'findings'; readonly findings: readonly Finding[] }
  | { readonly problem: 'not-compiled' };

/**
 * The shipped knowledge base. An installed package trusts what it was built with; a checkout notices edited sources and
 * compiles them anew, in memory where it cannot write.
 *
 * @param home the folder of the package, with `data/` and `dist/` in it
 */
export async function readShippedKb(home: string): Promise<ReadKb> {
  const compiled = join(home, 'dist', 'kb');
  const sources = join(home, 'data');
  let digest: string | undefined;
  if (existsSync(join(home, 'src')) && existsSync(sources)) {
    const state = await freshness(sources, compiled);
    ({ digest } = state);
    if (state.is === 'touched') renewStamp(compiled, { digest, files: state.files });
    if (state.is === 'changed') {
      // Parsing and validating is loaded only when there is something to compile.
      const [{ compileKb }, { buildFaqIndex }] = await Promise.all([
        import('../kb/compile.ts'),
        import('../search/faq-index.ts'),
      ]);
      const compiledKb = compileKb({ files: state.sources, label: 'data/' });
      if (compiledKb.kb === undefined) return { problem: 'findings', findings: compiledKb.findings };
      const index = buildFaqIndex(compiledKb.kb, compiledKb.phrased);
      try {
        writeCompiled(compiled, compiledKb.kb, index, { digest, files: state.files });
      } catch {
        // Without a place to keep it, it is compiled again next time.
      }
      return { kb: searchable(compiledKb.kb, index), digest };
    }
  }
  const kb = openCompiled(compiled);
  if (kb === undefined) return { problem: 'not-compiled' };
  return digest === undefined ? { kb } : { kb, digest };
}
