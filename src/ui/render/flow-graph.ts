import type { FlowGraphAnswer } from '../../answers/shapes/flow.ts';
import { wrap } from '../../lang/width.ts';

type GraphNode = FlowGraphAnswer['nodes'][number];

/** A label is broken into lines of so many columns, or the picture gets too wide to read. */
const COLUMNS = 30;

/** What a node is by its shape: a question, a decision, something to confirm, an offer, an end. */
const MERMAID: Record<string, readonly [open: string, close: string]> = {
  decide: ['{', '}'],
  confirm: ['[/', '/]'],
  offer: ['{{', '}}'],
  outcome: ['([', '])'],
};
const DOT: Record<string, string> = {
  decide: 'shape=diamond',
  confirm: 'shape=parallelogram',
  offer: 'shape=hexagon',
  outcome: 'shape=box, style="rounded,bold"',
};

/** The flow as a Mermaid flowchart. */
export function renderMermaid({ nodes, edges }: FlowGraphAnswer): string {
  const node = (one: GraphNode): string => {
    const [open, close] = MERMAID[one.kind] ?? ['[', ']'];
    return `  ${mermaidId(one.id)}${open}${mermaidText(labelOf(one))}${close}`;
  };
  const edge = ({ from, to, answers }: FlowGraphAnswer['edges'][number]): string =>
    `  ${mermaidId(from)} -->|${mermaidText(linesOf(answers))}| ${mermaidId(to)}`;
  return `${['flowchart TD', ...nodes.map(node), ...edges.map(edge)].join('\n')}\n`;
}

/** The flow in the language of Graphviz. */
export function renderDot({ nodes, edges }: FlowGraphAnswer): string {
  const node = (one: GraphNode): string =>
    `  ${dotText([one.id])} [${DOT[one.kind] ?? 'shape=box'}, label=${dotText(labelOf(one))}];`;
  const edge = ({ from, to, answers }: FlowGraphAnswer['edges'][number]): string =>
    `  ${dotText([from])} -> ${dotText([to])} [label=${dotText(linesOf(answers))}];`;
  return `${['digraph flow {', '  node [fontname="sans-serif"];', '  edge [fontname="sans-serif", fontsize=11];', ...nodes.map(node), ...edges.map(edge), '}'].join('\n')}\n`;
}

/** The id first: by it a node is found in the file, and in other commands. */
function labelOf({ id, text }: GraphNode): string[] {
  return [id, ...wrap(text, COLUMNS)];
}

/** Each answer on a line of its own. */
function linesOf(answers: readonly { readonly text: string }[]): string[] {
  return answers.flatMap(({ text }) => wrap(text, COLUMNS));
}

/** Some words are no ids in Mermaid, `end` for one. */
function mermaidId(id: string): string {
  return `n_${id.replaceAll('-', '_')}`;
}

/** A quoted text; what Mermaid or HTML would read as something else is written by its number. */
function mermaidText(lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replace(/["#%&<>`\\|]/g, (character) => `#${character.codePointAt(0)};`));
  return `"${escaped.join('<br/>')}"`;
}

/** A quoted text; Graphviz reads an ampersand as the beginning of a character of HTML. */
function dotText(lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replace(/["\\]/g, String.raw`\$&`).replaceAll('&', '&amp;'));
  return `"${escaped.join(String.raw`\n`)}"`;
}
