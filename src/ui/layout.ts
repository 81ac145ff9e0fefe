import { pad, widthOf, wrap } from '../lang/width.ts';

/** Lines of a text, each moved to the right. */
export function indented(text: string, indent: number, width: number): string[] {
  const space = ' '.repeat(indent);
  return wrap(text, width - indent).map((line) => (line === '' ? '' : space + line));
}

/**
 * A label with its text beside it, the text's later lines under its first.
 *
 * @param paint what colour the label takes
 * @param room the columns the label is given; where the terminal is too narrow the text goes below it
 */
export function labelled(
  label: string,
  text: string | readonly string[],
  room: number,
  width: number,
  paint: (text: string) => string = (plain) => plain,
): string[] {
  const lines = [text].flat().flatMap((part) => wrap(part, width - room));
  const [first = '', ...rest] = lines;
  // The label alone where it fills its room, so that nothing is ever pushed out of line.
  if (widthOf(label) >= room) return [paint(label), ...lines.map((line) => ' '.repeat(room) + line)];
  return [paint(label) + pad('', room - widthOf(label)) + first, ...rest.map((line) => ' '.repeat(room) + line)];
}

/** Two texts at the ends of a line, or on two lines where they do not fit. */
export function apart(left: string, right: string, width: number): string[] {
  const gap = width - widthOf(left) - widthOf(right);
  if (right === '') return [left];
  if (gap >= 2) return [left + ' '.repeat(gap) + right];
  return [...wrap(left, width), right];
}

/** Rows of cells with equal columns; the last column takes the rest of the width and wraps. */
export function table(rows: readonly (readonly string[])[], width: number, gap = 2): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: Math.max(0, count - 1) }, (_, column) =>
    Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const left = columns.reduce((sum, column) => sum + column + gap, 0);
  return rows.flatMap((row) => {
    const head = columns.map((column, index) => pad(row[index] ?? '', column + gap)).join('');
    const [first = '', ...rest] = wrap(row[count - 1] ?? '', Math.max(16, width - left));
    return [(head + first).trimEnd(), ...rest.map((line) => ' '.repeat(left) + line)];
  });
}

export function page(lines: readonly string[]): string {
  // Spaces that only kept words together while lines were made are spaces again.
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`.replaceAll('\u00a0', ' ');
}
