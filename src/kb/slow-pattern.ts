/** A character that parts the repeats of a group from each other, such as the full stop of `(?:\.[0-9]+)*`. */
const MARK = /^(?:\\([^\w\s])|([-/:,;_ #]))(?![?*+{])/;
const ENDLESS = /^(?:[*+]|\{\d+,\})/;
/** What matches nearly everything. */
const WIDE = /(?<!\\)(?:\.|\\[SWD]|\[\^[^\]]*\])(?:[*+]|\{\d+,\})/g;

/**
 * Whether a regular expression may take longer than anybody waits: a repeat inside a repeat without a mark between, or
 * more than one `.*`. Rather too strict than too lax: it is asked of patterns that others write.
 */
export function isSlowPattern(source: string): boolean {
  if ((source.match(WIDE) ?? []).length > 1) return true;
  const open: { at: number; repeats: boolean }[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '[') at = endOfClass(source, at);
    else if (character === '(') open.push({ at, repeats: false });
    else if (character === ')') {
      const group = open.pop();
      if (group === undefined) continue;
      const endless = ENDLESS.test(source.slice(at + 1));
      const body = source.slice(group.at + 1, at).replace(/^\?(?:<?[=!]|:|<\w+>)/, '');
      if (endless && (group.repeats || hasChoice(body)) && !isMarked(body)) return true;
      const parent = open.at(-1);
      if (parent !== undefined && (endless || group.repeats)) parent.repeats = true;
    }
    const last = open.at(-1);
    if (last !== undefined && ENDLESS.test(source.slice(at + 1))) last.repeats = true;
  }
  return false;
}

function endOfClass(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at;
}

function hasChoice(body: string): boolean {
  return /(?<!\\)\|/.test(body);
}

/** Whether a repeated part begins with a mark that nothing else in it matches. */
function isMarked(body: string): boolean {
  const [whole = '', escaped, plain] = MARK.exec(body) ?? [];
  const mark = escaped ?? plain;
  if (mark === undefined || hasChoice(body)) return false;
  // The hyphen of a range such as `a-z` matches none.
  const rest = body.slice(whole.length).replace(/(?<=\w)-(?=\w)/g, '');
  return !rest.includes(mark) && !/(?<!\\)\.|\\[SWD]|\[\^/.test(rest);
}
