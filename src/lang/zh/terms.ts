import type { Words } from '../en.ts';

/** The field's own terms and what an answer calls them, in Chinese. */
export const terms: Pick<
  Words,
  | 'categories'
  | 'signers'
  | 'papers'
  | 'urgencies'
  | 'actors'
  | 'actorDoes'
  | 'actorFirst'
  | 'actorIsYou'
  | 'actorFirstYourself'
  | 'actorBecause'
  | 'schemeKinds'
  | 'placeKinds'
  | 'proofKinds'
  | 'verdicts'
  | 'versionOn'
  | 'statuses'
  | 'coverage'
  | 'makers'
  | 'officeDoes'
  | 'required'
  | 'privacy'
> = {
  categories: {
    document: '单证',
    certification: '认证',
    account: '账户',
    data: '数据',
    channel: '求助渠道',
    other: '其他',
    unknown: '类别不明',
  },
  urgencies: { low: '低', normal: '一般', high: '高', critical: '极高' },
  actors: {
    you: '您自己',
    'account-owner': '贵公司的账户管理员',
    exporter: '出口商',
    importer: '进口商',
    broker: '进口方报关行',
    carrier: '承运人',
    'issuing-body': '签发该证明的机构',
    authority: '主管机关',
    platform: '平台（Magna Share）',
  },
  actorDoes: {
    you: '照下面的答案一步步做',
    'account-owner': '在账户设置里调整角色和权限',
    exporter: '更正或重新出具证明',
    importer: '申请或放弃优惠，答复海关',
    broker: '修改报关单',
    carrier: '提供运输单据',
    'issuing-body': '补发或更正证书',
    authority: '作出决定、登记或放行',
    platform: '解锁或修复系统里卡住的内容',
  },
  actorFirst: {
    you: '按FAQ条目逐步操作，记下失败那一步看到的内容。',
    'account-owner': '请贵公司账户管理员查看您的角色；告知页面名称即可，切勿给密码。',
    exporter: '书面请出口商更正证明，并附上拒绝通知。',
    importer: '书面问清进口商：究竟什么被拒、理由是什么。',
    broker: '书面请报关行提供拒绝理由及法律依据，并告知修改报关单的最后日期。',
    carrier: '请承运人提供写明沿途各地的全程运输单据。',
    'issuing-body': '问清签发机构：用什么表格、要哪些正本、何时之前。',
    authority: '问清该机关：还缺什么材料、什么形式、交哪个部门、何时之前。',
    platform: '记下单证编号和UTC时间一并报告；不要重复提交。',
  },
  actorIsYou: (actor) => `您本人（${actor}）`,
  actorFirstYourself: '您自己就能办：先拿到书面拒绝及法律依据，在最后日期之前办妥。',
  actorBecause: {
    'error-code': '该代码由其处理',
    act: '您所说的事只有他们能办',
    faq: '最贴切的答案如此说明',
    'entry-lodged': '进口报关单已经递交',
    'goods-held': '货物在他们手里',
    'platform-fault': '故障在平台',
    'nobody-else': '暂时不需要别人',
  },
  schemeKinds: {
    fta: '自由贸易协定',
    'customs-union': '关税同盟',
    gsp: '普惠制',
    autonomous: '单方面措施',
    'origin-protocol': '供各协定采用的原产地规则议定书',
    registration: '出口商登记',
    exchange: '海关之间的电子交换',
    obligation: '政府的义务',
  },
  placeKinds: { country: '国家', union: '关税联盟', territory: '关税地区', group: '国家集团' },
  proofKinds: {
    certificate: '机构签发的证书',
    'movement-certificate': '流动证书',
    'statement-on-origin': '出口商自行出具的声明',
    certification: '企业自行出具的证明',
    knowledge: '进口商自身知悉',
    evidence: '证据材料',
  },
  verdicts: {
    holds: '属实',
    partly: '部分属实',
    refuted: '不成立',
    'not-found': '未找到来源',
    experience: '个别用户的经历',
    opinion: '个人看法',
  },
  versionOn: {
    'in-force': '有效',
    coming: '即将适用',
    ended: '已结束',
    suspended: '已中止',
    'start-unknown': '起始日不明',
  },
  statuses: {
    concluded: '谈成',
    signed: '已签署',
    provisional: '临时适用',
    'in-force': '有效',
    suspended: '已中止',
    ended: '已结束',
  },
  coverage: {
    all: '全部原产货物',
    listed: '仅限列名货物',
    'except-listed': '除列名外的全部货物',
    quota: '配额之内',
    unknown: '适用范围不明',
  },
  makers: {
    importer: '进口商',
    exporter: '出口商',
    producer: '生产商',
    'approved-exporter': '经核准出口商',
    'issuing-body': '签发机构',
  },
  signers: {
    exporter: '出口商',
    producer: '生产商',
    importer: '进口商',
    'approved-exporter': '经核准出口商',
    'authorised-representative': '授权代表',
  },
  officeDoes: { decides: '决定', verifies: '核查', advises: '咨询', runs: '运行系统' },
  required: {
    always: '必填',
    'if-known': '知悉时填',
    'if-different': '不同时填',
    'if-applicable': '如适用',
    'for-blanket': '总括期间时填',
    'by-acceptance': '协定要求时填',
    'unless-on-document': '单据上已有则免',
    unknown: '未知',
  },
  privacy: { public: '公开', private: '私密', authority: '主管机关' },
  /** Papers by which the way of goods is shown. */
  papers: {
    'through-bill-of-lading': '联运提单',
    'route-evidence': '运输路线证据',
    'customs-control-documents': '海关监管文件',
    'through-transport-document': '全程运输单证',
    'third-place-customs-document': '途经地海关文件',
    'evidence-of-route': '运输路线证据',
    'customs-document': '海关文件',
    'air-waybill': '航空运单',
    'bill-of-lading': '提单',
    'multimodal-document': '多式联运单证',
    'invoice-copy': '发票副本',
    'financial-records': '财务记录',
    'certificate-of-non-manipulation': '未再加工证明',
    'transport-documents-for-the-whole-route': '全程运输单证',
    'circumstances-evidence': '相关情况的证据',
    'single-transport-document': '单一运输单证',
    'transit-customs-certificate': '途经地海关证明',
  },
};
