import type { LinkKind } from './endpoint.ts';

/**
 * What an address of the user's own opens, by how it looks: `mailto:`, a subreddit, a repository's issues, else a forum.
 *
 * @param channelKind the kind of channel it stands at: only a forum is taken for Discourse
 */
export function linkKindOf(endpoint: string, channelKind: string): LinkKind | undefined {
  if (/^mailto:/i.test(endpoint)) return 'mailto';
  if (/^https:\/\/(?:[a-z]+\.)?reddit\.com\/r\//i.test(endpoint)) return 'reddit';
  if (/^https:\/\/[^/?#]*git[^/?#]*\/[^/?#]+\/[^/?#]+(?:\/issues(?:\/new)?)?\/?(?:\?|$)/i.test(endpoint))
    return 'github';
  return channelKind === 'forum' ? 'discourse' : undefined;
}
