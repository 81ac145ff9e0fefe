// Writes random messages as .eml files, with what they were made from beside them as JSON.
//   node tests/system/support/write-mails.mjs FOLDER COUNT SEED
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleSource } from '../../../scripts/bundle-source.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..', '..', '..');
const [folder = '.', count = '300', seed = '1'] = process.argv.slice(2);
const bundled = await bundleSource(root, 'mails', {
  'draft/eml.ts': 'writeEml',
  '../tests/support/random.ts': 'randomFrom',
  '../tests/support/random-text.ts': 'randomText',
});
const { writeEml, randomFrom, randomText } = await import(pathToFileURL(bundled).href);
const random = randomFrom(Number(seed));

const CHINESE = ['原产地证书', '海关拒收', '报关单（副本）', '形式发票', '说明 第2版', '欧盟', 'é', '😀', '.pdf', ' '];
const chinese = () => Array.from({ length: 1 + random.below(12) }, () => random.pick(CHINESE)).join('');
const text = (/** @type {number} */ most) => (random.below(2) === 0 ? chinese() : randomText(random, most));
const address = () =>
  `${random.pick(['desk', 'a+b', "o'neil", 'x'.repeat(40)])}@${random.pick(['customs', 'trader'])}.example`;
const mailbox = () => (random.below(3) === 0 ? { address: address() } : { name: text(12), address: address() });
/**
 * @template T
 * @param {number} most
 * @param {() => T} one
 */
const some = (most, one) => Array.from({ length: random.below(most + 1) }, one);

for (let run = 0; run < Number(count); run++) {
  const mail = {
    ...(random.below(2) === 0 ? {} : { from: mailbox() }),
    to: some(3, mailbox),
    cc: some(2, mailbox),
    subject: text(40),
    date: new Date(1_700_000_000_000 + random.below(1_000_000_000) * 1_000),
    body: random.pick([() => text(300), () => 'x'.repeat(random.below(400)), () => some(30, chinese).join('\n')])(),
    attachments: some(3, () => ({
      name: text(20),
      bytes: Buffer.from(Array.from({ length: random.below(300) }, () => random.below(256))),
    })),
  };
  const made = writeEml(mail);
  if (made.status === 'refused') throw new Error(`${made.reason}: ${made.part}`);
  const name = join(folder, String(run).padStart(4, '0'));
  writeFileSync(`${name}.eml`, made.text, 'latin1');
  const attachments = mail.attachments.map((file) => ({ name: file.name, hex: file.bytes.toString('hex') }));
  writeFileSync(`${name}.json`, JSON.stringify({ ...mail, attachments }));
}
