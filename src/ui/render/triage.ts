import type { TriageAnswer } from '../../answers/shapes/triage.ts';
import type { Words } from '../../lang/en.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { derivationLines } from './triage-derivation.ts';
import { planLines } from './triage-plan.ts';

export function renderTriage(answer: TriageAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  if (answer.status === 'resolved') {
    return page([
      words.triage.solved(
        answer.faq
          .map(({ id }) => id)
          .slice(0, 1)
          .join(''),
      ),
    ]);
  }
  // A case has its drafts on the disk; where none is kept, this is the only place to read them.
  const drafts = answer.case === null ? draftLines(answer, style, words) : [];
  return page([...planLines(answer, style), ...drafts, ...derivationLines(answer, style)]);
}

function draftLines(answer: TriageAnswer, style: Style, words: Words): string[] {
  const { triage } = words;
  return answer.plan.flatMap(({ channel, name }) => {
    const draft = answer.drafts[channel];
    if (draft === undefined) return [];
    return [
      '',
      style.title(triage.draftFor(name)),
      ...labelled(`  ${triage.subject}`, draft.subject, 12, style.width, style.label),
      ...indented(draft.body, 2, style.width),
      ...(draft.removed.length > 0
        ? indented(words.colon(triage.leftOut, words.list(draft.removed)), 2, style.width).map(style.dim)
        : []),
    ];
  });
}

/** A draft as it is saved: what is sent first, then what is still missing. */
export function draftFile(draft: TriageAnswer['drafts'][string], lang: TriageAnswer['lang']): string {
  const words = wordsOf(lang);
  const missing =
    draft.missing.length === 0
      ? []
      : [
          '',
          words.colon(words.triage.missing, ''),
          ...draft.missing.map(({ text, hint }) => `- ${words.colon(text, hint)}`),
        ];
  return page([`# ${draft.subject}`, '', draft.body, ...missing]);
}
