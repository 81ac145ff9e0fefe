import type { Words } from '../en.ts';

/** All of them, or how many of them take part. */
function part(all: number, reached: number): string {
  return all === reached ? `${all}` : `${reached}/${all}`;
}

/** What is told of the triage flow, its rules and scenarios to those who maintain them, in Chinese. */
export const flow: Words['flow'] = {
  flow: '流程',
  reached: (nodes, ofNodes, edges, ofEdges) =>
    nodes === ofNodes && edges === ofEdges
      ? `${nodes}个节点、${edges}条边，全部能走到`
      : `能走到：节点${part(ofNodes, nodes)}，边${part(ofEdges, edges)}`,
  edgesAre: (options, unknowns, decisions, offers) =>
    `选项${options}，“不知道”${unknowns}，判断取值${decisions}，推荐答案的出口${offers}`,
  ways: '走法',
  waysAre: (paths, ways) => `通向结果的走法${paths}种；把去向相同的回答合并后为${ways}种`,
  rules: '规则',
  rulesDecide: (rules, ofRules, urgencies, ofUrgencies) =>
    rules === ofRules && urgencies === ofUrgencies
      ? `${rules}条规则、${urgencies}条紧急程度，都有生效的情形`
      : `有生效情形的：规则${part(ofRules, rules)}，紧急程度${part(ofUrgencies, urgencies)}`,
  situations: '情形',
  situationsAre: (situations, plans) =>
    plans === situations
      ? `规则能区分的事实组合${situations}种，逐一做出方案`
      : `规则能区分的事实组合${situations}种，对其中${plans}种做出方案`,
  scenarios: '场景',
  scenariosRan: (run, files, differing) =>
    run === 0
      ? `${files}个文件里没有能运行的场景`
      : `${files}个文件，${run}个场景，${differing === 0 ? '全部符合预期' : `${differing}个不符`}`,
  notWhole: '先改好以上各项，再检查走法、规则、情形和场景。',
  nothing: '没有需要修改的地方。',
  summary: (errors, warnings, notes) => `错误${errors}，警告${warnings}，提示${notes}`,

  noAnswersLead: (node) => `没有任何回答会走到“${node}”`,
  noAnswersLeadFix: '让一条走得到的边通向它，或删去',
  neverOpen: (edge) => `${edge}：走到这里的人先前已回答过，而且答的是别的`,
  neverOpenFix: '删去这条边，或把问题提前',
  refused: (edge, fact, value) => `${edge}：${fact}不接受“${value}”，问题会再次出现`,
  readOtherwise: (edge, fact, value) => `${edge}：“${value}”会走到别处，因为${fact}把它读作别的值，或前面已有同名选项`,
  takes: (options) => `是否指${options}？`,
  takesForm: '请写该事实可取的值',
  standsStill: (node) => `从“${node}”走不到任何结果：它的回答都不被接受`,
  standsStillFix: '给它一个该事实可取的回答',
  neverFits: (rule) => `${rule}：永不生效，没有任何情形满足它的全部条件`,
  neverFitsFix: '改正when，或删去',
  neverFirst: (rule, before) => `${rule}：永不生效，凡符合它的情形都先由${before}决定`,
  neverFirstFix: '移到前面，或删去',
  urgencyAt: (place, gives) => `第${place}条紧急程度（${gives}）`,
  noChannel: (rule, situation) => `${rule}：方案里的渠道都不知何时开放，例如${situation}`,
  noChannelFix: '写一个开放时间已知的渠道',
  noNextStep: (rule, situation) => `${rule}：方案没有下一步（建议、草稿或后续步骤），例如${situation}`,
  noNextStepFix: '给规则加一条建议，或给ladder加更晚的一步',
  notSaid: '什么都没说',

  waysThrough: (ways, node) => `经过“${node}”的走法${ways}种`,
  waysInAll: (ways) => `走完流程的走法${ways}种`,
  byItself: (paths) => `每个回答分别计数为${paths}种`,
  questions: (n) => `${n}个问题`,
  left: (n) => `另有${n}种；用--through只看经过某个节点的`,
  legend:
    '不带=的节点，无论怎样回答都走同一路；推荐答案有三种结果：solved（已解决）、not-solved（未解决）、none（没有可推荐的）。',
  outcome: { plan: '得出方案', resolved: '由FAQ解决' },
  noNode: (node) => `流程里没有“${node}”这个节点。`,
  nodesAre: (nodes) => `节点有：${nodes}。`,

  kinds: { confirm: '核对我的理解', offer: 'FAQ里的答案' },
  decides: {
    'standard-conflict': '两国标准有冲突吗？',
    'refusal-told': '提到被拒了吗？',
    'answer-settles': 'FAQ的答案有望解决吗？',
    'urgency-said': '说明紧急程度了吗？',
  },
  ends: { plan: '方案', resolved: '已解决' },
  answers: {
    confirmed: '已核对',
    given: '已回答',
    yes: '是',
    no: '否',
    unknown: '未知',
    solved: '已解决',
    'not-solved': '未解决，或没有可推荐的',
  },

  scenarioFile: '文件格式见 `magna kb schema scenario`',
  scenarioTwice: (id, place) => `场景“${id}”在${place}已有`,
  scenarioTwiceFix: '给其中一个换个编号',
  noZone: (zone) => `没有叫“${zone}”的时区`,
  noZoneFix: '写IANA时区，例如Europe/Paris',
  noSuchId: (id, kind) => `没有叫“${id}”的${kind}`,
  noSuchIdFix: '写一个存在的编号',
  idKinds: { advice: '建议', faq: 'FAQ答案', rule: '规则', office: '机关' },
  expected: (scenario, what, expected, got) => `${scenario}：${what}预期为${expected}，实际为${got}`,
  notExpected: (scenario, what, got) => `${scenario}：${what}里不该有${got}`,
  byRule: (channel, rule) => `${channel}（规则${rule}）`,
  noPlanYet: (scenario, key, open) => `${scenario}：预期有${key}，但${open}尚未回答，还没有方案`,
  noPlanYetFix: (flags) => `在set里补上：${flags}`,
  noPlanSolved: (scenario, key) => `${scenario}：预期有${key}，但FAQ已经解决`,
  nothingGot: '无',
  mendEither: '改流程、规则或用词，或改这里的预期',
  mendBecause: (because) => `改流程、规则或用词，或改这里的预期；预期的理由：${because}`,
  noScenarios: (folder) => `${folder}里没有场景。`,
  noScenariosCause: '其中没有*.yaml文件。',
  noScenariosNext: '请换一个文件夹，或写一个；格式见 `magna kb schema scenario`。',
  folderRead: (folder) => `读不到文件夹${folder}。`,
  folderReadNext: '请检查文件夹的名称和权限。',
};
