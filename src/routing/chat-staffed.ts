import { openingAt } from '../channel/opening.ts';
import { byId } from '../kb/by-id.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Facts, YesNo } from '../triage/facts.ts';

/**
 * Whether a person answers the live chat now: what the user saw wins over the published hours.
 */
export function chatStaffed(kb: KnowledgeBase, facts: Facts, now: Date): YesNo {
  if (facts.chatStaffed !== undefined) return facts.chatStaffed;
  if (facts.chatState === 'bot' || facts.chatState === 'closed') return 'no';
  if (facts.chatState === 'staffed') return 'yes';
  const chat = byId(kb.channels.channels, 'chat');
  return chat === undefined ? 'no' : openingAt(chat.hours.staffed, chat.zone, now, kb.calendars).open;
}
