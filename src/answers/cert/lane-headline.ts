import { metBy } from '../../cert/candidates.ts';
import { countsAs } from '../../cert/territory.ts';
import type { Lane } from '../../cert/lane.ts';
import { byId } from '../../kb/by-id.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import type { Jurisdiction } from '../../kb/shapes/jurisdiction.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { nameOf, schemesOf } from './name-of.ts';

/** What a lane comes to in one sentence, and what follows from it. */
export function laneHeadline(kb: KnowledgeBase, lane: Lane, lang: Lang): { headline: string; because: string[] } {
  const { lane: say, and } = wordsOf(lang);
  const name = (place: Jurisdiction): string => inLang(place.name, lang);
  const importer = byId(kb.jurisdictions, lane.territory.to) ?? lane.to;
  const to = name(importer);
  const origin = name(originAsGranted(kb, lane));
  const { headline: head } = say;
  const away = lane.blocked.some(({ why }) => why === 'other-origin')
    ? [say.notTheirs(name(lane.from), name(lane.origin))]
    : [];

  if (lane.preference === 'intra') {
    const headline =
      lane.from.id === lane.to.id
        ? head.samePlace(name(lane.from))
        : head.intra(name(lane.from), name(lane.to), lane.territory.to);
    return { headline, because: [] };
  }
  if (lane.territory.to === 'unknown' || lane.territory.from === 'unknown') {
    const place = lane.territory.to === 'unknown' ? lane.to : lane.from;
    return { headline: head.territoryUnknown(name(place)), because: [say.ask] };
  }
  if (lane.dutyFree) return { headline: head.dutyFree(name(lane.to)), because: [] };
  if (lane.kept.length > 0) {
    const names = schemesOf(lane.kept, lang);
    const free = lane.kept.filter(({ grant }) => grant.basis === 'free-circulation');
    const byOrigin = lane.kept.length > free.length;
    const unsure = lane.kept.every(({ grant }) => grant.coverage.extent === 'unknown');
    return {
      headline: headlineOf(),
      because: [
        ...(names.length > 1 ? [say.oneProof] : []),
        ...(byOrigin && free.length === 0 ? [say.originating] : []),
        ...(byOrigin && free.length > 0
          ? [
              say.originatingUnder(
                and(
                  schemesOf(
                    lane.kept.filter((one) => !free.includes(one)),
                    lang,
                  ),
                ),
              ),
            ]
          : []),
        ...free.flatMap(({ scheme, grant }) =>
          (grant.accepts === 'unknown' ? [] : grant.accepts).map(({ proof }) =>
            say.freeCirculation(inLang(scheme.short, lang), nameOf(kb.proofs, proof, lang)),
          ),
        ),
        ...away,
      ],
    };

    function headlineOf(): string {
      if (!byOrigin) return head.free(to, name(lane.from), and(names));
      if (free.length > 0) return head.mixed(to, name(lane.from), and(names));
      if (unsure) return head.unsure(to, origin, and(names));
      if (lane.preference === 'listed') return head.someGoods(to, origin, and(names));
      return names.length === 1 ? head.one(to, origin, and(names)) : head.several(to, origin, names.length, and(names));
    }
  }
  return lane.preference === 'no'
    ? { headline: head.no(to, origin), because: [say.claimNothing, ...away] }
    : { headline: head.none(to, origin), because: [say.notANo, ...away] };
}

/** The origin as the grants name it: a statement must say "European Union" where that is the party, not "Germany". */
function originAsGranted(kb: KnowledgeBase, { origin, kept, asOf }: Lane): Jurisdiction {
  const counted = new Set(countsAs(origin, asOf).map(({ id }) => id));
  const named = new Set(
    kept.flatMap(({ grant }) => {
      const met = metBy(grant, counted);
      return met.includes(origin.id) ? [origin.id] : met.slice(0, 1);
    }),
  );
  const [only] = named;
  const place = named.size === 1 ? byId(kb.jurisdictions, only) : undefined;
  return place === undefined || place.kind === 'group' ? origin : place;
}
