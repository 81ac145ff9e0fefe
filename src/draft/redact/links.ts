import type { Finder } from './finder.ts';

const ADDRESS =
  /(?<![\p{Script=Latin}\p{N}])(?:(?:https?|ftps?|sftp|wss?):\/\/|www\.|(?=(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,12}(?::\d{1,5})?(?:\/[^\s?]{0,300})?\?[\w%.-]{1,80}=))/giu;

/** Whether a web address says whose it is: somebody's name in it, what was asked for, a key, a number of a paper. */
function isPersonal(address: string): boolean {
  const [, rest = ''] = /^(?:[a-z]{2,5}:\/\/)?(.{0,4096})/isu.exec(address) ?? [];
  const host = rest.split('/', 1)[0] ?? '';
  const path = rest.slice(host.length);
  if (/[?@]/u.test(rest) || /#[^#]{0,200}=/u.test(rest) || address.length > 400) return true;
  return path.split(/[/#;]/u).some((part) => {
    const number = /\d{9,40}/u.test(part) || (part.match(/\d/gu) ?? []).length >= 10;
    const key = /^[\w-]{20,400}$/u.test(part) && /\d/u.test(part) && /[a-z]/u.test(part) && /[A-Z]/u.test(part);
    return number || key || part.startsWith('eyJ');
  });
}

/** Web addresses, whole: those of everybody are harmless, those with anything of a case in them go. */
export function linksIn(text: string): { start: number; end: number; personal: boolean }[] {
  const found: { start: number; end: number; personal: boolean }[] = [];
  for (const { index } of text.matchAll(ADDRESS)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    let end = index;
    while (end < text.length && !/[\s<>"'`，。；、！）\p{Script=Han}\ufffc|]/u.test(text.charAt(end))) end++;
    while (end > index && /[.,;:!?)\]}*]/u.test(text.charAt(end - 1))) end--;
    found.push({ start: index, end, personal: isPersonal(text.slice(index, end)) });
  }
  return found;
}

export const findLinks: Finder = (text) =>
  linksIn(text)
    .filter(({ personal }) => personal)
    .map(({ start, end }) => ({ kind: 'link', start, end, sure: true }));
