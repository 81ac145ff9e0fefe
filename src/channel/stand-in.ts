import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Channel } from '../kb/shapes/channels.ts';
import type { ChannelId } from '../kb/shapes/faq.ts';

/**
 * The channel of an id; where an overlay has hidden it the one that stands in for it: the helpdesk, which takes
 * everything, else whatever is left.
 */
export function channelOrStandIn(kb: KnowledgeBase, id: ChannelId): Channel | undefined {
  const { channels } = kb.channels;
  return channels.find((one) => one.id === id) ?? channels.find((one) => one.id === 'helpdesk') ?? channels[0];
}
