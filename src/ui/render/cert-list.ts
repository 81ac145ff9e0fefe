import type { CertListAnswer } from '../../answers/shapes/cert.ts';
import { wrap } from '../../lang/width.ts';
import { wordsOf } from '../../lang/words.ts';
import { labelled, page } from '../layout.ts';
import type { Style } from '../style.ts';
import { legend, marked } from './marks.ts';

export function renderCertList(answer: CertListAnswer, style: Style): string {
  const words = wordsOf(answer.lang);
  const { width } = style;
  const rows = answer.schemes.filter(({ row }) => row !== null);
  const others = answer.schemes.filter(({ row }) => row === null);
  const show = (scheme: CertListAnswer['schemes'][number]): string[] => [
    '',
    ...wrap(words.colon(scheme.row ?? scheme.id, scheme.name), width).map(style.title),
    ...labelled('', marked(words.colon(scheme.kind, scheme.summary), scheme.standing, words), 2, width),
    ...(scheme.says === null ? [] : labelled(`  ${words.cert.fieldReport}`, scheme.says, 20, width, style.label)),
    ...(scheme.known === null ? [] : labelled(`  ${words.cert.knownIs}`, scheme.known, 20, width, style.label)),
    ...labelled('', `magna cert show ${scheme.id}`, 2, width).map(style.command),
  ];
  return page([
    style.label(words.cert.rowsTitle),
    ...rows.flatMap(show),
    ...(others.length > 0 ? ['', style.label(words.cert.otherSchemes), ...others.flatMap(show)] : []),
    '',
    style.dim(
      legend(
        answer.schemes.map(({ standing }) => standing),
        words,
      ),
    ),
  ]);
}
