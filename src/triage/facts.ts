import type { Category, ChannelId } from '../kb/shapes/faq.ts';
import type { FactKey } from '../kb/shapes/flow.ts';

export type YesNo = 'yes' | 'no' | 'unknown';

export interface Ticket {
  readonly number: string;
  /** ISO 8601. */
  readonly openedAt?: string;
  readonly lastReplyAt?: string;
}

/**
 * What is known of a problem: one flat record for flow, rules, `--set`, `--answers` and drafts. A key that is absent is
 * open; `unknown` is an answer.
 */
export interface Facts {
  readonly problem?: string;
  readonly lang?: 'en' | 'zh';
  readonly category?: Exclude<Category, 'channel'> | 'other' | 'unknown';
  readonly role?: 'exporter' | 'importer' | 'broker' | 'carrier' | 'other' | 'unknown';
  /** Places are ids of the knowledge base. */
  readonly origin?: string;
  readonly from?: string;
  readonly via?: readonly string[];
  readonly to?: string;
  readonly scheme?: string;
  readonly proof?: string;
  readonly errorCode?: string;
  readonly portal?: string;
  readonly documentType?: string;
  readonly goodsHeld?: YesNo;
  readonly writtenRefusal?: YesNo;
  readonly entryLodged?: YesNo;
  readonly platformFault?: YesNo;
  /** A day, YYYY-MM-DD, an instant in ISO 8601, or `unknown`. */
  readonly deadline?: string;
  readonly tried?: readonly ChannelId[] | 'unknown';
  readonly faqResolved?: 'yes' | 'no';
  readonly chatState?: 'unknown' | 'staffed' | 'bot' | 'closed';
  readonly ticket?: Ticket | 'none' | 'unknown';
  readonly ticketAgeHours?: number | 'none' | 'unknown';
  readonly daysLeft?: number;
  readonly urgency?: 'low' | 'normal' | 'high' | 'critical';
  readonly standardConflict?: YesNo;
  readonly needsAuthorityAct?: YesNo;
  readonly complex?: 'yes' | 'no';
  readonly chatStaffed?: YesNo;
  /** The entries that fit the problem, best first. */
  readonly faqEntry?: readonly string[];
  readonly hs?: string;
  readonly value?: string;
  readonly consignment?: string;
  readonly contact?: string;
}

/** The flow and the rules name facts by these keys; that the two lists are one is checked where they are used. */
export type KeysAgree = [keyof Facts] extends [FactKey] ? ([FactKey] extends [keyof Facts] ? true : never) : never;
