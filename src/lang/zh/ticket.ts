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
};
