import { comparable } from './comparable.ts';

/** In characters. What went wrong stands at the beginning of a message or at the end of a log. */
const MOST = 24_576;

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', quot: '"', lt: '<', gt: '>' };

/**
 * A message as it was meant, whatever it was copied from: escapes of JSON, of addresses and of pages are written out.
 *
 * @returns of a very long text the beginning and the end
 */
export function pastedText(message: string): { readonly text: string; readonly cut: boolean } {
  const cut = message.length > 2 * MOST;
  const read = cut ? `${message.slice(0, MOST)}\n${message.slice(-MOST)}` : message;
  return { text: comparable(writtenOut(read)), cut };
}

function writtenOut(text: string): string {
  let plain = text;
  if (plain.includes('\\')) {
    plain = plain
      .replace(/\\[nrt]/g, '\n')
      .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
  if (plain.includes('%')) {
    plain = plain.replace(/%(20|2[2-9CDFcdf]|3[ADad]|5[BDFbdf]|7[BDbd])/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
  return plain.includes('&')
    ? plain.replace(/&(nbsp|amp|quot|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    : plain;
}
