import { afterLabel, type Finder, type Found, matchesOf, type Reader } from './finder.ts';
import { isPlainWord } from './plain-words.ts';

/** Given names that are met most in trade mails; a surname behind one of them makes a name. */
const GIVEN: ReadonlySet<string> = new Set(
  `adam alan albert alex alexander alice amy ana andrea andreas andrew angela anita anna anne anthony antonio arthur barbara ben
  benjamin bernd bjorn björn bob brian bruno carla carlos carmen carol caroline catherine charles charlotte chloe chris christian
  christina christine christoph christopher claire claudia clara daniel daniela david deborah diana diego dieter dominic donna dorothy edward
  elena eleanor elisa elizabeth emily emma eric erik eva fatima felix fernando fiona florian francesca francesco francisco frank
  frederic gabriel george gerald giovanni giulia giuseppe grace greta guido hannah hans harry heidi heinz helen helena henrik henry
  hugo ian ines ingrid irene isabel ivan jack jacob jacques james jan jane janet jason javier jean jeff jennifer jens jeremy jessica jim joan
  johan johanna john jonas jonathan jorge jose josé joseph juan judith julia julian julie jürgen jurgen karen karl katarina kate
  katherine katja kenji kevin klaus kumar lars laura lea lena leo linda lisa louis louise luca lucas lucia lucy luis luisa lukas
  maja manuel marc marco margaret maria marie marina mario mark markus marta martha martin martina mary matthew matthias max mei
  mehmet michael michel miguel mike mohamed mohammed monica monika nancy natalie nathalie nicholas nicolas nicole nina nora oliver olivia omar
  oscar otto pablo paolo patricia patrick paul paula paulo pedro peter petra philip philippe pierre priya rachel rahul raj ralf
  raymond rebecca ricardo richard robert roberto roland rosa ruth sabine sally sam samuel sandra sara sarah sebastian sergio simon sofia
  sophie stefan stefanie stella stephan stephen steve steven susan susanne svenja sven sylvia tanja teresa theresa thomas tim tina tobias tom
  tomas tony ulrich ursula uwe valeria vera victor victoria vincent walter wei wendy werner william wolfgang xavier yuki yusuf yvonne
  zoe hiroshi takashi akira sakura nguyen anil sunita deepak piotr agnieszka marek katarzyna ewa jakub pavel petr tomasz anders mette
  søren soren astrid freja benedikt petra magnus linnea aino mikko matti`.split(/\s{1,4}/),
);

const SURNAMES_ZH =
  'Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|Lin|Luo|Zheng|Liang|Xie|Song|Tang|Deng|Feng|Cao|Peng|Zeng|Xiao|Tian|Dong|Pan|Yuan|Cai|Jiang|Yu|Du|Ye|Cheng|Wei|Su|Lu|Ding|Ren|Yao|Shen|Zhong|Fan|Fang|Shi|Liao|Zou|Xiong|Qin|Qiu|Hou|Shao|Meng|Long|Wan|Duan|Qian|Ouyang';
const PINYIN =
  /(?<![\p{L}\p{N}])(?:SURNAME) [BCDFGHJKLMNPQRSTWXYZ](?:h)?(?:[aeiouü]{1,3}(?:ng?|r)?)(?:-?[bcdfghjklmnpqrstwxyz]h?[aeiouü]{1,3}(?:ng?)?)?(?![\p{L}\p{N}])/u.source.replace(
    'SURNAME',
    SURNAMES_ZH,
  );

const NAME_WORD = /\p{Lu}(?:\p{L}|['-](?=\p{L})){1,30}(?![\p{L}\p{N}@_])|\p{Lu}\.(?=[ \p{Lu}])/uy;
const PARTICLE = /(?:(?:van|von|der|den|de|da|del|della|di|dos|la|le|bin|al|el|zu|ten|ter) ){1,2}(?=\p{Lu})/uy;

/** A name of up to four words, of which none is a plain one. */
function readName(least: number): Reader {
  return (text, at) => {
    let end = at;
    let words = 0;
    while (words < 4) {
      let next = end;
      if (words > 0) {
        if (text.charAt(end) !== ' ') break;
        PARTICLE.lastIndex = end + 1;
        next = end + 1 + (PARTICLE.exec(text)?.[0].length ?? 0);
      }
      NAME_WORD.lastIndex = next;
      const word = NAME_WORD.exec(text)?.[0];
      if (word === undefined || isPlainWord(word)) break;
      // Capitals alone are a code, except as the surname of somebody.
      if (words === 0 && word.length > 2 && word === word.toUpperCase() && least < 2) break;
      end = next + word.length;
      words++;
    }
    return words < least ? undefined : { start: at, end };
  };
}

/** As `readName`, where the line must go on as a line with a name does. */
function readNameBefore(least: number, next: RegExp): Reader {
  const read = readName(least);
  return (text, at) => {
    const span = read(text, at);
    return span !== undefined && next.test(text.slice(span.end, span.end + 12)) ? span : undefined;
  };
}

function byGivenName(text: string): Found[] {
  const read = readName(2);
  const found: Found[] = [];
  for (const match of matchesOf(/(?<![\p{L}\p{N}@_.-])\p{Lu}\p{L}{1,14}(?=-?\p{L}{0,14} )/dgu, text)) {
    if (!GIVEN.has(match[0].toLowerCase())) continue;
    const span = read(text, match.index);
    if (span !== undefined) found.push({ kind: 'person-name', ...span, sure: false });
  }
  for (const match of matchesOf(new RegExp(PINYIN, 'dgu'), text)) {
    if (match[0].split(' ').some((word) => isPlainWord(word))) continue;
    found.push({ kind: 'person-name', start: match.index, end: match.index + match[0].length, sure: false });
  }
  for (const match of matchesOf(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}'-]{1,24}, \p{Lu}\p{L}{1,14}(?![\p{L}\p{N}])/dgu, text)) {
    const [surname = '', given = ''] = match[0].split(', ');
    if (!GIVEN.has(given.toLowerCase()) || isPlainWord(surname)) continue;
    found.push({ kind: 'person-name', start: match.index, end: match.index + match[0].length, sure: false });
  }
  return found;
}

const kind = 'person-name';

export const peopleFinders: readonly Finder[] = [
  byGivenName,
  afterLabel(
    kind,
    /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Señora?|Sra|Sr|Sig|Signora?|Capt|MR|MRS|MS|DR)\.? (?:(?:Dr|Prof)\.? )?/gu,
    readName(1),
  ),
  afterLabel(
    kind,
    /(?<![\p{L}\p{N}])(?:Dear|Hi|Hello|Hey|Hallo|Liebe[r]?|Bonjour|Hola|Ciao|Thanks|Thank you|Cheers|Regards|Best|Hi there|Good morning|Moin),? /gu,
    readNameBefore(1, /^(?:[,.!:;\n-]| and | here |$|\s-)/u),
  ),
  afterLabel(
    kind,
    /(?:regards|sincerely|faithfully|truly|wishes|thanks|thank you|cheers|best|grüßen|grüße|cordialement|saludos|saluti|thx|rgds)[,.!]?[ \t]{0,3}\n{1,3}[ \t>]{0,4}(?:-{1,3} ?\n?)?/giu,
    readNameBefore(1, /^(?:[ \t]{0,2}(?:[\n,|(/]|-|$)|\.)/u),
  ),
  afterLabel(
    kind,
    /(?<!(?:file|host|form|scheme|country|office|product|goods|trade|brand|document|company|field|service|server|port|vessel|ship|exporter|importer|consignee|shipper|class|method|event)[ _-]?)(?:(?<![a-z])(?:full|contact|first|last|sur|family|given|display|holder|signatory|customer|agent|officer|sender)[ _]?)?(?:(?<![a-z])|(?<=[a-z_ ]))name["']?[ \t]{0,2}(?:[:=|\t]| is )[ \t]{0,6}["']?/giu,
    readName(1),
  ),
  afterLabel(
    kind,
    /(?<![a-z])(?:contacts?(?: person)?|attn\.?|attention|signatory|signed(?: by)?|(?:prepared|written|reported|requested|submitted|created|approved|checked|handled|opened|assigned|issued|certified)[ _]?(?:by|to)|representative|declarant|driver|owner|manager|director|applicant|caller|assignee|reporter|customer|c\/o|responsible|on behalf of|person|uploader|author|card ?holder|beneficiary|for the attention of)["']?[ \t]{0,2}(?:[:=|\t]|(?<=by|of) )[ \t]{0,6}["']?/giu,
    readName(1),
  ),
  afterLabel(
    kind,
    /(?<![a-z])(?:from|to|cc|bcc|agent|operator|user|sender|recipient)["']?[ \t]{0,2}[:=|\t][ \t]{0,4}["']?/giu,
    readName(2),
  ),
  afterLabel(kind, /(?<![a-z])(?:from|to|cc|bcc): ["']?/giu, readNameBefore(1, /^["']? ?</u)),
  afterLabel(
    kind,
    /(?<![a-z])(?:spoke (?:to|with)|talk(?:ed)? (?:to|with)|speak (?:to|with)|speaking (?:to|with)|chatted with|my name is|i['’]?m called|(?:my|our|a|the|her|his) (?:colleague|boss|manager|contact|assistant|driver)|officer|inspector|mein name ist|je m'appelle|me llamo|signed,?)[ ,]{1,2}/giu,
    readName(1),
  ),
  afterLabel(
    kind,
    /(?<![a-z])(?:this is|i am|i'm|it's|ask(?:ed)? for|asked|told|emailed|called|call|copying|per|by|with|agent|broker|ich bin|je suis|regards,?|best,?|thanks,?) /giu,
    readNameBefore(2, /^(?:[\s,.;:!?)(]|$|'s)/u),
  ),
  afterLabel(
    kind,
    /(?<![a-z])(?:ring|call|ask|reach|contact|phone|text|mail|e-mail) /giu,
    readNameBefore(1, /^ (?:on|at|under|via) [+(\d]/u),
  ),
  // A name right before a telephone number or an e-mail address.
  afterLabel(kind, /(?:^|[;\n(:,]) ?/gu, readNameBefore(2, /^,? ?(?:\+\d|<|\(?\d{3})/u)),
  afterLabel(
    kind,
    /(?:联系人|姓名|经办人|收件人|发件人|负责人|签字人|持卡人|户名|买家)["']?[ \t]{0,2}[:：=|\t]?[ \t"']{0,4}/gu,
    readName(1),
  ),
  // Who speaks in a chat: behind the time of the line, or before it.
  afterLabel(
    kind,
    /(?:^|\n)[ \t>*]{0,4}[[(]?(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?(?: ?UTC)?[\])]?[ \t,-]{1,4}<?/giu,
    readNameBefore(1, /^>?(?: \([^)\n]{1,9})?[ ]?[:>)]/u),
  ),
  afterLabel(kind, /(?:^|\n)[ \t>*]{0,4}/gu, readNameBefore(2, /^(?: ?[,[(]{0,2} ?\d{1,2}:\d\d|:\s| <)/u)),
];
