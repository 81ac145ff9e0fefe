import type { Text } from './shapes/common.ts';

/** What each rule about a knowledge base, its flow and its scenarios forbids. Ids are permanent and never reused. */
export const KB_RULES: Readonly<Record<string, Text>> = {
  'kb/malformed': { en: 'A file must be readable as YAML 1.2.', zh: '文件须能按YAML 1.2读取。' },
  'kb/duplicate-key': { en: 'A mapping holds each key once.', zh: '同一映射中每个键只出现一次。' },
  'kb/unknown-file': {
    en: 'Every file is of a known kind, by its name and folder.',
    zh: '每个文件都须属于已知种类（看文件名和目录）。',
  },
  'kb/missing-file': { en: 'The files that hold the whole are all there.', zh: '必备文件一个都不能少。' },
  'kb/unknown-key': {
    en: 'Only the keys of the shape; a misspelt one would say nothing.',
    zh: '只能用规定的键；拼错的键等于没写。',
  },
  'kb/missing-key': { en: 'A key that decides something is never left out.', zh: '起决定作用的键不能省略。' },
  'kb/null-value': { en: 'Never blank: a value, none, or unknown.', zh: '不得留空：写值、none或unknown。' },
  'kb/language-missing': { en: 'What a user reads is there in both languages.', zh: '用户看到的文字须有两种语言。' },
  'kb/unquoted-code': {
    en: 'Codes and number-like texts are quoted, or they lose their zeros.',
    zh: '编码和像数字的文字要加引号，否则前导零会丢。',
  },
  'kb/shape': { en: 'A value is of the kind its key asks for.', zh: '值须符合该键要求的类型。' },
  'kb/duplicate-id': { en: 'An id belongs to one thing of its kind.', zh: '同类之中一个id只属于一个对象。' },
  'kb/duplicate-source': { en: 'A page is cited under one id.', zh: '一个页面只用一个来源id。' },
  'kb/file-name': { en: 'One entity a file, and the file is named by its id.', zh: '一个文件一个对象，文件名即其id。' },
  'kb/unknown-reference': { en: 'An id that is named exists.', zh: '引用的id必须存在。' },
  'kb/no-provenance': {
    en: 'Every value that could be wrong says where it is from.',
    zh: '凡可能出错的值都须注明出处。',
  },
  'kb/standing-above-source': {
    en: 'A standing is never higher than its sources can carry.',
    zh: '依据等级不得高于来源所能支持的程度。',
  },
  'kb/verified-without-deep-link': {
    en: '"verified" names an article and a page below a home page.',
    zh: '“verified”须注明条款和首页以下的具体页面。',
  },
  'kb/control-character': { en: 'No character that nobody sees.', zh: '不得含有看不见的字符。' },
  'kb/review-overdue': { en: 'Every statement is looked at again in time.', zh: '每条内容都须按期复核。' },
  'kb/from-after-to': { en: 'A span begins before it ends.', zh: '期间的起点须早于终点。' },
  'kb/no-such-day': { en: 'A day stands in the calendar.', zh: '日期须真实存在。' },
  'kb/dated-overlap': {
    en: 'A place is under one customs territory, and once in a group, on a day.',
    zh: '同一天一地只属一个关税区，在同一集团中只出现一次。',
  },
  'kb/unused-prov': {
    en: 'A source that is declared carries something; else a use was lost.',
    zh: '声明的出处须有内容依据它；否则是漏了引用。',
  },
  'kb/name-taken': {
    en: 'A name means one thing, or a lookup finds the wrong one.',
    zh: '一个名称只指一个对象，否则会查错。',
  },
  'kb/translation-stale': {
    en: 'A translation was made from the English that stands beside it.',
    zh: '译文须与旁边的英文一致。',
  },
  'kb/hides-nothing': { en: 'An overlay hides only what is there.', zh: '叠加层只能隐藏已有的内容。' },
  'kb/hidden-in-use': { en: 'What an overlay hides is not named elsewhere.', zh: '叠加层隐藏的内容不应再被引用。' },
  'kb/kind-changed': { en: 'An overlay never changes the kind of a thing.', zh: '叠加层不得改变对象的种类。' },
  'kb/overrides-newer': {
    en: 'What an overlay changes has not changed below it since it was written.',
    zh: '叠加层改动的内容，在其写成之后未被更新。',
  },
  'scheme/accepted-by-differs': {
    en: 'A complete list of who takes a proof names just those that do.',
    zh: '完整的“接受方”清单须与各制度的规定一致。',
  },
  'faq/phrasing-shared': { en: 'One phrasing leads to one answer.', zh: '一种问法只对应一条答案。' },
  'faq/phrasing-twice': { en: 'An answer has each phrasing once.', zh: '同一答案的问法不重复。' },
  'id/example-differs': {
    en: 'Examples of a number fit its shape, bad ones do not.',
    zh: '正确示例须符合格式，错误示例须不符合。',
  },
  'portal/pattern-broken': { en: 'A pattern of codes can be read.', zh: '代码的匹配式须可用。' },
  'portal/pattern-slow': { en: 'A pattern comes to an end on every text.', zh: '匹配式对任何文本都须能结束。' },
  'portal/pattern-fits-nothing': { en: 'A pattern finds a code of its own file.', zh: '匹配式须能找到本文件的代码。' },
  'portal/code-twice': { en: 'A portal has each code once.', zh: '同一平台的代码不重复。' },
  'calendar/day-elsewhere': { en: 'A holiday lies in its year, once.', zh: '节假日须在所属年份内且不重复。' },
  'channel/calendar-year-missing': {
    en: 'A calendar that hours follow has this year and the next.',
    zh: '办公时间所用的日历须含今年和明年。',
  },
  'routing/unknown-channel': { en: 'A rule leads to a channel that is there.', zh: '规则须指向存在的渠道。' },
  'scheme/version-overlap': {
    en: 'At most one version of a scheme counts on a day.',
    zh: '同一制度同一天至多一个版本有效。',
  },
  'scheme/version-gap': {
    en: 'Versions follow each other without a gap, or the gap is meant.',
    zh: '各版本前后衔接，除非确有空档。',
  },
  'scheme/unmarked-mirror': {
    en: 'Equal acceptances in two directions are meant, and say so.',
    zh: '两个方向的规定相同须是有意为之并注明。',
  },
  'scheme/unknown-party': { en: 'A grant is between parties of its version.', zh: '优惠只存在于该版本的缔约方之间。' },
  'scheme/absence-contradicted': {
    en: 'An absence names every scheme that stands against it.',
    zh: '“没有协定”须列出与之相反的全部制度。',
  },
  'flow/dangling-next': { en: 'Every edge of the flow leads to a node.', zh: '流程的每条边都通向一个节点。' },
  'flow/unreachable-node': { en: 'Every node of the flow is reached.', zh: '流程的每个节点都能到达。' },
  'flow/cycle': { en: 'The questions come to an end.', zh: '提问必有尽头。' },
  'flow/unreached-edge': {
    en: 'Every answer of the flow can be given, and is taken.',
    zh: '流程中的每个回答都有人能给，并被接受。',
  },
  'flow/dead-end': { en: 'From every node an outcome is reached.', zh: '从每个节点都能走到结果。' },
  'flow/incomplete-outcome': {
    en: 'Every plan has a channel that is known to open, and a next step.',
    zh: '每个方案都有开放时间已知的渠道和下一步。',
  },
  'routing/unreachable-rule': { en: 'Every rule can decide something.', zh: '每条规则都有可能生效。' },
  'routing/no-last-rule': { en: 'The last rule matches everything.', zh: '最后一条规则须能匹配一切。' },
  'channel/hours-order': { en: 'A window ends after it begins.', zh: '时段须先开始后结束。' },
  'channel/windows-overlap': { en: 'Windows of one day do not overlap.', zh: '同一天的时段不重叠。' },
  'channel/unknown-zone': { en: 'A zone is one that clocks know.', zh: '时区须是时钟认识的。' },
  'scenario/malformed': { en: 'A file must be readable as YAML 1.2.', zh: '文件须能按YAML 1.2读取。' },
  'scenario/duplicate-key': { en: 'A mapping holds each key once.', zh: '同一映射中每个键只出现一次。' },
  'scenario/unknown-key': {
    en: 'Only the keys of a scenario; a misspelt one would say nothing.',
    zh: '只能用场景规定的键；拼错的键等于没写。',
  },
  'scenario/missing-key': {
    en: 'A scenario has an id, a clock and what is expected.',
    zh: '场景须有编号、时间和预期。',
  },
  'scenario/null-value': { en: 'No key is left blank.', zh: '键不得留空。' },
  'scenario/unquoted-code': { en: 'A text that looks like a number is quoted.', zh: '像数字的文字要加引号。' },
  'scenario/shape': { en: 'A value is of the kind its key asks for.', zh: '值须符合该键要求的类型。' },
  'scenario/value': { en: 'A fact has a value that it takes.', zh: '事实须取其可取的值。' },
  'scenario/duplicate-id': {
    en: 'An id belongs to one scenario of a folder.',
    zh: '同一文件夹中一个编号只属于一个场景。',
  },
  'scenario/unknown-id': { en: 'An id that is expected exists.', zh: '预期中的编号必须存在。' },
  'scenario/differs': { en: 'Triage does what a scenario expects.', zh: '分流结果须符合场景的预期。' },
};
