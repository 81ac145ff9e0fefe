// Parts of the program for a bench, bundled so that they run as they are shipped.
import { join } from 'node:path';

/**
 * @param {string} root
 * @param {string} name of the bundle
 * @param {Record<string, string>} parts the names that are wanted, by file below src/
 * @returns {Promise<string>} the file that exports them
 */
export async function bundleSource(root, name, parts) {
  // Loaded here: a process that measures memory must not hold a bundler.
  const { build } = await import('rolldown');
  const folder = join(root, 'node_modules', '.cache', 'magna-bench');
  const entry = Object.entries(parts)
    .map(([path, names]) => `export { ${names} } from ${JSON.stringify(join(root, 'src', path))};`)
    .join('\n');
  await build({
    cwd: root,
    input: { [name]: 'wanted' },
    platform: 'node',
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs', codeSplitting: false },
    plugins: [
      {
        name: 'wanted',
        resolveId: (id) => (id === 'wanted' ? '\0wanted' : null),
        load: (id) => (id === '\0wanted' ? entry : null),
      },
    ],
    logLevel: 'silent',
  });
  return join(folder, `${name}.mjs`);
}
