import { afterLabel, type Finder, type Found, matchesOf } from './finder.ts';

const FORM =
  /(?:股份|责任)?有限(?:责任)?(?:公司|合伙)|公司(?!名|地址|抬头|邮箱|保险|法|章|电脑|规定|内部|税号|资料|信息|注册|登记)|株式会社|有限会社|集团(?!军|化)|(?:商行|经营部|事务所|合作社|贸易行)|(?<=[市县区镇省]\p{Script=Han}{2,10})厂/gu;

/** What may be in a name before its form. */
const OF_NAME = /[\p{Script=Han}\p{L}\p{N}()（）&·-]/u;
const LONGEST = 30;

/** Where a sentence goes over into a name; the name begins behind the last of them. */
const BEFORE_NAME =
  /(?:[们说的是在由向给和与及跟被把让请找问因将对从为至到于了我你他她它该贵]|我们|你们|他们|咱们|这家|那家|一家|某|联系|通过|委托|代表|来自|客户|供应商|收货人|发货人|进口商|出口商|生产商|制造商|买方|卖方|抬头|名称|单位|公司名|货主|付款方|收款方|申报人|经营单位|致|本人|叫|称|即|有)/gu;
/** Characters of that list that names are made of too, where a place or another name stands before them. */
const NAMED =
  /(?:北京|上海|天津|重庆|深圳|广州|东莞|宁波|青岛|杭州|苏州|义乌|厦门|香港|(?:(?![是在由向给和与的到从我为于])\p{Script=Han}){2,3}[省市])/gu;

/** A company that is none in particular: "货代公司", "进出口公司", "贵公司". */
const NOBODY =
  /^(?:船|货代|货运|物流|快递|报关|清关|进口|出口|进出口|贸易|外贸|保险|运输|航空|航运|海运|空运|代理|母|子|分|总|本|各|几家|两家|多家|每家|家|上市|国外|国内|境外|境内|对方|生产|制造|租|班轮|检验|检测|软件|平台|电商|中国|美国|德国|法国|英国|日本|韩国|欧盟|外国|海外|外|某|其他|其它|别的|小|大|新|老|原|同|一|个|集团|跨国|关联|有关|相关|第三方|合作|咨询|认证|翻译|银行|科技|股份|有限|责任|企业|工厂|商品|仓储|车|电力|石油|用户|工|出|本地|当地|不同|任何|以|可|需|要|就|都|也|还|但|如果|当|所在|没|无|填|写|注册|授权|指定|任|三方|叶|全|换|公|一样|律师|会计师|暴露|隔壁|嘅|喺|两|個|人|得|看|爱尔兰|比利时|荷兰|瑞士|瑞典|挪威|丹麦|芬兰|波兰|捷克|奥地利|意大利|西班牙|葡萄牙|希腊|匈牙利|土耳其|俄罗斯|乌克兰|加拿大|墨西哥|巴西|智利|秘鲁|澳大利亚|澳洲|新西兰|新加坡|马来西亚|印尼|印度尼西亚|印度|越南|泰国|柬埔寨|老挝|缅甸|菲律宾|香港|澳门|台湾|大陆|内地|欧洲|非洲|亚洲|用|逼|变更|显示|公开|不|能|存|们|我|说){0,8}$/u;

/** Names before a Chinese legal form. No space tells where they begin, so words of a sentence are cut from their front. */
export const findChineseCompanies: Finder = (text) => {
  const found: Found[] = [];
  for (const match of matchesOf(FORM, text)) {
    FORM.lastIndex = match.index + match[0].length;
    const before = found.at(-1)?.end ?? 0;
    let start = match.index;
    while (start > before && match.index - start < LONGEST && OF_NAME.test(text.charAt(start - 1))) start--;
    start = latinWordsBefore(text, start, match.index);
    const name = text.slice(start, match.index);
    const cut = frontOf(name);
    const own = name.slice(cut).replace(/^[()（）·&-]{1,4}/u, '');
    // Without "有限" it may be any company, and what stands before it a whole clause.
    const vague = match[0] === '公司' && own.length > 10;
    if (own === '' || vague || NOBODY.test(own)) continue;
    found.push({
      kind: 'company-name',
      start: match.index - own.length,
      end: match.index + match[0].length,
      sure: false,
    });
  }
  return found;
};

/** "ACME Trading 有限公司": with a space between. */
function latinWordsBefore(text: string, start: number, end: number): number {
  if (start < end) return start;
  const words = /(?:[A-Z][\w&.-]{0,30} ){1,4}$/u.exec(text.slice(Math.max(0, end - 80), end))?.[0];
  return words === undefined ? start : end - words.length;
}

function frontOf(name: string): number {
  const place = [...name.matchAll(NAMED)].at(-1);
  const searched = place === undefined ? name : name.slice(0, place.index);
  let cut = 0;
  for (const word of searched.matchAll(BEFORE_NAME)) cut = word.index + word[0].length;
  // A bracket that is not closed opened before the name.
  const bracket = Math.max(name.lastIndexOf('('), name.lastIndexOf('（'));
  if (bracket >= 0 && !/[)）]/u.test(name.slice(bracket))) cut = Math.max(cut, bracket + 1);
  return cut;
}

/** Behind a label a name ends with its field, and needs no form. */
export const findLabelledChineseCompanies: Finder = afterLabel(
  'company-name',
  /(?:公司名称?|企业名称|单位名称|收货人|发货人|经营单位|境内收发货人|生产单位|出口商|进口商|生产商|供应商|买方|卖方|抬头|户名|通知人|客户名称)["']?[ \t]{0,2}[:：=|\t][ \t"']{0,4}/gu,
  (text, at) => {
    const value = /[\p{Script=Han}\p{L}\p{N}()（）·& .-]{3,40}/uy;
    value.lastIndex = at;
    const name = value.exec(text)?.[0].trimEnd();
    if (
      name === undefined ||
      /[须应写已由为需可]|^(?:不|无|未|已|同|见|待|在|是|[A-Z]{2,3}$|\d)/u.test(name) ||
      /^(?:\p{Script=Han}{1,3}国|日本|欧盟|新加坡|越南|泰国|马来西亚|印度|加拿大|墨西哥|澳大利亚|新西兰|瑞士)$/u.test(
        name,
      )
    )
      return undefined;
    return /^(?:China|France|Germany|Japan)/u.test(name) ? undefined : { start: at, end: at + name.length };
  },
);
