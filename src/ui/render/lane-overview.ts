import type { LaneScheme } from '../../answers/shapes/cert-lane.ts';
import { moneyText } from '../../answers/span-text.ts';
import type { Words } from '../../lang/en.ts';
import { pad, widthOf, wrap } from '../../lang/width.ts';
import type { Style } from '../style.ts';

/** The columns narrower than which a table says less than the blocks below it. */
const LEAST_WIDTH = 72;

/** How proof, signer and validity share what the other columns leave. */
const SHARES = [0.4, 0.32, 0.28];

/** The columns of the last cell, an amount with its currency. */
const WAIVER_WIDTH = 12;

/** Several schemes side by side: a row for each proof, so that proof, signer, validity and limit stand together. */
export function overview(schemes: readonly LaneScheme[], style: Style, words: Words): string[] {
  if (style.width < LEAST_WIDTH) return [];
  const { table } = words.lane;
  const gap = 2;
  const longest = Math.max(...schemes.flatMap(({ short }) => short.split(' ').map(widthOf)));
  // The number stands before the name, in the same cell.
  const name = Math.min(Math.max(longest + 2, 12), 22);
  const room = style.width - name - WAIVER_WIDTH - gap * 4;
  const widths = [name, ...SHARES.map((share) => Math.floor(room * share)), WAIVER_WIDTH];
  const row = (cells: readonly string[]): string[] => {
    const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 10));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((lines, index) => pad(lines[line] ?? '', (widths[index] ?? 10) + gap))
        .join('')
        .trimEnd(),
    );
  };
  return [
    ...row([table.scheme, table.proof, table.signs, table.valid, table.waiver]).map(style.label),
    ...schemes.flatMap((scheme, number) => {
      const head = `${number + 1}\u00a0${scheme.short}`;
      const waiver = waiverText(scheme, words);
      const { proofs } = scheme;
      if (proofs === null) return row([head, words.unknown, words.unknown, words.unknown, waiver]);
      return proofs.flatMap((proof, index) =>
        row([index === 0 ? head : '', proof.name, proof.signers, proof.valid.text, index === 0 ? waiver : '']),
      );
    }),
  ];
}

function waiverText({ waivers }: LaneScheme, words: Words): string {
  if (waivers === null) return words.unknown;
  const trade = waivers.filter((waiver) => waiver.for === 'any' || waiver.for === 'commercial');
  if (waivers.length === 0) return words.none;
  if (trade.length === 0) return words.lane.table.notForTrade;
  return words.list(trade.map(({ upTo }) => `<= ${moneyText(upTo)}`));
}
