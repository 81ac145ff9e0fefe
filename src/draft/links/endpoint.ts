export const LINK_KINDS = ['mailto', 'github', 'discourse', 'reddit'] as const;

/** What a prefilled link opens: a mail program, a new issue, a new topic, a new post. */
export type LinkKind = (typeof LINK_KINDS)[number];

/** An address of the user's own, read: where the link leads and what it is filled into. */
export interface Endpoint {
  readonly status: 'read';
  /** Up to the question mark, which is not part of it; as it stands in the link. */
  readonly base: string;
  /** What is the same in every link, such as labels; not encoded. */
  readonly fixed: readonly Parameter[];
  /** The names of the parameters that take the subject and the body. */
  readonly subject: string;
  readonly body: string;
  readonly lineEnd: '\n' | '\r\n';
  /** The longest link, in characters; a link is ASCII, so these are bytes too. */
  readonly maxUrl: number;
  /** The longest subject, in UTF-16 units, where the other side has such a limit. */
  readonly maxSubject: number | undefined;
}

export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** Why no link can be made of an address. */
export interface RefusedEndpoint {
  readonly status: 'refused';
  readonly reason: RefusalReason;
  /** The part that is meant, as it was given, where it is not the whole. */
  readonly part?: string;
}

export type RefusalReason =
  /** A space, a control character or one that cannot be seen. */
  | 'character'
  | 'not-https'
  /** A user name or a password before the host; a link that is passed on would tell it. */
  | 'user-info'
  /** A `#`: whatever follows never reaches the server. */
  | 'fragment'
  | 'no-email-address'
  | 'no-repository'
  | 'no-forum'
  | 'no-subreddit'
  /** A parameter that this kind does not know, that magna fills itself, or that stands twice. */
  | 'parameter'
  /** An issue form that does not say which field takes the text: a form drops `body`. */
  | 'form-field'
  /** The address and the closing sentence alone are longer than a link may be. */
  | 'no-room';

export function refused(reason: RefusalReason, part?: string): RefusedEndpoint {
  return part === undefined ? { status: 'refused', reason } : { status: 'refused', reason, part };
}
