import { writeEml as write } from '../../draft/eml.ts';
import type { TicketDraftAnswer } from '../shapes/ticket.ts';

/**
 * The draft as a message that a mail program opens for editing; to whom it goes the user says.
 *
 * @param now the date of the message
 */
export function writeEml({ subject, body }: TicketDraftAnswer, now: Date): string {
  const mail = write({ to: [], subject, body, date: now });
  if (mail.status === 'refused') throw new Error(`mail: ${mail.reason} ${mail.part}`);
  return mail.text;
}
