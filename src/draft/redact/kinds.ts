/** What is removed everywhere, even where only the operator reads: `neverAnywhere` of data/channels.yaml, and its kin. */
const SECRETS = [
  'password',
  'one-time-code',
  'recovery-code',
  'access-key',
  'private-key',
  'card-pin',
  'card-number',
  'bank-details',
] as const;

/** What is removed where everybody reads: `neverInPublic` of data/channels.yaml, and its kin. */
const IN_PUBLIC = [
  'eori',
  'vat',
  'rex',
  'uscc',
  'iec',
  'company-number',
  'certificate-number',
  'declaration-ref',
  'invoice-number',
  'container-number',
  'transport-document',
  'identity-document',
  'company-name',
  'person-name',
  'email',
  'phone',
  'account-name',
  'address',
  'invoice-value',
  'link',
] as const;

export type RemovedKind = (typeof SECRETS)[number] | (typeof IN_PUBLIC)[number];

/** Every kind; where two of them claim the same characters, the one that stands first here has them. */
export const REMOVED_KINDS: readonly RemovedKind[] = [...SECRETS, ...IN_PUBLIC];

/** Whether a kind stays out of private channels too. */
export function isSecret(kind: RemovedKind): boolean {
  return SECRETS.some((secret) => secret === kind);
}

/** What stands in the text for what was removed. They are no words of the interface: the text has its own language. */
export const MARKERS: Readonly<Record<RemovedKind, { readonly en: string; readonly zh: string }>> = {
  password: { en: '[password]', zh: '[密码]' },
  'one-time-code': { en: '[one-time code]', zh: '[验证码]' },
  'recovery-code': { en: '[recovery code]', zh: '[恢复码]' },
  'access-key': { en: '[access key]', zh: '[访问密钥]' },
  'private-key': { en: '[private key]', zh: '[私钥]' },
  'card-pin': { en: '[card code]', zh: '[卡密]' },
  'card-number': { en: '[card number]', zh: '[卡号]' },
  'bank-details': { en: '[bank details]', zh: '[银行账户]' },
  eori: { en: '[EORI]', zh: '[EORI号]' },
  vat: { en: '[VAT number]', zh: '[税务登记号]' },
  rex: { en: '[REX number]', zh: '[REX号]' },
  uscc: { en: '[USCC]', zh: '[统一社会信用代码]' },
  iec: { en: '[IEC]', zh: '[IEC号]' },
  'company-number': { en: '[company number]', zh: '[企业编号]' },
  'certificate-number': { en: '[certificate number]', zh: '[证书号]' },
  'declaration-ref': { en: '[declaration number]', zh: '[报关单号]' },
  'invoice-number': { en: '[invoice number]', zh: '[发票号]' },
  'container-number': { en: '[container]', zh: '[箱号]' },
  'transport-document': { en: '[transport document]', zh: '[提运单号]' },
  'identity-document': { en: '[identity document]', zh: '[证件号]' },
  'company-name': { en: '[company]', zh: '[公司]' },
  'person-name': { en: '[name]', zh: '[姓名]' },
  email: { en: '[e-mail]', zh: '[邮箱]' },
  phone: { en: '[phone]', zh: '[电话]' },
  'account-name': { en: '[account]', zh: '[账号]' },
  address: { en: '[address]', zh: '[地址]' },
  'invoice-value': { en: '[amount]', zh: '[金额]' },
  link: { en: '[link]', zh: '[链接]' },
};
