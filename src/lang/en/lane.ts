import { sentence, the } from './article.ts';

/** What a lane says, in English. */
export const lane = {
  title: (from: string, to: string) => `${from} -> ${to}`,
  goodsOf: (origin: string) => `goods of ${the(origin)}`,
  passing: (places: string) => `via ${places}`,
  inTerritory: (place: string, territory: string) => `${place} (${territory})`,
  headline: {
    samePlace: (place: string) => `No customs border within ${the(place)}: no proof of origin is needed.`,
    intra: (a: string, b: string, territory: string) =>
      sentence(`${the(a)} and ${the(b)} are one customs territory (${territory}): no proof of origin at the border.`),
    dutyFree: (to: string) => `No duty on imports into ${the(to)}: no proof of origin is needed there.`,
    one: (to: string, origin: string, scheme: string) =>
      `Preference for goods originating in ${the(origin)} on import into ${the(to)}: ${scheme}.`,
    free: (to: string, from: string, scheme: string) =>
      `Preference for some goods in free circulation in ${the(from)} on import into ${the(to)}: ${scheme}.`,
    several: (to: string, origin: string, count: number, schemes: string) =>
      `Preference for goods originating in ${the(origin)} on import into ${the(to)}, under ${count} schemes: ${schemes}.`,
    someGoods: (to: string, origin: string, schemes: string) =>
      `Preference for some goods originating in ${the(origin)}, on import into ${the(to)}: ${schemes}.`,
    mixed: (to: string, from: string, schemes: string) =>
      `Preference for some goods from ${the(from)} on import into ${the(to)}: ${schemes}.`,
    unsure: (to: string, origin: string, schemes: string) =>
      `${schemes} is in force for goods originating in ${the(origin)} on import into ${the(to)}; which goods was not read.`,
    no: (to: string, origin: string) =>
      `No preference for goods of ${the(origin)} on import into ${the(to)}: no agreement is in force.`,
    none: (to: string, origin: string) =>
      `magna knows of no preference for goods of ${the(origin)} on import into ${the(to)}.`,
    territoryUnknown: (place: string) => `Whose customs rules apply in ${the(place)} is not known to magna.`,
  },
  oneProof:
    'One claim needs one proof, and the proof decides the scheme. Their rates differ: compare before you choose.',
  originating: 'Only goods that meet the rules of origin; being shipped from there is not enough.',
  originatingUnder: (schemes: string) =>
    `${schemes}: only goods that meet the rules of origin; being shipped from there is not enough.`,
  freeCirculation: (scheme: string, proof: string) =>
    `${scheme}: ${proof} proves free circulation, not origin; where the goods were made does not matter there.`,
  notTheirs: (from: string, origin: string) =>
    `Leaving from ${the(from)} does not make goods of ${the(origin)} goods of ${the(from)}.`,
  notANo: 'That is not a "no": it was not checked. Ask before you ship.',
  ask: 'Ask both customs offices before you ship.',
  claimNothing: 'Claim none: enter them at the normal duty, with the country of origin on the invoice.',
  table: {
    scheme: 'scheme',
    proof: 'proof',
    signs: 'signed by',
    valid: 'valid',
    waiver: 'no proof',
    notForTrade: 'none for trade',
  },
  law: 'law',
  source: 'Source',
  inFull: 'in full',
  issuedIn: 'issued by',
  transition: (day: string) => `over, but papers made out before its end are taken until ${day}`,
  verdict: {
    numberNeeded: (value: string) => `${value} is above it: the number must stand on the proof`,
    numberFree: (value: string) => `${value} is not above it: the number is not needed`,
    proofTooBig: (value: string) => `${value} is above it: this proof does not serve`,
    proofFits: (value: string) => `${value} is within it`,
    waived: (value: string) => `${value} is within it: no proof is needed`,
    notWaived: (value: string) => `${value} is above it: a proof is needed`,
    mayBeWaived: (value: string) => `${value} is above it, but the importing side may set more: ask`,
    compare: (value: string, limit: string) => `compare ${value} with ${limit} yourself: magna holds no exchange rates`,
    good: (made: string, until: string) => `made out ${made}: until ${until}`,
    lastDay: (made: string, until: string) =>
      `made out ${made}: it ends on ${until}, the day of import; whether that day counts was not read`,
    expired: (made: string, until: string) => `made out ${made}: it ended on ${until}, before the import`,
    expiredAtLeast: (made: string, until: string) =>
      `made out ${made}: the least it is good for ended on ${until}; the importing side may give longer`,
    notCounted: 'magna cannot count it from the day it was made out',
    madeOutLater: (made: string) =>
      `made out ${made}, after the import: no proof was there at the border; claim later if that is open`,
    opens: 'not open yet on the day of import',
    closed: 'closed before the day of import',
    toProve: 'on this way it must be met and shown',
  },
  way: {
    'to-prove': 'The goods pass or leave from a third place: what the rule on transport asks must be shown.',
    unknown: 'The goods pass or leave from a third place: what must be shown for that was not read.',
  },
  mayApplyTitle: 'May apply',
  blockedTitle: 'Does not apply',
  blocked: {
    ended: 'it has ended',
    endedOn: (day: string) => `ended ${day}`,
    suspended: 'suspended',
    'start-unknown': 'since when it is in force between these two was not read',
    'pair-not-in-force': 'not in force between these two',
    'list-not-held': 'magna holds no list of the places it is for',
    departure: 'the goods would have to leave from their place of origin',
    'other-origin': (origin: string) => `for goods of ${the(origin)} only`,
  },
  comingTitle: 'Not yet',
  coming: { signed: 'signed or concluded, not in force', on: (day: string) => `from ${day}` },
  noFunctionTitle: 'No function here',
  proofIs: {
    taken: (schemes: string) => `taken under ${schemes}`,
    refused: (schemes: string) => `${schemes} refuses it`,
    'may-be-taken': (schemes: string) => `perhaps under ${schemes}: that was not read`,
    later: (schemes: string) => `only once ${schemes} is in force`,
    'without-function': (why: string) => `no function here: ${why}`,
    'not-needed': 'not needed here',
    'none-known': 'no use on this lane is known to magna; that was not checked',
  },
  nonPreferential: 'Non-preferential',
  rule: {
    'last-substantial-transformation': 'the last substantial transformation decides',
    'substantial-transformation': 'substantial transformation decides',
    unknown: 'the rule was not read',
  },
  certificate: {
    required: 'a certificate is required',
    'on-request': 'a certificate when customs asks',
    none: 'no certificate',
    unknown: 'whether a certificate is asked for was not read',
  },
  otherwise: 'for quotas, anti-dumping and marking, whatever the proof says',
  watchTitle: 'Soon',
  watch: {
    ends: (scheme: string) => `${scheme} ends`,
    'rules-end': (scheme: string) => `${scheme}: a set of rules of origin ends`,
    note: (scheme: string, note: string) => `${scheme}: ${note}`,
  },
  chapters: (chapters: string) => `HS chapters ${chapters}`,
  askTitle: 'Ask',
  asks: { decides: 'decides', advises: 'advises' },
  noOffice: (place: string) => `the customs office of ${the(place)}, or your broker there`,
  noOfficeOfUnion: (union: string) =>
    `customs of the member state of ${the(union)} where they arrive, or your broker there`,
  remarks: 'Note',
  lookUpCode: (hs: string, where: string) => `look up ${hs} in ${where}`,
  askCode: (hs: string) => `magna holds no list: ask whether ${hs} is on it`,
};
