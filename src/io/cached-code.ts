import { readFileSync } from 'node:fs';
import { dirname, sep } from 'node:path';

// Compiling the program is most of what a short answer costs. The build runs it once and keeps the machine code of each
// chunk beside the chunk, under the name of the Node that made it; that Node takes it as it is, any other compiles as
// usual. Node 22 has a cache of its own for this, Node 20 has none.

interface LoadedModule {
  exports: unknown;
  require(id: string): unknown;
}

type Compile = (this: LoadedModule, content: string, filename: string, ...more: unknown[]) => unknown;

interface ModuleLoader {
  prototype: { _compile: Compile };
  wrap(content: string): string;
}

interface Virtual {
  Script: new (
    source: string,
    options: { filename: string; cachedData: Buffer },
  ) => { runInThisContext(): (...parts: unknown[]) => unknown };
}

/** The name of the file that holds the machine code of a chunk. */
export function cachedCodeOf(chunk: string, version: string, architecture: string): string {
  return `${chunk}.${version}-${architecture}.bin`;
}

/**
 * Lets the chunks of a folder be loaded with their machine code, where there is some for this Node.
 *
 * @param node the running process: where builtin modules are, and which Node this is
 */
export function useCachedCode(
  folder: string,
  node: { getBuiltinModule(id: string): unknown; version: string; arch: string },
): void {
  const loader = node.getBuiltinModule('node:module') as ModuleLoader;
  const virtual = node.getBuiltinModule('node:vm') as Virtual;
  const usual = loader.prototype._compile;
  loader.prototype._compile = function compile(content, filename, ...more) {
    if (!filename.startsWith(folder + sep)) return usual.call(this, content, filename, ...more);
    let cachedData: Buffer;
    try {
      cachedData = readFileSync(cachedCodeOf(filename, node.version, node.arch));
    } catch {
      return usual.call(this, content, filename, ...more);
    }
    // Code that does not fit the source or the flags of this run is passed over and compiled anew.
    const script = new virtual.Script(loader.wrap(content), { filename, cachedData });
    const require = (id: string): unknown => this.require(id);
    return script.runInThisContext().call(this.exports, this.exports, require, this, filename, dirname(filename));
  };
}
