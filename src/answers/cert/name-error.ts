import { EXIT, MagnaError } from '../../errors.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import type { Jurisdiction } from '../../kb/shapes/jurisdiction.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';

/**
 * A name that nothing has: a lookup without a hit, not a wrong use of the command.
 *
 * @param message which name that is
 * @param none what to do where nothing comes close
 * @param answer what `--json` prints: the usual object, empty, with the names that come closest
 */
export function noSuchName(
  message: string,
  none: string,
  answer: object & { nearest: readonly string[] },
  lang: Lang,
): MagnaError {
  const { error, or } = wordsOf(lang);
  const next = answer.nearest.length > 0 ? error.noPlaceNext(or(answer.nearest)) : none;
  return new MagnaError(EXIT.findings, { message, cause: error.noPlaceCause, next }, { answer });
}

/** A group of countries where one customs territory is meant. */
export function groupIsNoPlace(kb: KnowledgeBase, group: Jurisdiction, lang: Lang): MagnaError {
  const { error, list } = wordsOf(lang);
  const members =
    group.membersKnown === false
      ? []
      : kb.jurisdictions.filter(({ memberOf }) => memberOf?.some(({ id }) => id === group.id));
  const [first] = members;
  return new MagnaError(EXIT.usage, {
    message:
      first === undefined
        ? error.groupWithoutMembers(inLang(group.name, lang))
        : error.groupAsPlace(inLang(group.name, lang), list(members.map(({ name }) => inLang(name, lang)))),
    cause: error.groupAsPlaceCause,
    next: first === undefined ? error.noPlaceNextNone : error.groupAsPlaceNext(first.id),
  });
}
