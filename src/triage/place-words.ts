import type { Mention } from './mentions.ts';

export type Direction = 'from' | 'to' | 'origin' | 'via';

/** Whose customs it is says where the goods go, whatever stands before: "a reply from French customs". */
const CUSTOMS = /^[\s-]*(?:customs|douane)|^(?:的)?海关/i;

/** Words just before or after a place that say what it is to the goods; those before it count first. */
const DIRECTIONS: readonly { key: Direction; before: RegExp; after: RegExp }[] = [
  {
    key: 'origin',
    before:
      /(?:made|produced|manufactured) in (?:the )?$|origin(?:ating)? (?:in|from)? ?(?:the )?$|原产(?:于|地)?(?:为|是)?$/i,
    after:
      /^[\s-]*(?:origin\b(?! (?:paper|cert|proof|affidavit|declaration|draft))|made\b|原产(?!地证)|制造|生产|产地(?!证)|产(?![品地证]))/i,
  },
  {
    key: 'via',
    before:
      /(?:\bvia|\bthrough|transit(?:ing|ed)? (?:in|at|through|via)?|trans-?ship(?:ped|ment)? (?:in|at|via|through)|stop(?:over|ping)? in|经由?|途经|取道|借道|过境|中转)\s*(?:the )?$/i,
    after: /^[\s-]*(?:transit|transshipment|transhipment)\b|^(?:中转|转运|转口|过境|转船)/i,
  },
  {
    key: 'to',
    before:
      /(?:->|→|\bto|\binto|\bat|(?:refused|rejected|held|stuck|detained|not accepted) (?:in|by)|(?:douane|customs|zoll|port|buyer|client|customer|officers?|inspector|broker) (?:in|at|of)|发往|发到|发给|再发|(?<=[\p{Script=Han}])发|出口到|运到|运往|卖到?|给|卡在?|[扣压堵停留]在|到|至|进口(?:到)?)\s*(?:the )?$/iu,
    after:
      /^[\s-]*(?:border|import|buyer|customer|client|consignee|broker|officers?|inspector)|^(?:的)?(?:清关|口岸|港(?=[说口不])|进口|采购|买家|买方|客户|客人|报关行|关员|收货)/i,
  },
  {
    key: 'from',
    before:
      /(?:from|issued in|issued by|export(?:ed)? from|(?:tariffs?|dut(?:y|ies)|surcharges?) on|从|由|自)\s*(?:the )?$/i,
    after:
      /^[\s-]*(?:->|→|issued|export|seller|supplier|manufacturer|factory|plant|vendor|to\b|origin\b)|^(?:的)?(?:出具|签发|出口|发往|发货|到|货|供应商|工厂|厂|卖家|商会|原产地证|产地证)|^出(?:的|货)/i,
  },
];

/** Whoever writes the invoice says nothing of where the goods are. */
const BILLS = /^(?:公司)?开(?:具)?(?:发)?票|^[\s-]*(?:office|company) (?:invoic|bill)/i;
/** A portal is no place of the goods. */
const PORTAL = /^[\s-]*(?:portal|log-?in|gateway|website|trader)/i;
/** A place where it worked before, or where a letter is from, is none of the way. */
const ELSEWHERE =
  /\b(?:accepted|worked|works|valid|fine|passed) (?:in|at|for) (?:the )?$|\b(?:circular|letter|mail|reply|answer|news|notice|call) from (?:the )?$/i;
/** "Into German" is a language. */
const INTO = /\b(?:into|in) $/i;
const LANGUAGE = /(?:an|ish|ese|ench|utch|lish|中文)$/i;
/** "North American" is no country. */
const PART_OF_NAME = /(?:north|south|latin|central|北|南|拉丁)[\s-]*$/i;

/** Words that tell of a refusal. */
export const REFUSED = /refus|reject|not accept|not recogni[sz]e|不认|拒|退/i;

/** Codes that are words of English too: alone in capitals they say nothing, beside a direction they are a place. */
const WORDS_TOO = new Set(['ID', 'NO', 'IN', 'IT', 'IS', 'AT', 'BE', 'MY', 'PE', 'LA', 'SO', 'AM', 'ME', 'DO', 'TO']);

/** Between two places that are told together without a way from one to the other: "EU and US templates". */
const TOGETHER = /^[\s,]*(?:-|and|&|or|vs\.?|versus|\/|和|与|跟|及|同|或|、)\s*(?:the )?$/i;

export interface DirectedPlaces {
  readonly named: readonly { readonly key: Direction; readonly mention: Mention }[];
  /** Named, but the words do not say what they are to the goods. */
  readonly open: readonly Mention[];
}

/**
 * Which places the goods come from, pass, go to and were made in, by the words around each. A place whose words say
 * nothing takes the end that is still open, where only one is; a refusal "in" a place is at its destination. Two places
 * that are told together have no direction.
 */
export function directPlaces(text: string, places: readonly Mention[]): DirectedPlaces {
  const named: { key: Direction; mention: Mention; weak: boolean }[] = [];
  const open: Mention[] = [];
  for (const mention of places) {
    const before = text.slice(Math.max(0, mention.start - 18), mention.start);
    const after = text.slice(mention.end, mention.end + 22);
    if (PART_OF_NAME.test(before) || BILLS.test(after) || PORTAL.test(after)) continue;
    if (ELSEWHERE.test(before)) continue;
    if (INTO.test(before) && LANGUAGE.test(mention.text) && !/^\s*(?:customs|port|border|market)/i.test(after))
      continue;
    const ahead = DIRECTIONS.find((one) => one.before.test(before))?.key;
    const behind = DIRECTIONS.find((one) => one.after.test(after))?.key;
    const refusedIn = /\bin (?:the )?$/i.test(before) && REFUSED.test(text) ? 'to' : undefined;
    const isCustoms = CUSTOMS.test(after);
    const key = isCustoms ? 'to' : (ahead ?? behind ?? refusedIn);
    if (key !== undefined) named.push({ key, mention, weak: !isCustoms && ahead === undefined });
    else if (!WORDS_TOO.has(mention.text) && !open.some(({ id }) => id === mention.id)) open.push(mention);
  }
  // "The US customer ... into Spain": a word for somebody's part gives way to one for the way of the goods.
  const outdone = ({ key, weak }: (typeof named)[number]): boolean =>
    weak && key !== 'via' && named.some((other) => other.key === key && !other.weak);
  const clear = named.filter((one) => !outdone(one));
  const free = [...named.filter(outdone).map(({ mention }) => mention), ...open].toSorted((a, b) => a.start - b.start);
  const together = open.some((mention, at) => {
    const next = open[at + 1];
    return next !== undefined && TOGETHER.test(text.slice(mention.end, next.start));
  });
  if (together) return { named: clear, open: free };
  const taken = takeOpenEnds(free, clear);
  const isNamed = ({ id }: Mention): boolean => [...clear, ...taken].some(({ mention }) => mention.id === id);
  return { named: [...clear, ...taken], open: free.filter((mention) => !isNamed(mention)) };
}

function takeOpenEnds(open: readonly Mention[], named: DirectedPlaces['named']): DirectedPlaces['named'] {
  const taken: { key: Direction; mention: Mention }[] = [];
  const has = (key: Direction): boolean => [...named, ...taken].some((one) => one.key === key);
  for (const mention of open) {
    if (named.some((one) => one.mention.id === mention.id)) continue;
    if (!has('from') && (has('to') || open.length > 1)) taken.push({ key: 'from', mention });
    else if (!has('to') && has('from')) taken.push({ key: 'to', mention });
  }
  return taken;
}
