import { afterLabel, byShape, type Finder, type Reader } from './finder.ts';

const SURNAME =
  '(?:欧阳|司马|上官|诸葛|司徒|东方|慕容|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝])';
/** Surnames that are seldom the beginning of another word. */
const COMMON =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭林罗郑梁谢宋唐韩冯邓曹彭曾肖董潘袁蔡蒋余杜叶苏魏吕丁卢姚沈钟姜崔谭陆汪廖韦贾邹熊孟秦邱尹薛闫侯陶黎郝龚邵]';
const HAN = '\\p{Script=Han}';

/** Words that begin like a name. */
const NO_NAME =
  /^(?:方$|马赛|孟加拉|和签|陈述|谢意|罗列|许可|周期|董事|熊猫|马上|马力|金额|时间|单号|方式|方法|方案|项目|路线|安全|包装|毛重|温度|费用|路径|高度|范围|程序|任务|应用|申报|申请|成交|成分|成本|解决|安装|章节|路由|关务|关员|关于|关区|关税|关键|高管|金融|管理|经理|于是|时候|应该|常常|方便|单位|单证|单据|和平|明天|明确|全部|全国|安排|平台|文件|文档|文本|文字|连接|连续|向导|任何|何时|何地|何种|许可|许多|万一|白天|周[一二三四五六日末边期]|江苏|江西|马上|马来|石油|古巴|吉林|温州|宁波|宁夏|青岛|史料|成功|项下|路过|司机|师傅|老师|解释|查验|查询|查看|荣誉|申诉|简单|简化|华侨|明细|文号|项号|商品|商务|商检|车牌|车次|车辆|农产|施工|师|党|易|欧盟|欧洲|全名|印|计|祝好|祝您|祝|谢谢|谢|安好|顾客|顾问|客服|王国|黄金|高级|高兴|林业|广)/u;

const TITLE = '(?:先生|女士|小姐|经理|总监|主任|科长|处长|关员|律师|博士|主管|专员|师傅|老师|会计)';
const ROLE =
  '(?:来电人|发件人|老板|抄送|同事|客服|专员|报关员|关员|司机|经办人|经办|联系人|负责人|主管|经理|会计|业务员|跟单|代表|签字人|法人|申请人|操作员|录入员|审核人|申报员|收件人|寄件人|姓名|名字叫|我叫|我是|本人是?|这里是|署名|持卡人|户名|法定代表人|单证员|客户)';

const readName: Reader = (text, at) => {
  const name = new RegExp(
    `(?:${SURNAME}${HAN}{1,2}|[小老]${COMMON}|阿${HAN})(?=[\\s，。；、！？,.;:!?)）("'|\\d<￼/-]|先生|女士|$|说|会|将|要|来自|的|和|于|在|电话|手机|联系|（|身份证|护照|已|从|就|反映|处理|回复|确认|签)`,
    'uy',
  );
  name.lastIndex = at;
  const found = name.exec(text)?.[0];
  return found === undefined || NO_NAME.test(found) ? undefined : { start: at, end: at + found.length };
};

const isName = (value: string): boolean => !NO_NAME.test(value);

export const chinesePeopleFinders: readonly Finder[] = [
  byShape({
    kind: 'person-name',
    pattern: new RegExp(
      `(?<=[部给找和或者请与由叫问，。、\\s])(?<value>[小老]${COMMON}(?=[，。、\\s说或和回在]|$)|${COMMON}(?:姐|哥)(?=[，。、\\s说或和回在]|$))`,
      'dgu',
    ),
  }),
  byShape({
    kind: 'person-name',
    pattern: new RegExp(`(?<value>${SURNAME}${HAN}{0,2}?)(?=先生|女士|小姐)`, 'dgu'),
    holds: isName,
  }),
  afterLabel('person-name', new RegExp(`${ROLE}["']?[ \\t]{0,2}(?:[:：=|\t]|叫|是|为)?[ \\t"']{0,4}`, 'gu'), readName),
  afterLabel(
    'person-name',
    /(?:此致|敬礼|祝好|谢谢|顺祝商祺|商祺|多谢|此复|敬上|感谢)[!！。，,]{0,2}[ \t]{0,4}\n{1,3}[ \t]{0,8}/gu,
    readName,
  ),
  // Who speaks in a chat.
  afterLabel(
    'person-name',
    /(?:^|\n)[ \t]{0,4}[[(【]?(?:\d{4}-\d\d-\d\d )?\d{1,2}:\d\d(?::\d\d)?[\])】]?[ \t]{1,3}/gu,
    readName,
  ),
  byShape({
    kind: 'person-name',
    pattern: new RegExp(
      `(?:(?<=\\n[ \\t]{0,4})|(?<![^]))(?<value>${SURNAME}${HAN}{1,2})(?=[ (（]{1,2}\\d{1,2}:\\d\\d|[ ]?[:：])`,
      'dgu',
    ),
    holds: isName,
  }),
  byShape({
    kind: 'person-name',
    pattern: new RegExp(
      `(?:(?<!${HAN})|(?<=[的是和由给找请与向被叫问跟让对由系]|今天|昨天|刚才|上午|下午))(?<value>${SURNAME}${HAN}{0,2})(?=${TITLE}|总(?![署局共数体部额计是经量价则])|工(?=[，。；、\\s说在已您]))`,
      'dgu',
    ),
    holds: isName,
  }),
  byShape({
    kind: 'person-name',
    pattern: new RegExp(
      `(?:(?<!${HAN})|(?<=[和由给找请与向被叫问跟让转]|今天|昨天|刚才|上午|下午|联系|转给|抄送))(?<value>${COMMON}${HAN}{1,2}?)(?=说|告诉|过目|昨天|今天|前天|刚才|发来|寄来|寄了|回复|表示|签字|签名|处理|电话|手机|负责|[(（](?:\\d|电话|手机|[+]|[a-z]{2,20}@))`,
      'dgu',
    ),
    holds: isName,
  }),
  byShape({
    kind: 'person-name',
    pattern: new RegExp(
      `(?<=[的和由给找请与向被问跟让转]|抄送|联系)(?<value>${COMMON}${HAN}{1,2})(?=[，。；、\\s,.;)）]|$)`,
      'dgu',
    ),
    holds: isName,
  }),
];
