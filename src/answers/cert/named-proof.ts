import { takes } from '../../cert/without-function.ts';
import type { Lane } from '../../cert/lane.ts';
import type { GrantOnLane } from '../../cert/grant-on-lane.ts';
import { byId } from '../../kb/by-id.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { lowestStanding } from '../../finding.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { schemesOf } from './name-of.ts';
import { servesText } from './serves-text.ts';
import type { CertLaneAnswer } from '../shapes/cert-lane.ts';

/** What becomes of the proof that the user named: taken, refused, useless, or not known. */
export function namedProof(kb: KnowledgeBase, lane: Lane, id: string | undefined, lang: Lang): CertLaneAnswer['proof'] {
  const proof = byId(kb.proofs, id);
  if (proof === undefined) return null;
  const { lane: say, and } = wordsOf(lang);
  const named = (grants: readonly GrantOnLane[]): string => and(schemesOf(grants, lang));
  const taking = ({ grant: { accepts } }: GrantOnLane): boolean =>
    accepts !== 'unknown' && accepts.some((acceptance) => takes(acceptance, proof));
  const shared = { id: proof.id, name: inLang(proof.name, lang) };
  const resting = (grants: readonly GrantOnLane[]) => ({
    standing: lowestStanding(grants.map(({ standing }) => standing)),
  });

  if (lane.preference === 'intra' || lane.dutyFree)
    return { ...shared, is: 'not-needed', text: say.proofIs['not-needed'], standing: lane.standing };
  const taken = lane.kept.filter(taking);
  if (taken.length > 0) return { ...shared, is: 'taken', text: say.proofIs.taken(named(taken)), ...resting(taken) };
  const unused = lane.withoutFunction.find((one) => one.proof.id === proof.id);
  if (unused !== undefined) {
    const text = say.proofIs['without-function'](servesText(unused, lang));
    return { ...shared, is: 'without-function', text, standing: unused.standing };
  }
  const refusing = lane.kept.filter(({ grant }) => grant.refuses?.includes(proof.id));
  if (refusing.length > 0 && refusing.length === lane.kept.length)
    return { ...shared, is: 'refused', text: say.proofIs.refused(named(refusing)), ...resting(refusing) };
  const open = [...lane.kept, ...lane.blocked.filter(({ unknown }) => unknown)].filter(
    (one) => one.grant.accepts === 'unknown' || taking(one),
  );
  if (open.length > 0)
    return { ...shared, is: 'may-be-taken', text: say.proofIs['may-be-taken'](named(open)), standing: 'unverified' };
  const later = lane.coming.filter(taking);
  if (later.length > 0) return { ...shared, is: 'later', text: say.proofIs.later(named(later)), ...resting(later) };
  return { ...shared, is: 'none-known', text: say.proofIs['none-known'], standing: 'unverified' };
}
