import { expect, it } from 'vitest';
import { type PrefilledLink, prefillLink } from '../../src/draft/link.ts';
import type { LinkKind } from '../../src/draft/links/endpoint.ts';
import { partsOf } from '../support/link-parts.ts';
import { randomFrom } from '../support/random.ts';
import { asSent, randomText } from '../support/random-text.ts';

/**
 * A part of them is run with each change; all of them by
 * `MAGNA_LINKS=100000 npx vitest run tests/draft/link.property.test.ts`, and `MAGNA_SEED=...` repeats a run.
 */
const LINKS = Number(process.env['MAGNA_LINKS'] ?? 3_000);

interface Place {
  readonly kind: LinkKind;
  readonly endpoint: string;
  readonly limit: number;
  /** Everything before the value of the subject. */
  readonly head: string;
  readonly names: readonly string[];
  readonly maxTitle?: number;
}

const PLACES: readonly Place[] = [
  {
    kind: 'mailto',
    endpoint: 'desk@customs.example',
    limit: 1_800,
    head: 'mailto:desk@customs.example?subject=',
    names: ['subject', 'body'],
  },
  {
    kind: 'mailto',
    endpoint: 'mailto:a&b%25c@customs.example,d@customs.example?cc=me@trader.example',
    limit: 1_800,
    head: 'mailto:a%26b%25c@customs.example,d@customs.example?cc=me%40trader.example&subject=',
    names: ['cc', 'subject', 'body'],
  },
  {
    kind: 'github',
    endpoint: 'https://git.example/acme/desk/issues?labels=bug,needs+triage',
    limit: 6_000,
    head: 'https://git.example/acme/desk/issues/new?labels=bug%2Cneeds%20triage&title=',
    names: ['labels', 'title', 'body'],
  },
  {
    kind: 'github',
    endpoint: 'https://git.example/acme/desk/issues/new?template=bug.yml&what-happened={body}&version=1',
    limit: 6_000,
    head: 'https://git.example/acme/desk/issues/new?template=bug.yml&version=1&title=',
    names: ['template', 'version', 'title', 'what-happened'],
  },
  {
    kind: 'discourse',
    endpoint: 'https://forum.example/talk/new-topic?category=customs/origin&tags=rex,eur1',
    limit: 4_000,
    head: 'https://forum.example/talk/new-topic?category=customs%2Forigin&tags=rex%2Ceur1&title=',
    names: ['category', 'tags', 'title', 'body'],
  },
  {
    kind: 'reddit',
    endpoint: 'https://reddit.com/r/customs/',
    limit: 6_000,
    head: 'https://www.reddit.com/r/customs/submit?selftext=true&title=',
    names: ['selftext', 'title', 'text'],
    maxTitle: 300,
  },
];

const NOTES = ['The full text is in the attached file.', '全文见附件。', ''];

/** Longer than any link may be. */
const ONE_CHARACTER = `a${'\u0301'.repeat(1_500)}`;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

it(
  `keeps within the limit and carries what it says, for ${LINKS} random drafts`,
  () => {
    const seed = Number(process.env['MAGNA_SEED'] ?? 20_261_122);
    const random = randomFrom(seed);
    const did = { whole: 0, cutBody: 0, cutSubject: 0, onlyNote: 0 };
    for (let run = 0; run < LINKS; run++) {
      const place = random.pick(PLACES);
      const note = random.pick(NOTES);
      const draft = {
        subject: randomText(random, random.below(8) === 0 ? 900 : 20),
        body: random.below(20) === 0 ? ONE_CHARACTER : randomText(random, random.pick([5, 80, 400, 2_500])),
      };
      const told = `seed ${seed}, run ${run}`;
      const link = prefillLink(place.kind, place.endpoint, draft, { fallbackNote: note });
      if (link.status === 'refused') throw new Error(`${told}: ${link.reason}`);
      const wrong = problemsOf(link, place, draft, note);
      expect(wrong, told).toEqual([]);
      const sent = sentTo(place, draft);
      if (link.whole) did.whole++;
      else if (link.carries.subject !== sent.subject) did.cutSubject++;
      else if (link.carries.body === note) did.onlyNote++;
      else did.cutBody++;
    }
    console.info(`${LINKS} random drafts, seed ${seed}:`, did);
    for (const [what, times] of Object.entries(did)) expect(times, what).toBeGreaterThan(LINKS / 1_000);
    // A hung run ends some day; how fast it is does not matter.
  },
  120_000 + LINKS * 20,
);

function sentTo(place: Place, draft: { subject: string; body: string }): { subject: string; body: string } {
  const lines = asSent(draft.body).lines;
  return {
    subject: asSent(draft.subject).line,
    body: place.kind === 'mailto' ? lines.split('\n').join('\r\n') : lines,
  };
}

/** In words what does not hold; a plain list is faster than as many expectations. */
function problemsOf(
  link: PrefilledLink,
  place: Place,
  draft: { subject: string; body: string },
  note: string,
): string[] {
  const wrong: string[] = [];
  const hold = (what: string, holds: boolean): void => {
    if (!holds) wrong.push(what);
  };
  const { url, carries } = link;
  const sent = sentTo(place, draft);
  const { maxTitle = Infinity } = place;
  const lengthOf = (subject: string, body: string): number =>
    place.head.length + encode(subject).length + `&${place.names.at(-1)}=`.length + encode(body).length;

  hold('the limit is that of the kind', link.limit === place.limit);
  hold('the length is counted', link.length === url.length && url.length === Buffer.byteLength(url));
  hold('it is no longer than the limit', url.length <= place.limit);
  hold('it is made of what a link is made of', /^[\w.~:/?&=%,@-]+$/.test(url));
  hold('it leads there', url.startsWith(place.head));
  const { parameters } = partsOf(url);
  const values = Object.fromEntries(parameters);
  hold('no parameter is added or lost', parameters.map(([name]) => name).join(' ') === place.names.join(' '));
  hold('it carries the subject', values[place.names.at(-2) ?? ''] === carries.subject);
  hold('it carries the body', values[place.names.at(-1) ?? ''] === carries.body);
  hold('a browser reads the same', new URL(url).searchParams.get(place.names.at(-1) ?? '') === carries.body);
  hold('nothing is half a pair', carries.subject.isWellFormed() && carries.body.isWellFormed());
  hold('a title is not too long', carries.subject.length <= maxTitle);

  const fits = lengthOf(sent.subject, sent.body) <= place.limit && sent.subject.length <= maxTitle;
  hold('it is whole where it fits', link.whole === fits);
  if (link.whole) {
    hold('whole: the subject', carries.subject === sent.subject);
    hold('whole: the body', carries.body === sent.body);
    return wrong;
  }
  const subjectFits = lengthOf(sent.subject, note) <= place.limit && sent.subject.length <= maxTitle;
  hold('the subject is cut only where it must be', (carries.subject === sent.subject) === subjectFits);
  if (!subjectFits) {
    hold('a cut subject says so', carries.subject.endsWith('...'));
    hold('a cut subject begins as it did', isStart(carries.subject.slice(0, -3), sent.subject));
  }
  hold('a cut body ends with the note', carries.body.endsWith(note));
  const start = carries.body.slice(0, carries.body.length - note.length);
  const gap = place.kind === 'mailto' ? '\r\n\r\n' : '\n\n';
  hold('the note stands apart', start === '' || note === '' || start.endsWith(gap));
  const kept = note === '' ? start : start.slice(0, -gap.length);
  hold('a cut body begins as it did', isStart(kept, sent.body));
  // Of what fits at least half is carried: what is more than twice as long does not fit.
  const room = place.limit - lengthOf(carries.subject, note === '' ? '' : `${gap}${note}`);
  const next = graphemes.segment(sent.body).containing(2 * kept.length);
  const more = next === undefined ? sent.body : sent.body.slice(0, next.index + next.segment.length);
  hold('a body is not cut to less than half', encode(more).length > room || kept === sent.body);
  return wrong;
}

function isStart(start: string, text: string): boolean {
  if (!text.startsWith(start)) return false;
  return start.length === text.length || graphemes.segment(text).containing(start.length)?.index === start.length;
}
