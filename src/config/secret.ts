/** Names of parameters that carry what opens a door. */
const SECRET_NAME =
  /token|secret|passw|passphrase|pwd|credential|api[-_]?key|access[-_]?key|signature|jwt|session|(?:^|[-_])(?:auth|key|sig|sid|pass|code|otp)$/i;

/** Beginnings that services give to their tokens. */
const SECRET_VALUE =
  /(?:^|[^a-z0-9])(?:gh[oprsu]_[a-z0-9]{16}|github_pat_|glpat-|xox[abeprs]-|sk-[a-z0-9_-]{16}|sk_(?:live|test)_|akia[0-9a-z]{12}|eyj[\w-]+\.eyj)|hooks\.slack\.com\/|\/api\/webhooks\//i;

/** A user name or a password before the host, in whatever a browser takes for an address. */
const USER_INFO = /^[a-z][a-z0-9+.-]*:[\\/]*[^\\/?#]*@/i;

/** Whether a web address says who may come in: before the host, in a parameter, or behind a `#`. */
export function holdsSecret(text: string): 'user-info' | 'secret' | undefined {
  if (!/^mailto:/i.test(text) && USER_INFO.test(text)) return 'user-info';
  if (SECRET_VALUE.test(text)) return 'secret';
  const parameters = text.split(/[?#&;]/).slice(1);
  return parameters.some((one) => SECRET_NAME.test(decoded(one.split('=')[0] ?? ''))) ? 'secret' : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
