import type { Facts } from './facts.ts';

type Category = NonNullable<Facts['category']>;

interface Said {
  readonly category: Category;
  /** The words that say it. */
  readonly text: string;
}

/** Words that tell what kind of thing is stuck, the more telling kind first. */
const WORDS: readonly { category: Category; pattern: RegExp }[] = [
  {
    category: 'account',
    pattern:
      /\b(?:log ?in|logging in|password|account (?:is |was )?locked|locked out|two-?factor|2fa|one-time code|user rights|permissions?|delegation|role (?:is |was )?(?:missing|gone|revoked))\b|登录|密码|账[号户]|帐[号户]|验证码|权限|角色|授权委托/i,
  },
  {
    category: 'certification',
    pattern:
      /\b(?:certificates?|certification|proofs? of origin|origin proof|statement on origin|origin (?:statement|declaration)|preference|preferential|duty[- ]free|verification|eur\.?1|form [aedf]\b|rex|usmca|cepa|rcep|registered exporter|approved exporter)\b|证书|原产地|产地(?:证|文件|纸)|商会[^，。]{0,4}盖章|原产地证明|出具的证明|优惠(?:税率|关税)?|零关税|认证|声明|标准(?:冲突|不一|分歧)/i,
  },
  {
    category: 'data',
    pattern:
      /\b(?:hs codes?|tariff codes?|registers? (?:do not|don['’]?t) match|data ?base|do(?:es)? not match|mismatch|differs? between|not found in (?:the )?(?:register|database)|eori|vat number)\b|HS编码|税号|税则|数据库|对不上|不一致|查不到|查无|登记号/i,
  },
  {
    category: 'document',
    pattern:
      /\b(?:upload|pdf|file|page size|a4|letter size|form freezes|document|template|scan|invoice|packing list|export document)\b|上传|文件|单证|单据|模板|表单|格式|扫描/i,
  },
];

/** The kind of problem a text names by its words; undefined where it names none. */
export function categoryIn(text: string): Said | undefined {
  for (const { category, pattern } of WORDS) {
    const match = pattern.exec(text);
    if (match) return { category, text: match[0] };
  }
  return undefined;
}
