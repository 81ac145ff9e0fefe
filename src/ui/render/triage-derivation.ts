import type { DerivationAnswer, TestedAnswer } from '../../answers/shapes/derivation.ts';
import type { TriageAnswer } from '../../answers/shapes/triage.ts';
import type { Words } from '../../lang/en.ts';
import { wordsOf } from '../../lang/words.ts';
import { indented, table } from '../layout.ts';
import type { Style } from '../style.ts';
import { factName } from './fact-name.ts';
import { marked } from './marks.ts';

/** How a plan came about: every fact with where it is from, the way, each rule that was tried. */
export function derivationLines(answer: TriageAnswer, style: Style): string[] {
  const words = wordsOf(answer.lang);
  const { derivation } = answer;
  if (derivation === null) return [];
  const { derivation: text } = words;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', style.label(title), ...lines.map((line) => `  ${line}`)];
  const width = style.width - 2;
  return [
    '',
    style.title(text.title),
    ...section(text.facts, factLines(derivation, words, width)),
    ...section(
      text.path,
      table(
        derivation.path.map(({ node, text: said }) => [node, said]),
        width,
      ),
    ),
    ...section(text.urgency, testedLines(derivation.urgency, words, width)),
    ...section(text.actor, indented(derivation.actor, 0, width)),
    ...section(text.rules, testedLines(derivation.rules, words, width)),
    ...section(
      text.advice,
      table(
        derivation.advice.map(({ id, because }) => [id, because]),
        width,
      ),
    ),
  ];
}

function factLines({ facts }: DerivationAnswer, words: Words, width: number): string[] {
  return table(
    facts
      .filter(({ key }) => key !== 'problem')
      .map(({ key, shown, how, because, standing }) => {
        const reason = standing === null ? because : marked(because, standing, words);
        const more = because === '' ? words.derivation.how[how] : words.colon(words.derivation.how[how], reason);
        return [factName(key, words), words.aside(shown, more)];
      }),
    width,
  );
}

/** Each rule with what made it hold or fail. */
function testedLines(tested: readonly TestedAnswer[], words: Words, width: number): string[] {
  const { derivation } = words;
  return table(
    tested.map(({ id, holds, text, tests }) => {
      const reasons = tests.map(({ fact, shown, wanted, holds: held }) =>
        words.colon(factName(fact, words), held ? shown : derivation.wanted(shown, wanted)),
      );
      return [id, holds ? derivation.holds : derivation.not, words.clauses([...reasons, ...(holds ? [text] : [])])];
    }),
    width,
  );
}
