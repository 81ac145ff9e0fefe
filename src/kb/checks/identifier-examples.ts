import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import type { Identifier } from '../shapes/identifier.ts';

/** `id/example-differs`: a good example that the shape refuses, or a bad one that it takes. */
export function identifierExamples(files: ParsedKb): Finding[] {
  return (files.get('identifiers/') ?? []).flatMap((file) => {
    const { shape, examples } = file.value as Identifier;
    if (shape === 'unknown') return [];
    const fits = RegExp(shape, 'u');
    const wrong = (list: 'good' | 'bad', message: (example: string) => string): Finding[] =>
      examples[list].flatMap((example, index) =>
        fits.test(example) === (list === 'good')
          ? []
          : [
              file.finding('id/example-differs', ['examples', list, index], {
                message: message(example),
                fix: 'correct the example or the shape',
              }),
            ],
      );
    return [
      ...wrong('good', (example) => `the shape refuses "${example}", which is said to be good`),
      ...wrong('bad', (example) => `the shape takes "${example}", which is said to be bad`),
    ];
  });
}
