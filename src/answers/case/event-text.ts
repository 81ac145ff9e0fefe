import type { JournalEvent } from '../../cases/journal.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { nameOf } from '../cert/name-of.ts';
import { shownFact } from '../shown-fact.ts';

/** One event of a journal in words; what an older magna does not know is told by its kind. */
export function eventText(kb: KnowledgeBase, event: JournalEvent, lang: Lang): string {
  const words = wordsOf(lang);
  const { event: said } = words.cases;
  const channel = (id: string): string => nameOf(kb.channels.channels, id, lang);
  const facts = (given: object): string =>
    words.list(
      Object.entries(given).map(([key, value]) =>
        words.triage.understoodFact(nameOfFact(key, words), shownFact(kb, key, value, lang)),
      ),
    );
  switch (event.kind) {
    case 'opened':
      return said.opened;
    case 'answered':
      return words.colon(questionAt(kb, event.node, lang), facts(event.facts));
    case 'corrected':
      return event.value === undefined
        ? said.openAgain(nameOfFact(event.fact, words))
        : words.colon(said.corrected, facts({ [event.fact]: event.value }));
    case 'settled':
      return said.confirmed;
    case 'withdrawn':
      return said.withdrawn;
    case 'drafted':
      return said.drafted(channel(event.channel));
    case 'logged':
      return said.logged(event.ticket);
    case 'replied':
      return said.replied;
    case 'sent':
      return said.sent(channel(event.channel));
    case 'noted':
      return words.colon(said.note, event.text);
    case 'closed': {
      const by = event.solvedBy === undefined ? said.closed : said.solved(words.cases.solver[event.solvedBy]);
      return event.note === undefined ? by : words.colon(by, event.note);
    }
    default:
      return said.unknown((event as { kind: string }).kind);
  }
}

function nameOfFact(key: string, words: ReturnType<typeof wordsOf>): string {
  return words.triage.fact[key as keyof typeof words.triage.fact] ?? key;
}

/** A question of the flow by the node that asks it. */
export function questionAt(kb: KnowledgeBase, id: string, lang: Lang): string {
  const node = kb.flow.nodes.find((one) => one.id === id);
  if (node !== undefined && 'ask' in node) return inLang(node.ask, lang);
  return node?.kind === 'offer' ? wordsOf(lang).triage.offerIntro : wordsOf(lang).triage.understood;
}
