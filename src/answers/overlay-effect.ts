import type { Examined, Joined } from '../kb/compile.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Lang } from '../lang/words.ts';
import { buildFaqIndex } from '../search/faq-index.ts';
import { type SearchableKb, searchable as withIndex } from '../search/searchable.ts';
import { searchFaq } from '../search/search.ts';
import type { KbCheckAnswer } from './shapes/kb.ts';
import { answerTriage, readProblem, type TriageClock, type TriageState, viewTriage } from './triage.ts';

type Effect = NonNullable<KbCheckAnswer['overlay']>;

/** Things with an id, by the kind a reader knows them by. */
const KINDS: readonly [string, (kb: KnowledgeBase) => readonly { readonly id: string }[]][] = [
  ['faq', (kb) => kb.faq],
  ['jurisdictions', (kb) => kb.jurisdictions],
  ['schemes', (kb) => kb.schemes],
  ['proofs', (kb) => kb.proofs],
  ['identifiers', (kb) => kb.identifiers],
  ['portal-errors', (kb) => kb.portalErrors.map((one) => ({ ...one, id: one.system }))],
  ['profiles', (kb) => kb.profiles],
  ['calendars', (kb) => kb.calendars],
  ['channels', (kb) => kb.channels.channels],
  ['sources', (kb) => kb.sources],
  ['flow', (kb) => kb.flow.nodes],
  ['rules', (kb) => kb.routing.rules],
  ['advice', (kb) => kb.routing.advice],
  ['acts', (kb) => kb.routing.acts],
  ['needs', (kb) => kb.channels.needs],
  ['synonyms', (kb) => kb.synonyms.groups],
  ['claims', (kb) => kb.fieldReport.claims],
];

/**
 * What overlays change: things added, changed and hidden, and for the question of every answer, in both languages,
 * whether another answer is found first or another door is named first.
 */
export function overlayEffect(joined: NonNullable<Examined['joined']>, clock: TriageClock, lang: Lang): Effect {
  const before = searchable(joined.before);
  const after = searchable(joined.after);
  const routes: Effect['routes'] = [];
  const answers: Effect['answers'] = [];
  for (const { question } of before.faq) {
    for (const asked of [question.en, question.zh]) {
      const [found, finds] = [firstHit(before, asked), firstHit(after, asked)];
      if (found !== finds) answers.push({ question: asked, before: found, after: finds });
      const [led, leads] = [firstDoor(before, asked, clock, lang), firstDoor(after, asked, clock, lang)];
      if (led !== leads) routes.push({ question: asked, before: led, after: leads });
    }
  }
  return {
    overlays: after.overlays.map(({ name, basedOn, label }) => ({ name, basedOn, folder: label })),
    changes: KINDS.flatMap(([kind, list]) => changesOf(kind, list(before), list(after))),
    questions: before.faq.length * 2,
    answers,
    routes,
  };
}

function searchable({ kb, phrased }: Joined): SearchableKb {
  return withIndex(kb, buildFaqIndex(kb, phrased));
}

function firstHit(kb: SearchableKb, question: string): string | null {
  return searchFaq(kb, question).hits[0]?.entry.id ?? null;
}

/** The first channel of the plan that the question alone leads to, every other answer being "I don't know". */
function firstDoor(kb: SearchableKb, question: string, clock: TriageClock, lang: Lang): string | null {
  let state: TriageState = { ...readProblem(kb, question, {}, clock), settled: 'all' };
  for (;;) {
    const view = viewTriage(kb, state, clock);
    if (view.stop.at !== 'question') return answerTriage(kb, state, view, clock, lang).primary;
    state = { ...state, given: { ...state.given, [view.stop.node.fact]: 'unknown' } };
  }
}

function changesOf(
  kind: string,
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): Effect['changes'] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Map(after.map((one) => [one.id, one]));
  const added = after.filter(({ id }) => !was.has(id)).map(({ id }) => ({ kind, id, change: 'added' as const }));
  const hidden = before.filter(({ id }) => !is.has(id)).map(({ id }) => ({ kind, id, change: 'hidden' as const }));
  const changed = after
    .filter((one) => was.has(one.id) && JSON.stringify(one) !== JSON.stringify(was.get(one.id)))
    .map(({ id }) => ({ kind, id, change: 'changed' as const }));
  return [...added, ...changed, ...hidden];
}
