import type { Words } from '../en.ts';

/** What maintainers of a knowledge base are told, in Chinese. */
export const kb: Words['kb'] = {
  clean: (files) => `${files}个文件，没有需要修改的地方。`,
  summary: (errors, warnings, notes, files) => `${files}个文件：错误${errors}，警告${warnings}，提示${notes}`,
  severity: { error: '错误', warning: '警告', note: '提示' },
  outOfScope: ['来源现在是否仍如此写', '链接是否仍可打开', '税率'],
  outOfScopeIs: '不检查',
  info: (name, version) => `知识库 ${name} ${version}`,
  kinds: {
    faq: '答案',
    places: '地方',
    offices: '机关',
    schemes: '制度',
    proofs: '证明',
    channels: '渠道',
    rules: '分流规则',
    questions: '流程节点',
    claims: '经验文章的说法',
    sources: '来源',
  },
  holds: '内容',
  counted: (count, kind) => `${kind}${count}`,
  statements: '数据项',
  phrasings: '问法',
  reviewed: '审阅',
  between: (oldest, newest) => (oldest === newest ? oldest : `${oldest}至${newest}`),
  noSchema: (kind) => `没有“${kind}”这种文件。`,
  schemaCause: (kinds) => `可用：${kinds}。`,
};
