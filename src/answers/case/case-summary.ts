import type { CaseStore } from '../../cases/journal.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { inLang } from '../../lang/words.ts';
import type { SearchableKb } from '../../search/searchable.ts';
import { nameOf } from '../cert/name-of.ts';
import type { CaseSummary } from '../shapes/case.ts';
import { routeText } from '../triage.ts';
import type { CaseView } from './case-view.ts';

/** What is told of a case wherever it is told: what it is about, how it stands, what is to be done next. */
export function caseSummary(kb: SearchableKb, store: CaseStore, view: CaseView, lang: Lang): CaseSummary {
  const { one, computed, since, steps } = view;
  const { closed, said } = one;
  return {
    id: one.id,
    status:
      closed !== undefined
        ? 'closed'
        : one.solvedInTriage
          ? 'solved'
          : steps.some(({ state }) => state === 'due')
            ? 'due'
            : 'open',
    problem: said.problem ?? null,
    route: routeText(computed),
    category: computed.facts.category ?? 'unknown',
    ticket: typeof said.ticket === 'object' ? said.ticket.number : null,
    openedAt: one.openedAt.toISOString(),
    since: since?.toISOString() ?? null,
    closedAt: closed?.at.toISOString() ?? null,
    solvedBy: closed?.solvedBy ?? (one.solvedInTriage ? 'faq' : null),
    next: nextOf(kb, view, lang),
    damaged: [...one.damaged],
    file: store.fileOf(one.id),
  };
}

/** The call that writes down that something was sent. */
export function sentCommand(id: string, channel: string): string {
  return `magna case log ${id} --sent ${channel}`;
}

function nextOf(kb: SearchableKb, { one, since, steps, done }: CaseView, lang: Lang): CaseSummary['next'] {
  if (done) return null;
  const { cases } = wordsOf(lang);
  const name = (id: string): string => nameOf(kb.channels.channels, id, lang);
  if (since === undefined) {
    return {
      at: null,
      due: false,
      channel: 'helpdesk',
      name: name('helpdesk'),
      action: cases.openTicket,
      command: `magna case log ${one.id} --ticket NUMBER`,
    };
  }
  const [first] = steps
    .filter(({ state }) => state === 'due' || state === 'waiting' || state === 'ahead')
    .toSorted((a, b) => Number(b.state === 'due') - Number(a.state === 'due') || a.at.getTime() - b.at.getTime());
  if (first === undefined) {
    return {
      at: null,
      due: false,
      channel: null,
      name: null,
      action: cases.ladderDone,
      command: `magna triage --resume ${one.id}`,
    };
  }
  return {
    at: first.at.toISOString(),
    due: first.state === 'due',
    channel: first.channel,
    name: name(first.channel),
    action: inLang(first.step.action, lang),
    command: sentCommand(one.id, first.channel),
  };
}
