// oxlint-disable-next-line no-control-regex -- these are what the pattern is for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

// oxlint-disable-next-line no-control-regex -- these are what the pattern is for
const BREAKS = /\r\n|[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * A text that may be several lines, fit to be sent: every line ends in LF, lone surrogates and control characters other
 * than the tab become U+FFFD, so that what was there can still be seen to be missing. Servers refuse a NUL, and
 * `encodeURIComponent` throws on half a pair.
 */
export function sendableText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '\ufffd');
}

/** A text that must be one line, such as a subject: whatever a reader might take for a line end becomes one space. */
export function sendableLine(text: string): string {
  return text.toWellFormed().replace(BREAKS, ' ');
}
