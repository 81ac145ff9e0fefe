import { isDenied } from './denial.ts';
import type { Facts } from './facts.ts';
import type { Understood } from './understood.ts';

/** How things stand, by the words people use for it: held, refused, urgent, the chat a bot. */
export function situationIn(text: string): Understood[] {
  const found: Understood[] = [];
  for (const { key, value, pattern, unless } of SITUATIONS) {
    if (unless?.test(text)) continue;
    const match = pattern.exec(text);
    if (!match) continue;
    const denied = value === 'yes' && isDenied(text, match.index);
    // What is denied is a "no" where that says something, and nothing where it does not.
    if (!denied) found.push({ key, value, text: match[0] });
    else if (key === 'goodsHeld' || key === 'writtenRefusal') {
      found.push({ key, value: 'no', text: text.slice(Math.max(0, match.index - 12), match.index + match[0].length) });
    }
  }
  return found;
}

interface Situation {
  readonly key: keyof Facts;
  readonly value: string;
  readonly pattern: RegExp;
  readonly unless?: RegExp;
}

const CALM =
  /\bnot urgent\b|\bno (?:hurry|rush)\b|\bisn['’]?t urgent\b|\bno time pressure\b|不急|不着急|不赶时间|不紧急/i;

/** Of two that give one fact, the first that is found counts. */
const SITUATIONS: readonly Situation[] = [
  {
    key: 'goodsHeld',
    value: 'no',
    pattern:
      /\bnot (?:yet )?(?:being )?(?:held|detained|seized)|\bnot (?:yet )?shipped|\b(?:has|have) (?:been )?released\b|\bnext month\b[^.]{0,20}\bship|\bbefore we ship|(?:货|货物)?(?:还没有?|尚未|没有?|未)(?:发货|出货|发运|装船|被(?:海关)?扣|扣货|扣)|下个?月才(?:出货|发货)|已(?:经)?放行/i,
  },
  {
    key: 'goodsHeld',
    value: 'yes',
    pattern:
      /\b(?:held|detained|seized|impounded|withheld)\b(?: (?:up )?(?:at|by|in) (?:the )?\w+)?|\b(?:container|goods|shipment|cargo|truck|lorry|consignment)s?\b[^.?!,]{0,24}\b(?:stuck|blocked|stopped|sitting|on hold)\b (?:at|in|by|on) (?:the )?(?:\w+ ){0,2}(?:port|border|customs|terminal|airport|quay|harbou?r)|\bcustoms (?:will not|won['’]?t|does not|doesn['’]?t|refuses? to) release\b|\bcustoms\b[^.?!,]{0,30}\b(?:is|are|keeps?) (?:holding|detaining)\b|被(?:\S{0,4}海关)?扣|把\S{0,3}[货柜箱]\S{0,2}扣|扣(?:在|货|住|下|留)|(?:海关|货)[^，。]{0,4}扣着|滞留|(?:货|柜|集装箱|货物|卡车|货车)[^，。,.]{0,8}(?:卡在|压在|堵在|停在)[^，。,.]{0,8}(?:海关|港|口岸|码头|机场|边境)|海关不放行/i,
  },
  { key: 'urgency', value: 'low', pattern: CALM },
  {
    key: 'urgency',
    value: 'critical',
    pattern:
      /\b(?:immediately|asap|emergency|within the hour)\b|\b(?:needs?|needed|must|has to|have to)\b[^.?!,;]{0,48}\b(?:today|tonight)\b|马上|立刻|立即|今天就|今天必须|十万火急|火烧眉毛/i,
    unless: CALM,
  },
  {
    key: 'urgency',
    value: 'high',
    pattern: /\burgent(?:ly)?\b|\btime[- ]critical\b|加急|紧急|很急|急(?!诊)|客户催|催得/i,
    unless: CALM,
  },
  {
    key: 'entryLodged',
    value: 'no',
    pattern:
      /\b(?:not|never) (?:yet )?(?:declared|lodged|filed (?:the|an) entry)\b|\bbefore (?:we )?(?:declar|lodg)\w+|(?:还没有?|尚未|未)(?:报关|申报|递交报关单)|报关(?:之?前)/i,
  },
  {
    key: 'entryLodged',
    value: 'yes',
    pattern:
      /(?:refus|reject|not pass|does ?n[o']t (?:accept|recogni[sz]e)|not (?:accept|recogni[sz]e)|turned down)\w*[^.?!]{0,40}\bcustoms\b|\bcustoms\b[^.?!]{0,30}(?:refuse[sd]?\b|reject(?:s|ed)?\b|not (?:accept|recogni[sz]e)|does ?n[o']t (?:accept|recogni[sz]e)|rebuff\w*)|(?:entry|declaration) (?:is|was|has been|already) (?:lodged|filed|submitted)|(?:过不了|通不过|(?<!认)不认|拒收|拒绝|退回)[^。？！]{0,6}海关|海关[^。？！]{0,10}(?:(?<!认)不认|拒收|拒绝|不接受|退单|退回|不受理)|已(?:经)?(?:报关|申报)/i,
  },
  {
    key: 'writtenRefusal',
    value: 'yes',
    pattern:
      /\b(?:written refusal|refus(?:al|ed) in writing|refusal (?:notice|letter)|rejection (?:letter|notice))\b|书面(?:的)?拒绝|拒绝通知|退单通知|书面通知|不予接受通知/i,
  },
  {
    key: 'chatState',
    value: 'closed',
    pattern:
      /\bchat\b[^.?!]{0,16}\b(?:closed|offline|down|nobody|no one|not staffed)\b|(?:在线)?客服[^，。]{0,6}(?:下班|没人|不在)/i,
  },
  {
    key: 'chatState',
    value: 'bot',
    pattern:
      /\bchat\b[^.?!]{0,30}\bbot\b|\b(?:chat)?bot (?:loops|repeats|only)\b|机器人|(?:客服|聊天|在线)[^，。]{0,14}(?:转圈|踢皮球)/i,
  },
];
