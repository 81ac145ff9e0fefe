import type { ClaimAnswer } from '../../answers/shapes/cert.ts';
import type { Words } from '../../lang/en.ts';
import { labelled } from '../layout.ts';
import type { Style } from '../style.ts';
import { marked } from './marks.ts';

export function claimLines(claim: ClaimAnswer, style: Style, words: Words): string[] {
  return [
    ...labelled(words.cert.fieldReport, claim.says, 20, style.width, style.label),
    ...labelled(
      `  ${words.cert.knownIs}`,
      marked(words.aside(claim.known, words.verdicts[claim.verdict]), claim.standing, words),
      20,
      style.width,
      style.label,
    ),
  ];
}
