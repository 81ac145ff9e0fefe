import type { Lane } from '../cert/lane.ts';
import { byId } from '../kb/by-id.ts';
import { provAt, sourceIds } from '../kb/prov.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { inLang, type Lang, wordsOf } from '../lang/words.ts';

/**
 * What the law of a lane says, for somebody who has to act on it: which schemes there are with their acts and addresses,
 * and that the paper in hand has no function where that is so. Each line ends with how well it is known.
 *
 * @param proof the paper that was refused, by id
 */
export function lawLines(kb: KnowledgeBase, lane: Lane, proof: string | undefined, lang: Lang): string[] {
  const words = wordsOf(lang);
  const { draft } = words;
  const mark = (text: string, standing: keyof typeof words.standing): string =>
    words.aside(text, words.standing[standing]);
  const unused = lane.withoutFunction.find((one) => one.proof.id === proof);
  const schemes = lane.kept.slice(0, 3).map((kept) => {
    const { scheme, version } = kept;
    const [url] = sourceIds(provAt(scheme, ['versions', scheme.versions.indexOf(version)])).flatMap((id) => {
      const source = byId(kb.sources, id);
      return source === undefined || source.url === 'none' ? [] : [source.url];
    });
    const name = inLang(scheme.name, lang);
    return mark(draft.scheme(url === undefined ? name : words.row([name, url])), kept.standing);
  });
  const none = lane.kept.length > 0 || lane.dutyFree ? [] : [mark(draft.noScheme(lane.preference), lane.standing)];
  return [
    ...(unused === undefined ? [] : [mark(draft.noFunction(inLang(unused.proof.name, lang)), unused.standing)]),
    ...schemes,
    ...none,
  ];
}
