import type { Words } from '../en.ts';

/** What drafts say, in Chinese. */
export const draft: Words['draft'] = {
  route: (from, to) => `${from} -> ${to}`,
  originOther: (origin) => `原产地${origin}`,
  caseLine: ({ goods, paper, customs, date }) => `${goods}：${paper}于${date}被${customs}拒绝。`,
  caseLinePlain: (category, route, problem) =>
    [`[${category}]`, route, problem].filter((part) => part !== '').join(' '),
  goods: (origin, hs) => `原产地${origin}，HS ${hs}`,
  ticket: (number) => `工单${number}。`,
  whichUnit: '由哪个部门决定？需要哪种证明？',
  anybody: '有人遇到过吗？是哪个机关答复的？',
  community: (ticket, hours) => `工单${ticket}${hours === '' ? '' : `，已${hours}小时`}。`,
  greeting: '您好：',
  thanks: '谢谢。',
  call: (place) => `关于在${place}的一票进口报关，我来电咨询。`,
  callPlain: '关于一份证书，我来电咨询。',
  callAsk: '还缺什么材料、什么形式、交哪个部门、何时之前？',
  blank: '____',
  deadline: (day) => `${day}之前需要`,
  removed: {
    problem: '您的原话（可能含公司名或编号）',
    hs: 'HS编码仅留品目',
    value: '金额',
    consignment: '货物批次编号',
    contact: '联系方式',
  },
};
