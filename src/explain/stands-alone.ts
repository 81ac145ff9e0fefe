import type { Message } from './message.ts';
import type { Weight } from './phrases.ts';
import type { Span } from './tokens.ts';

/** Where a part of a line ends: lines, quotation marks, brackets, columns, most sentences. */
const ENDS = /[\n\t"“”„«»‹›「」『』`<>[\]|。！？!?;；]/;
/** A message of several words is parted from the rest by commas and brackets too. */
const ENDS_OF_PHRASE = /[,，、(){}]/;
/** After a label nothing in front of it counts. */
const LABEL =
  /\b(?:status|state|step|stage|phase|error|err|message|msg|reason|code|response|result|meldung|fehler)["'”]?\s?(?:[:=]\s*["'“]?|is ["'“]?|["'“])$|(?:状态|步骤|环节|节点|错误|报错|提示|信息|原因|代码)["'”]?(?:为|是)?[:：=]?\s*["'“「]?$/i;

const LEAD_IN = new Set(
  (
    'error errors err warning info fatal debug message msg status state step code reason response result exception alert ' +
    'upload download http https i we my our the a an it its this that is was are get got gets getting see saw says say ' +
    'said shows show showing displays reads told with and but then now why what how do does did mean means help please ' +
    'hello hi dear sir madam customer team thanks portal system website site page screen platform always still again ' +
    'keep keeps stuck your has have had been at in on from to of for when after only just line t z utc am pm meldung fehler'
  ).split(' '),
);
const HAN_LEAD_IN = new Set(
  '系统平台页面网站提示显示报错出现说我们的是什么意思怎办为请问一直总了呢啊吗您你好这那个错误信息消状态原因代码上传时就又还在',
);
/** "Message sent" and "code review" are no states; "still in review" is one. */
const WORD_LEAD_IN = new Set('status state step stage phase is shows says displays still stuck at in on'.split(' '));
const HAN_WORD_LEAD_IN = new Set('状态步骤环节点为是在一直停卡显示提错误报信息');

/**
 * Whether words stand for themselves, as a message does: on a line of their own, between quotation marks or after a
 * label, with nothing around them but words that lead in to a message. A single word is held to fewer of those.
 */
export function standsAlone(message: Message, span: Span, weight: Weight): boolean {
  const { text, tokens } = message;
  const start = tokens[span.from]?.start ?? 0;
  const end = tokens[span.to - 1]?.end ?? text.length;
  const from = lastEnd(text, start, weight);
  const to = nextEnd(text, end, weight);
  // "Sent: Monday" is a line of its own kind.
  if (/^["'”」]?\s?[:：=]/.test(text.slice(end, end + 3))) return false;
  const labelled =
    LABEL.test(text.slice(Math.max(from, start - 40), start)) || LABEL.test(text.slice(Math.max(0, start - 40), from));
  return (
    (labelled || leadsIn(message, before(message, span.from, from), weight)) &&
    leadsIn(message, after(message, span.to, to), weight)
  );
}

/** Nothing that stands further off than this belongs to the same line. */
const FAR = 100;

function lastEnd(text: string, start: number, weight: Weight): number {
  for (let at = start - 1; at >= 0; at--) {
    if (start - at > FAR || isEnd(text, at, weight)) return at + 1;
  }
  return 0;
}

function nextEnd(text: string, end: number, weight: Weight): number {
  for (let at = end; at < text.length; at++) {
    if (at - end > FAR || isEnd(text, at, weight)) return at;
  }
  return text.length;
}

function isEnd(text: string, at: number, weight: Weight): boolean {
  const character = text[at] ?? '';
  if (ENDS.test(character)) return true;
  if (weight === 'phrase' && ENDS_OF_PHRASE.test(character)) return true;
  const next = text[at + 1] ?? ' ';
  if (character === '.') return /\s/.test(next);
  // An apostrophe within a word ends nothing.
  return /['‘’]/.test(character) && !(/[a-z]/i.test(text[at - 1] ?? '') && /[a-z]/i.test(next));
}

function before({ tokens }: Message, from: number, start: number): number[] {
  const found: number[] = [];
  for (let index = from - 1; (tokens[index]?.start ?? -1) >= start; index--) found.push(index);
  return found;
}

function after({ tokens }: Message, to: number, end: number): number[] {
  const found: number[] = [];
  for (let index = to; (tokens[index]?.end ?? end + 1) <= end; index++) found.push(index);
  return found;
}

function leadsIn({ tokens, names }: Message, indexes: readonly number[], weight: Weight): boolean {
  return indexes.every((index) => {
    const token = tokens[index];
    if (token === undefined || names.has(index)) return true;
    if (token.kind === 'digits') return weight !== 'word';
    if (token.kind === 'han') return (weight === 'word' ? HAN_WORD_LEAD_IN : HAN_LEAD_IN).has(token.key);
    return (weight === 'word' ? WORD_LEAD_IN : LEAD_IN).has(token.key);
  });
}
