import { findSystem, systemNames } from '../explain/find-system.ts';
import type { Match } from '../explain/match.ts';
import { codesOf } from '../explain/phrasebook.ts';
import type { Entry } from '../explain/phrases.ts';
import { readMessage, type Reading, type UnknownCode } from '../explain/read-message.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { provAt, sourceIds, standingOf } from '../kb/prov.ts';
import type { PortalErrors } from '../kb/shapes/portal-errors.ts';
import { nearest } from '../lang/nearest.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';
import { cite, sourceOf } from './cite.ts';
import { portalAsk } from './portal-ask.ts';
import type { ExplainAnswer, ExplainedAnswer, UnknownCodeAnswer } from './shapes/explain.ts';
import { whereOf } from './where.ts';

/** More than this at once nobody reads. */
const MOST_RESULTS = 5;
/** In characters: what of a pasted message is repeated. */
const MOST_QUERY = 2000;

export interface ExplainQuery {
  readonly message: string;
  /** Only codes of this one. */
  readonly system?: PortalErrors;
}

/** The portal of a name, or every id with the names that come closest. */
export function findPortal(
  kb: KnowledgeBase,
  name: string,
): PortalErrors | { readonly ids: readonly string[]; readonly nearest: readonly string[] } {
  const found = findSystem(kb.portalErrors, name);
  if (found !== undefined) return found;
  const ids = kb.portalErrors.map(({ system }) => system);
  const close = nearest(name, kb.portalErrors.flatMap(systemNames), 3);
  return { ids, nearest: [...new Set(close.map((one) => findSystem(kb.portalErrors, one)?.system ?? one))] };
}

/** What a code or a pasted message means, who mends it and how; an unknown code is told as one. */
export function answerExplain(kb: KnowledgeBase, { message, system }: ExplainQuery, lang: Lang): ExplainAnswer {
  const reading = readMessage(kb.portalErrors, message, system);
  const results = reading.matches.slice(0, MOST_RESULTS).map((match) => explainedAnswer(kb, match, reading, lang));
  const unknown = reading.unknown.map((code) => unknownAnswer(kb, code, lang));
  const [first] = results;
  const top = first ?? unknown[0];
  return {
    schema: 'magna.explain/1',
    lang,
    query: message.length > MOST_QUERY ? `${message.slice(0, MOST_QUERY).toWellFormed()}...` : message,
    found: first !== undefined,
    code: top?.code ?? null,
    system: top?.system ?? null,
    systemName: top?.systemName ?? null,
    meaning: first?.meaning ?? null,
    causes: first?.causes ?? [],
    refile: first?.refile ?? null,
    refileText: first?.refileText ?? null,
    faq: first?.faq ?? null,
    ask: top?.ask ?? [],
    standing: first?.standing ?? null,
    reviewed: first?.reviewed ?? null,
    results,
    more: reading.matches.slice(MOST_RESULTS).map((match) => nameOf(match, lang)),
    unknown,
    nearest: reading.nearest.map((entry) => nameOf(entry, lang)),
    cut: reading.cut,
  };
}

type Named = ExplainAnswer['nearest'][number];

function nameOf({ system, index }: Entry, lang: Lang): Named {
  const code = system.codes[index];
  if (code === undefined) throw new Error(`${system.system} has no code at ${index}`);
  return {
    code: code.code,
    system: system.system,
    systemName: inLang(system.name, lang),
    meaning: inLang(code.meaning, lang),
  };
}

function explainedAnswer(kb: KnowledgeBase, match: Match, { named }: Reading, lang: Lang): ExplainedAnswer {
  const { explain, actors } = wordsOf(lang);
  const { system, index } = match;
  const code = system.codes[index];
  if (code === undefined) throw new Error(`${system.system} has no code at ${index}`);
  const path = ['codes', index];
  // What belongs to no place and no office is printed by portals of all kinds.
  const anywhere = system.jurisdiction === 'none' && system.ask === 'unknown';
  const elsewhere = match.by === 'words' && !anywhere && !named.includes(system) ? named : [];
  return {
    ...nameOf(match, lang),
    causes: code.causes.map(({ text, fix, actor }, at) => ({
      text: inLang(text, lang),
      fix: inLang(fix, lang),
      actor,
      // The platform of the other commands is Magna Share; here it is whoever runs the portal.
      actorName: actor === 'platform' && system.ask !== 'helpdesk' ? explain.whoeverRuns : actors[actor],
      standing: standingOf(system, [...path, 'causes', at]),
    })),
    refile: code.refile,
    refileText: explain.refile[code.refile],
    faq: code.faq ?? null,
    ask: portalAsk(kb, system, lang),
    by: match.by,
    matched: match.text,
    also: match.also.map((entry) => nameOf(entry, lang)),
    elsewhere: elsewhere.map(({ name }) => inLang(name, lang)),
    ...cite(kb, system, path),
    sources: sourcesBelow(kb, system, index),
    where: whereOf(system, `data/portal-errors/${system.system}.yaml`, path),
  };
}

/** What the meaning and each cause rest on, each source once. */
function sourcesBelow(kb: KnowledgeBase, system: PortalErrors, index: number): ExplainedAnswer['sources'] {
  const paths = [['meaning'], ...(system.codes[index]?.causes ?? []).map((_, at) => ['causes', at])];
  const ids = new Set(paths.flatMap((path) => sourceIds(provAt(system, ['codes', index, ...path]))));
  return [...ids].flatMap((id) => sourceOf(kb, id) ?? []);
}

function unknownAnswer(kb: KnowledgeBase, { text, system }: UnknownCode, lang: Lang): UnknownCodeAnswer {
  if (system === undefined) return { code: text, system: null, systemName: null, known: [], ask: [] };
  return {
    code: text,
    system: system.system,
    systemName: inLang(system.name, lang),
    known: codesOf(system),
    ask: portalAsk(kb, system, lang),
  };
}
