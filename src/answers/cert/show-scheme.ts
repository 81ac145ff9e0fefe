import { isGranting } from '../../cert/grant-on-lane.ts';
import { pairNotInForce } from '../../cert/grant-state.ts';
import { FIELDS, termOf } from '../../cert/terms.ts';
import { versionOn, versionState } from '../../cert/version-on.ts';
import { byId } from '../../kb/by-id.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { standingOf } from '../../kb/prov.ts';
import type { GrantingScheme, Scheme, Version } from '../../kb/shapes/scheme.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { cite } from '../cite.ts';
import { claimsAbout } from '../claims.ts';
import { grantLines, type Lines, proofLines, versionLines } from './grant-lines.ts';
import { nameOf, shortNameOf } from './name-of.ts';
import { notesOf } from './notes.ts';
import type { CertShowAnswer, GrantAnswer, VersionAnswer } from '../shapes/cert-show.ts';
import { cellOf } from './term-text.ts';

/** The parts of a page about a scheme. */
export function showScheme(kb: KnowledgeBase, scheme: Scheme, asOf: string, lang: Lang): Partial<CertShowAnswer> {
  const words = wordsOf(lang);
  const summary = cite(kb, scheme, ['summary']);
  const shown = isGranting(scheme) ? versionOn(scheme, asOf) : undefined;
  return {
    found: true,
    kind: 'scheme',
    id: scheme.id,
    name: inLang(scheme.name, lang),
    summary: inLang(scheme.summary, lang),
    what: words.schemeKinds[scheme.kind],
    terms: termsOf(kb, scheme, asOf, lang),
    version: isGranting(scheme) && shown !== undefined ? versionAnswer(kb, scheme, shown.index, asOf, lang) : null,
    otherVersions: isGranting(scheme)
      ? scheme.versions.filter((_, index) => index !== shown?.index).map((version) => daysOf(version, asOf, lang))
      : [],
    serves: scheme.kind === 'exchange' ? servesOf(kb, scheme, lang) : [],
    articles:
      scheme.kind === 'obligation'
        ? scheme.articles.map(({ title, text }, index) => ({
            title,
            text: text === undefined ? null : inLang(text, lang),
            ...cite(kb, scheme, ['articles', index]),
          }))
        : [],
    notes: notesOf(scheme, scheme.notes, ['notes'], lang),
    fieldReport: claimsAbout(kb, [`cert/${scheme.id}`], lang),
    sources: summary.sources,
    standing: summary.standing,
    reviewed: summary.reviewed,
  };
}

/**
 * How a scheme answers the questions of the table. Of one that grants something only what its file says in words: the
 * rest stands with each direction. An obligation answers none of them.
 */
function termsOf(kb: KnowledgeBase, scheme: Scheme, asOf: string, lang: Lang): CertShowAnswer['terms'] {
  if (scheme.kind === 'obligation' || scheme.kind === 'origin-protocol') return [];
  const fields = isGranting(scheme) ? FIELDS.filter((field) => scheme.terms?.[field] !== undefined) : FIELDS;
  return fields.map((field) => ({
    field,
    label: wordsOf(lang).cert.fields[field],
    cell: cellOf(kb, termOf(scheme, field, asOf), lang),
  }));
}

function servesOf(
  kb: KnowledgeBase,
  scheme: Extract<Scheme, { kind: 'exchange' }>,
  lang: Lang,
): CertShowAnswer['serves'] {
  const { cert, clauses, list } = wordsOf(lang);
  return scheme.serves.map(({ scheme: id, with: partners, from, strictFrom }, index) => {
    return {
      scheme: id,
      name: shortNameOf(kb.schemes, id, lang),
      text: clauses([
        ...(partners === undefined ? [] : [cert.servesWith(list(partners))]),
        from === 'unknown' ? cert.servesSinceUnknown : cert.servesSince(from),
        ...(strictFrom === undefined || strictFrom === 'unknown' ? [] : [cert.servesStrict(strictFrom)]),
      ]),
      standing: standingOf(scheme, ['serves', index]),
    };
  });
}

function daysOf(version: Version, asOf: string, lang: Lang): CertShowAnswer['otherVersions'][number] {
  return {
    id: version.id,
    status: wordsOf(lang).statuses[version.status],
    on: versionState(version, asOf, version.recorded),
    from: version.inForce.from,
    to: version.inForce.to,
  };
}

function versionAnswer(
  kb: KnowledgeBase,
  scheme: GrantingScheme,
  v: number,
  asOf: string,
  lang: Lang,
): VersionAnswer | null {
  const version = scheme.versions[v];
  if (version === undefined) return null;
  return {
    ...daysOf(version, asOf, lang),
    recorded: version.recorded,
    parties: version.parties.map(({ id }) => placeText(kb, id, lang)),
    entries: entriesOf(version, lang),
    ...named(versionLines(kb, scheme, v, lang)),
    grants: grantsOf(kb, scheme, v, lang),
    notes: notesOf(scheme, version.notes, ['versions', v, 'notes'], lang),
    watch: (version.watch ?? []).map(({ day, effect, note }, index) => ({
      day,
      text: note === undefined ? effect : inLang(note, lang),
      standing: standingOf(scheme, ['versions', v, 'watch', index]),
    })),
    ...cite(kb, scheme, ['versions', v, 'inForce']),
  };
}

/** What is not known by its name alone. */
function named({ lines, unknown }: Lines): Pick<VersionAnswer, 'lines' | 'unknown'> {
  return { lines, unknown: unknown.map(({ name }) => name) };
}

/** The days of single parties and pairs, where they are not those of the version. */
function entriesOf({ parties }: Version, lang: Lang): string[] {
  const { grant, list } = wordsOf(lang);
  return parties.flatMap(({ id, from, to, between = [] }) => [
    ...(from === undefined ? [] : [entry(id, from)]),
    ...(to === undefined || to === 'none' || to === 'unknown' ? [] : [grant.partyTo(id, to)]),
    ...between.map(({ with: others, from: day }) => {
      if (day === 'unknown') return grant.pairUnknown(id, list(others));
      return day === 'none' ? grant.pairNone(id, list(others)) : grant.pairFrom(id, list(others), day);
    }),
  ]);

  function entry(id: string, day: string): string {
    if (day === 'unknown') return grant.partyFromUnknown(id);
    return day === 'none' ? grant.partyNotYet(id) : grant.partyFrom(id, day);
  }
}

/** The directions of a version; those of which the same holds stand together. */
function grantsOf(kb: KnowledgeBase, scheme: GrantingScheme, v: number, lang: Lang): GrantAnswer[] {
  const groups = new Map<string, GrantAnswer>();
  const version = scheme.versions[v] as Version;
  for (const [g, grant] of version.grants.entries()) {
    const content = {
      basis: grant.basis,
      ...named(grantLines(kb, scheme, [v, g], lang)),
      proofs:
        grant.accepts === 'unknown'
          ? null
          : grant.accepts.map(({ proof, notes }, a) => {
              return {
                id: proof,
                name: nameOf(kb.proofs, proof, lang),
                ...named(proofLines(kb, scheme, [v, g, a], lang)),
                notes: notesOf(scheme, notes, ['versions', v, 'grants', g, 'accepts', a, 'notes'], lang),
              };
            }),
      notes: notesOf(scheme, grant.notes, ['versions', v, 'grants', g, 'notes'], lang),
    };
    const { importer: importers, origin: origins } = grant.direction;
    // A side that is in force with none of the others is named among the parties, not in this head.
    const inForce = origins.filter((origin) => {
      const id = typeof origin === 'string' ? origin : origin.id;
      return !importers.every((importer) => pairNotInForce(version, importer, id));
    });
    const direction = {
      importer: importers.map((id) => placeText(kb, id, lang)),
      origin: (inForce.length > 0 ? inForce : origins).map((member) => memberText(kb, member, lang)),
    };
    const key = JSON.stringify(content);
    const group = groups.get(key) ?? { ids: [], directions: [], ...content };
    groups.set(key, { ...group, ids: [...group.ids, grant.id], directions: [...group.directions, direction] });
  }
  return [...groups.values()];
}

/** A place; a union with those that count as it, or do not, behind plus and minus. */
function memberText(kb: KnowledgeBase, member: VersionGrant['direction']['origin'][number], lang: Lang): string {
  if (typeof member === 'string') return placeText(kb, member, lang);
  const { id, includes = [], excludes = [] } = member;
  return [placeText(kb, id, lang), ...includes.map((one) => `+ ${one}`), ...excludes.map((one) => `- ${one}`)].join(
    ' ',
  );
}

/** A place by its code; a group by its name, which says more. */
function placeText(kb: KnowledgeBase, id: string, lang: Lang): string {
  const place = byId(kb.jurisdictions, id);
  return place?.kind === 'group' ? inLang(place.name, lang) : id;
}

type VersionGrant = Version['grants'][number];
