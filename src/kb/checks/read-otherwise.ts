import type { Finding } from '../../finding.ts';
import { formFinding } from '../kb-file.ts';
import type { ParsedLayer } from '../load.ts';

/**
 * Words that a reader of YAML 1.1 takes for something else than a text: false for Norway's code, a number in base eight
 * for a tariff code, sixty-fold numbers for a time of day, a date for a day.
 */
const MISREAD: readonly { pattern: RegExp; as: string }[] = [
  { pattern: /^(y|n|yes|no|on|off)$/i, as: 'a truth value' },
  { pattern: /^0[0-7_]+$/, as: 'a number in base eight' },
  // Some readers take a time of day with a leading zero for one too.
  { pattern: /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/, as: 'a number in base sixty' },
  { pattern: /^\d{4}-\d{1,2}-\d{1,2}$/, as: 'a date' },
  {
    pattern: /^\d{4}-\d{1,2}-\d{1,2}([Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(\.\d*)?([ \t]*(Z|[-+]\d{1,2}(:\d{2})?))?$/,
    as: 'a date',
  },
  { pattern: /^[-+]?(0b[01_]+|0[0-7_]+|0x[0-9a-f_]+)$/i, as: 'a number' },
  { pattern: /^[-+]?[0-9][0-9_]*_[0-9_]*(\.[0-9_]*)?$/, as: 'a number' },
];

/** `kb/unquoted-code`: a text that older readers of YAML take for something else, since it stands without quotes. */
export function readOtherwise(layer: ParsedLayer): Finding[] {
  return [...layer.values()].flat().flatMap((file) =>
    file.bareTexts().flatMap(({ text, place }) => {
      const as = MISREAD.find(({ pattern }) => pattern.test(text))?.as;
      if (as === undefined) return [];
      return [
        formFinding('kb/unquoted-code', file.path, place, {
          message: `${text} without quotes is read as ${as} by YAML 1.1`,
          fix: `quote it: '${text}'`,
        }),
      ];
    }),
  );
}
