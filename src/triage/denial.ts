/** Words that turn the ones after them round: "not held", "没有被扣", "I have not tried the FAQ". */
const DENIES =
  /(?:\bnot|n['’]t|\b(?:dont|cant|isnt|arent|wasnt|werent|didnt|havent|hasnt|wont|doesnt)|\bno longer|\bnever|\bwithout|\bno|没有?|未|别|不用|无需|无)\s*(?:(?:yet|been|being|a|an|any|the|have|had) ){0,3}(?:被)?$/i;

/** Whether the words just before a place in a text deny what stands there. */
export function isDenied(text: string, at: number): boolean {
  return DENIES.test(text.slice(Math.max(0, at - 24), at));
}
