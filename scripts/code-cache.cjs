// Runs one command of the built program and keeps the machine code of every chunk it loaded, for the Node that runs this.
// Called by build.mjs: node scripts/code-cache.cjs <root> <word...>
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

const [root = '', ...words] = process.argv.slice(2);
const folder = path.join(root, 'dist', 'chunks') + path.sep;
/** @type {Map<string, vm.Script>} */
const scripts = new Map();
// @ts-expect-error -- not in the types: the step of the loader that compiles
const usual = Module.prototype._compile;
// @ts-expect-error -- as above
Module.prototype._compile = function compile(
  /** @type {string} */ content,
  /** @type {string} */ filename,
  /** @type {unknown[]} */ ...more
) {
  if (!filename.startsWith(folder)) return usual.call(this, content, filename, ...more);
  const script = new vm.Script(Module.wrap(content), { filename });
  scripts.set(filename, script);
  const load = (/** @type {string} */ id) => this.require(id);
  return script.runInThisContext().call(this.exports, this.exports, load, this, filename, path.dirname(filename));
};
process.on('exit', () => {
  // By now the functions that the command needed are compiled too, and go into the file.
  for (const [filename, script] of scripts) {
    const file = `${filename}.${process.version}-${process.arch}.bin`;
    if (!fs.existsSync(file)) fs.writeFileSync(file, script.createCachedData());
  }
});
process.argv = [process.argv[0] ?? 'node', path.join(root, 'bin', 'magna.js'), ...words];
require(path.join(root, 'bin', 'magna.js'));
