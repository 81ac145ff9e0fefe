/** What findings call the things that have ids. */
const NOUNS: Readonly<Record<string, string>> = {
  jurisdictions: 'place',
  schemes: 'scheme',
  proofs: 'proof',
  identifiers: 'kind of number',
  profiles: 'profile',
  calendars: 'calendar',
  'portal-errors': 'portal',
  authorities: 'office',
  entries: 'answer',
  sources: 'source',
  channels: 'channel',
  needs: 'need',
  advice: 'advice',
};

/**
 * The noun for things of one kind.
 *
 * @param kind a kind of file, such as `schemes/`, or a list inside one, such as `jurisdictions/authorities`
 */
export function nounOf(kind: string): string {
  const [, list] = /(?:\/|\.yaml)([\w-]+)$/.exec(kind) ?? [];
  const name = list ?? kind.replace(/\/$/, '');
  return NOUNS[name] ?? name;
}
