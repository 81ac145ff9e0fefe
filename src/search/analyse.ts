// oxlint-disable-next-line no-control-regex -- the whole of ASCII is what is tested for
const ASCII = /^[\u0000-\u007f]*$/;

/**
 * Words of a question in either language: Latin words cut to a light stem, codes and numbers whole, Han characters one
 * by one and in pairs. Case, width and accents do not matter.
 */
export function analyse(text: string): string[] {
  // Most questions in English hold nothing else, and Unicode tables cost time on first use.
  if (ASCII.test(text)) return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(stem);
  const tokens: string[] = [];
  const plain = text
    .toWellFormed()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  for (const [run] of plain.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (isHan(run)) tokens.push(...hanTokens(run));
    else for (const part of splitMixed(run)) tokens.push(isHan(part) ? part : stem(part));
  }
  return tokens;
}

function isHan(text: string): boolean {
  return text.charCodeAt(0) > 0x7f && /^\p{Script=Han}/u.test(text);
}

/** A run such as `pdf格式` reaches here in one piece when a letter stands before Han. */
function splitMixed(run: string): string[] {
  return [...run.matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)].flatMap(([part]) =>
    isHan(part) ? hanTokens(part) : [part],
  );
}

function hanTokens(run: string): string[] {
  const characters = [...run];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return [...characters, ...pairs];
}

const SUFFIXES = ['ingly', 'edly', 'ing', 'ied', 'ies', 'ed', 'es', 'ly', 's'];

/** Takes common English endings off words of five letters or more; whatever holds a digit stays whole. */
function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word === 'docs' ? 'doc' : word;
  for (const suffix of SUFFIXES) {
    if (!word.endsWith(suffix) || word.endsWith('ss')) continue;
    const rest = word.slice(0, -suffix.length);
    if (rest.length < 3) continue;
    if (suffix === 'ies' || suffix === 'ied') return `${rest}y`;
    const doubled = rest.at(-1) === rest.at(-2) && !/[lsz]$/.test(rest);
    const bare = doubled ? rest.slice(0, -1) : rest;
    return bare.replace(/e$/, '');
  }
  return word.replace(/e$/, '');
}

const FUNCTION_WORDS = new Set(
  (
    'a an the is are was were be been am do does did i my me we our us you your it its this that these those to of in on ' +
    'for from with by at as and or but if not no can cannot could should would will what which who when where why how ' +
    'have has had get got there then than so just any all some into about after before still out up off they them he ' +
    '的 了 是 在 我 你 他 不 有 和 就 都 也 还 要 会 能 到 说 吗 呢 吧 怎 么 什 这 那 个 一 没 很 上 下 被 把 给 让 怎么 什么 么办 么回 回事 一个 这个 那个 该 办'
  ).split(' '),
);

/** What a function word counts beside a word that names something. */
export const FUNCTION_WEIGHT = 0.25;

/** How much a word says by itself, apart from how rare it is: function words little, single Han characters less than pairs. */
export function weightOf(token: string): number {
  if (FUNCTION_WORDS.has(token)) return FUNCTION_WEIGHT;
  return isHan(token) && [...token].length === 1 ? 0.4 : 1;
}
