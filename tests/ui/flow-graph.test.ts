import { expect, it } from 'vitest';
import type { FlowGraphAnswer } from '../../src/answers/shapes/flow.ts';
import { renderDot, renderMermaid } from '../../src/ui/render/flow-graph.ts';

/** A flow whose words would be something else in either language. */
function graph(text: string): FlowGraphAnswer {
  return {
    schema: 'magna.flow-graph/1',
    lang: 'en',
    start: 'end',
    nodes: [{ id: 'end', kind: 'choice', fact: null, text }],
    edges: [{ from: 'end', to: 'end', answers: [{ value: 'a', text }] }],
  };
}

it.each([
  ['quotes', 'say "no"', 'say #34;no#34;', String.raw`say \"no\"`],
  ['marks of HTML', '<b> & &lt;', '#60;b#62; #38; #38;lt;', '<b> &amp; &amp;lt;'],
  ['marks of Mermaid', '%%{init}%% #x; |', '#37;#37;{init}#37;#37; #35;x; #124;', '%%{init}%% #x; |'],
  ['a backslash', String.raw`a\N`, 'a#92;N', String.raw`a\\N`],
  ['lines', 'one\ntwo', 'one<br/>two', String.raw`one\ntwo`],
])('writes %s so that they stay words', (_, text, mermaid, dot) => {
  expect(renderMermaid(graph(text))).toBe(
    `flowchart TD\n  n_end["end<br/>${mermaid}"]\n  n_end -->|"${mermaid}"| n_end\n`,
  );
  const lines = renderDot(graph(text)).split('\n');
  expect(lines).toContain(`  "end" [shape=box, label="end\\n${dot}"];`);
  expect(lines).toContain(`  "end" -> "end" [label="${dot}"];`);
});

it('breaks what is long into lines', () => {
  const text = 'a question of many words that would make its box too wide to read';
  expect(renderMermaid(graph(text))).toContain('end<br/>a question of many words that<br/>would make');
});
