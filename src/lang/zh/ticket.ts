import type { Words } from '../en.ts';

/** What drafts of tickets are told with, in Chinese. */
export const ticket: Words['ticket'] = {
  missingIn: (channel) => `${channel}还缺`,
  secretsOut: '任何渠道都不应出现，已略去',
  savedAs: '已存为',
  noChannel: (channel) => `没有可以写的渠道“${channel}”。`,
  channelsAre: (ids) => `可以写的渠道：${ids}。`,
  isThere: '已有同名文件，magna从不覆盖。',
  isThereNext: '请换个名字，或先移走该文件。',
  noEndpoint: 'magna不知道它的地址，请在自己的channels.yaml里填写',
  noPrefill: (endpoint) => `它的表单不能用链接预填，请打开${endpoint}后粘贴草稿`,
  refusedEndpoint: (reason, endpoint) => `${reason}：${endpoint}`,
  refusals: {
    character: '地址里有空格或看不见的字符',
    'not-https': '地址不是以https://开头',
    'user-info': '地址里有用户名或密码，链接会泄露',
    fragment: '地址里#之后的内容不会送达',
    'no-email-address': '这不是电子邮件地址',
    'no-repository': '这不是代码仓库',
    'no-forum': '这不是论坛',
    'no-subreddit': '这不是Reddit版块',
    parameter: '地址里有magna自己要填的或不认识的参数',
    'form-field': '该问题表单没有说明哪个字段放正文：请用{body}标出',
    'no-room': '地址太长，链接里放不下任何内容',
  },
  wasCut: '因链接长度所限，正文有删节，全文随后补上。',
  carriesAll: (length, limit) => `链接带有完整草稿（${length}/${limit}字符）`,
  carriesPart: (length, limit) => `链接只带草稿的开头（${length}/${limit}字符）：打开后请粘贴全文`,
  fullText: '全文',
  endpointsNext: '地址由您自己设定：在自己的覆盖层channels.yaml里按渠道编号写明endpoint。`magna kb path`显示其位置。',
  opening: (url) => `正在打开${url}`,
};
