/** What drafts say, in English. */
export const draft = {
  route: (from: string, to: string) => `${from} -> ${to}`,
  originOther: (origin: string) => `origin ${origin}`,
  caseLine: (parts: { goods: string; paper: string; customs: string; date: string }) =>
    `${parts.goods}: ${parts.paper} refused by ${parts.customs} on ${parts.date}.`,
  caseLinePlain: (category: string, route: string, problem: string) =>
    [`[${category}]`, route, problem].filter((part) => part !== '').join(' '),
  goods: (origin: string, hs: string) => `Origin ${origin}, HS ${hs}`,
  ticket: (number: string) => `Ticket ${number}.`,
  whichUnit: 'Which unit decides, and which paper does it need?',
  anybody: 'Has anybody had this, and which office answered?',
  community: (ticket: string, hours: string) => `Ticket ${ticket}${hours === '' ? '' : `, open for ${hours} h`}.`,
  greeting: 'Hello,',
  thanks: 'Thank you.',
  call: (place: string) => `I call about an import declaration in ${place}.`,
  callPlain: 'I call about a certificate.',
  callAsk: 'Which paper is missing, in which form, to which unit, until when?',
  blank: '____',
  deadline: (day: string) => `needed by ${day}`,
  removed: {
    problem: 'your own words (they may name companies or numbers)',
    hs: 'nothing of the HS code but its heading',
    value: 'value',
    consignment: 'consignment number',
    contact: 'contact',
  },
  /** What was taken out of a text, counted. */
  kinds: {
    password: (n: number) => counted(n, 'password'),
    'one-time-code': (n: number) => counted(n, 'one-time code'),
    'recovery-code': (n: number) => counted(n, 'recovery code'),
    'access-key': (n: number) => counted(n, 'access key'),
    'private-key': (n: number) => counted(n, 'private key'),
    'card-pin': (n: number) => counted(n, 'card code'),
    'card-number': (n: number) => counted(n, 'card number'),
    'bank-details': (n: number) => counted(n, 'bank account'),
    eori: (n: number) => counted(n, 'EORI number'),
    vat: (n: number) => counted(n, 'VAT number'),
    rex: (n: number) => counted(n, 'REX number'),
    uscc: (n: number) => counted(n, 'USCC', 'USCCs'),
    iec: (n: number) => counted(n, 'IEC', 'IECs'),
    'company-number': (n: number) => counted(n, 'company number'),
    'certificate-number': (n: number) => counted(n, 'certificate number'),
    'declaration-ref': (n: number) => counted(n, 'declaration number'),
    'invoice-number': (n: number) => counted(n, 'invoice number'),
    'container-number': (n: number) => counted(n, 'container number'),
    'transport-document': (n: number) => counted(n, 'number of a transport document', 'numbers of transport documents'),
    'identity-document': (n: number) => counted(n, 'number of an identity document', 'numbers of identity documents'),
    'company-name': (n: number) => counted(n, 'company', 'companies'),
    'person-name': (n: number) => counted(n, 'name'),
    email: (n: number) => counted(n, 'e-mail address', 'e-mail addresses'),
    phone: (n: number) => counted(n, 'phone number'),
    'account-name': (n: number) => counted(n, 'account name'),
    address: (n: number) => counted(n, 'address', 'addresses'),
    'invoice-value': (n: number) => counted(n, 'amount'),
    link: (n: number) => counted(n, 'link'),
  },
};

function counted(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? `1 ${one}` : `${n} ${many}`;
}
