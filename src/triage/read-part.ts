/** In characters, of each end. A problem is told in a few sentences; what is longer is a log that was pasted. */
const MOST = 2_000;

/** The part of a problem that is read: all of it, of a very long one the beginning and the end. */
export function readPart(problem: string): string {
  const text = problem.toWellFormed();
  return text.length > 2 * MOST ? `${text.slice(0, MOST)}\n${text.slice(-MOST)}`.toWellFormed() : text;
}
