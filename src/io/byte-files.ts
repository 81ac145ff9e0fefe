import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { type ByteSource, bytesOf } from '../search/sections.ts';

/** Up to so many bytes a file is read at once: that is quicker than many small parts. */
const READ_AT_ONCE = 1 << 18;

/** A file that is read by offset; a large one stays open and is never read whole. */
export function byteFile(path: string): ByteSource {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  if (size <= READ_AT_ONCE) {
    closeSync(file);
    return bytesOf(readFileSync(path));
  }
  return {
    size,
    read(offset, length) {
      const bytes = Buffer.allocUnsafeSlow(length);
      let done = 0;
      while (done < length) {
        const count = readSync(file, bytes, done, length - done, offset + done);
        if (count === 0) throw new RangeError(`${path} is shorter than it was`);
        done += count;
      }
      return bytes;
    },
  };
}
