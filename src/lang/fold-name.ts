import { simplifyAll } from './fold-character.ts';

// oxlint-disable-next-line no-control-regex -- the whole of ASCII is what is tested for
const ASCII = /^[\u0000-\u007f]*$/;

/** Names are compared without case, accents, width, full stops, hyphens and doubled spaces, in simplified Chinese. */
export function foldName(name: string): string {
  // Names in ASCII need no Unicode tables, whose first use costs time.
  const plain = ASCII.test(name)
    ? name
    : simplifyAll(
        name
          .toWellFormed()
          .normalize('NFKD')
          .replace(/\p{M}+/gu, ''),
      );
  return plain
    .toLowerCase()
    .replace(/[.'’()]/g, '')
    .replace(/[\s\-_·・]+/gu, ' ')
    .trim();
}
