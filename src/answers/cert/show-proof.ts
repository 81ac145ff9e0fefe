import { byId } from '../../kb/by-id.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { lawIndexOf } from '../../kb/law-index.ts';
import { standingOf } from '../../kb/prov.ts';
import type { Proof } from '../../kb/shapes/proof.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { cite } from '../cite.ts';
import { claimsAbout } from '../claims.ts';
import { notesOf } from './notes.ts';
import type { CertShowAnswer } from '../shapes/cert-show.ts';

/** The parts of a page about a proof. */
export function showProof(kb: KnowledgeBase, proof: Proof, lang: Lang): Partial<CertShowAnswer> {
  const words = wordsOf(lang);
  const summary = cite(kb, proof, ['summary']);
  return {
    found: true,
    kind: 'proof',
    id: proof.id,
    name: inLang(proof.name, lang),
    summary: inLang(proof.summary, lang),
    what: words.proofKinds[proof.kind],
    acceptedBy: proof.acceptedBy === 'unknown' ? null : proof.acceptedBy,
    takenBy: takersOf(kb, proof, lang),
    elements: (proof.elements ?? []).map(({ id, box, text, required }, index) => ({
      id,
      box: box ?? null,
      text: text === undefined ? id : inLang(text, lang),
      required: words.required[required],
      standing: standingOf(proof, ['elements', index]),
    })),
    criteria: (proof.criteria ?? []).map(({ code, text }, index) => ({
      code,
      text: inLang(text, lang),
      standing: standingOf(proof, ['criteria', index]),
    })),
    wordings: (proof.texts ?? []).map(({ language, madeBy, words: said, footnotes }, index) => ({
      language,
      by: madeBy === undefined ? null : words.signers[madeBy],
      words: said,
      footnotes: footnotes ?? [],
      ...cite(kb, proof, ['texts', index]),
    })),
    notes: notesOf(proof, proof.notes, ['notes'], lang),
    fieldReport: claimsAbout(kb, [`cert/${proof.id}`], lang),
    sources: summary.sources,
    standing: summary.standing,
    reviewed: summary.reviewed,
  };
}

/** The schemes one of whose directions takes it, by name or as a member of its family. */
function takersOf(kb: KnowledgeBase, proof: Proof, lang: Lang): CertShowAnswer['takenBy'] {
  return (lawIndexOf(kb).takers[proof.id] ?? []).flatMap((id) => {
    const scheme = byId(kb.schemes, id);
    return scheme === undefined ? [] : [{ id, name: inLang(scheme.short, lang) }];
  });
}
