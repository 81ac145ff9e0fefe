import { isGranting } from '../../cert/grant-on-lane.ts';
import { countsAs, holdsOn, territoryOn } from '../../cert/territory.ts';
import { versionOn, versionState } from '../../cert/version-on.ts';
import { lowestStanding } from '../../finding.ts';
import { byId } from '../../kb/by-id.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { lawIndexOf } from '../../kb/law-index.ts';
import { standingOf } from '../../kb/prov.ts';
import type { Authority, Jurisdiction } from '../../kb/shapes/jurisdiction.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { cite } from '../cite.ts';
import { claimsAbout } from '../claims.ts';
import { nameOf } from './name-of.ts';
import { notesOf } from './notes.ts';
import { hoursText, reachOf } from '../office-reach.ts';
import type { CertShowAnswer, OfficeAnswer } from '../shapes/cert-show.ts';

/** The parts of a page about a place. */
export function showPlace(kb: KnowledgeBase, place: Jurisdiction, asOf: string, lang: Lang): Partial<CertShowAnswer> {
  const words = wordsOf(lang);
  const withCode = (id: string): string => {
    const found = byId(kb.jurisdictions, id);
    return found === undefined ? id : `${inLang(found.name, lang)} (${id})`;
  };
  const territory = territoryOn(place, asOf);
  const members = kb.jurisdictions.filter((one) =>
    one.memberOf?.some((dated) => dated.id === place.id && holdsOn(dated, asOf)),
  );
  const offices = (place.authorities ?? []).map((authority, index) => officeAnswer(kb, place, authority, index, lang));
  return {
    found: true,
    kind: 'place',
    id: place.id,
    name: inLang(place.name, lang),
    what: words.placeKinds[place.kind],
    territory:
      place.kind === 'group' ? null : territory.id === 'unknown' ? words.cert.territoryUnknown : withCode(territory.id),
    chargesDuty: place.chargesDuty ?? null,
    countsAs: countsAs(place, asOf)
      .slice(1)
      .map(({ id }) => withCode(id)),
    members: members.map(({ id }) => withCode(id)),
    table: place.table ?? null,
    schemes: schemesOf(kb, [place.id, territory.id], asOf, lang),
    notes: notesOf(place, place.notes, ['notes'], lang),
    offices,
    fieldReport: claimsAbout(kb, [`cert/${place.id}`], lang),
    standing: place.kind === 'group' ? 'unverified' : lowestStanding([standingOf(place, territory.path)]),
    sources: cite(kb, place, territory.path).sources,
    reviewed: cite(kb, place, territory.path).reviewed,
  };
}

function officeAnswer(
  kb: KnowledgeBase,
  place: Jurisdiction,
  authority: Authority,
  index: number,
  lang: Lang,
): OfficeAnswer {
  const words = wordsOf(lang);
  return {
    id: authority.id,
    name: inLang(authority.name, lang),
    does: authority.does.map((deed) => words.officeDoes[deed]),
    issues: (authority.issues ?? []).map((id) => nameOf(kb.proofs, id, lang)),
    registers: (authority.registers ?? []).map((id) => nameOf(kb.identifiers, id, lang)),
    contact: reachOf(authority),
    hours: hoursText(authority, lang),
    notes: notesOf(place, authority.notes, ['authorities', index, 'notes'], lang),
    ...cite(kb, place, ['authorities', index]),
  };
}

/** The schemes that are in force on a day with one of some places as a party. */
function schemesOf(kb: KnowledgeBase, ids: readonly string[], asOf: string, lang: Lang): CertShowAnswer['schemes'] {
  const { parties } = lawIndexOf(kb);
  return kb.schemes.flatMap((scheme) => {
    if (!parties[scheme.id]?.some((id) => ids.includes(id)) || !isGranting(scheme)) return [];
    const found = versionOn(scheme, asOf);
    if (found === undefined || versionState(found.version, asOf, found.version.recorded) !== 'in-force') return [];
    const party = found.version.parties.some(({ id }) => ids.includes(id));
    return party ? [{ id: scheme.id, name: inLang(scheme.short, lang) }] : [];
  });
}
