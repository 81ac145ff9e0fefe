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
};
