// Runs commands of the built program, all in one process, and keeps the machine code of every chunk they loaded and
// that has none yet, for the Node that runs this. Called by build.mjs: node scripts/code-cache.cjs <root> <commands as JSON>
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

const [root = '', list = '[]'] = process.argv.slice(2);
/** @type {string[][]} */
const commands = JSON.parse(list);
const folder = path.join(root, 'dist', 'chunks') + path.sep;
const program = path.join(root, 'bin', 'magna.js');
const main = path.join(root, 'dist', 'main.js');

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

// What one command compiled must still be there when the last is done.
v8.setFlagsFromString('--no-flush-bytecode');

function next() {
  const words = commands.shift();
  if (words === undefined) return finish();
  process.argv = [process.argv[0] ?? 'node', program, ...words];
  // The chunks stay, only the program itself begins anew.
  for (const file of [program, main]) Reflect.deleteProperty(require.cache, file);
  require(program);
  // A command that waits for nothing would let the process end here.
  setImmediate(() => {});
}

function finish() {
  process.off('beforeExit', next);
  // Code made under other flags than those of a usual run is refused by it.
  v8.setFlagsFromString('--flush-bytecode');
  // By now the functions that the commands needed are compiled too, and go into the file.
  for (const [filename, script] of scripts) {
    const file = `${filename}.${process.version}-${process.arch}.bin`;
    if (!fs.existsSync(file)) fs.writeFileSync(file, script.createCachedData());
  }
  process.exitCode = 0;
}

// A command is done when nothing is left to wait for.
process.on('beforeExit', next);
