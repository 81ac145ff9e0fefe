// Numbers from 0 to 1, the same for the same seed, and what is counted with them.

/** @param {number} seed */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param {number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Counts hit@1, hit@3, MRR@10 and nDCG@10 over questions. */
export class Quality {
  #asked = 0;
  #first = 0;
  #three = 0;
  #reciprocal = 0;
  #gain = 0;

  /** @param {readonly string[]} relevant @param {readonly string[]} found best first */
  add(relevant, found) {
    const wanted = new Set(relevant);
    const at = found.slice(0, 10).findIndex((id) => wanted.has(id));
    this.#asked++;
    if (at === 0) this.#first++;
    if (at >= 0 && at < 3) this.#three++;
    if (at >= 0) this.#reciprocal += 1 / (at + 1);
    const gain = found.slice(0, 10).reduce((sum, id, rank) => sum + (wanted.has(id) ? 1 / Math.log2(rank + 2) : 0), 0);
    const ideal = [...wanted].slice(0, 10).reduce((sum, _, rank) => sum + 1 / Math.log2(rank + 2), 0);
    this.#gain += gain / ideal;
  }

  /** In percent. */
  get() {
    const share = (/** @type {number} */ sum) => (100 * sum) / (this.#asked || 1);
    return {
      asked: this.#asked,
      hit1: share(this.#first),
      hit3: share(this.#three),
      mrr: share(this.#reciprocal),
      ndcg: share(this.#gain),
    };
  }
}

/**
 * How well a score parts questions that have an answer from those that have none: 0.5 by chance, 1 always.
 *
 * @param {number[]} answered @param {number[]} unanswered
 */
export function auroc(answered, unanswered) {
  const all = [
    ...answered.map((score) => ({ score, yes: true })),
    ...unanswered.map((score) => ({ score, yes: false })),
  ];
  all.sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to++;
    for (let at = from; at < to; at++) if (all[at]?.yes) ranks += (from + to + 1) / 2;
    from = to;
  }
  const n = answered.length;
  return (ranks - (n * (n + 1)) / 2) / (n * unanswered.length);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** One random edit in the longest word. @param {string} text @param {() => number} random */
export function mistyped(text, random) {
  const segments = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
  const longest = segments.toSorted((a, b) => b.segment.length - a.segment.length)[0];
  if (longest === undefined) return text;
  const letters = /\p{Script=Han}/u.test(longest.segment) ? '的一是不了人我在有他' : 'etaoinshrdlucmfwypvbgkjqxz';
  const word = [...longest.segment];
  const at = Math.floor(random() * word.length);
  const letter = letters[Math.floor(random() * letters.length)] ?? '';
  const kind = Math.floor(random() * 4);
  if (kind === 0 && word.length > 1) word.splice(at, 1);
  else if (kind === 1) word.splice(at, 0, letter);
  else if (kind === 2 && word.length > 1) {
    const left = Math.min(at, word.length - 2);
    word.splice(left, 2, word[left + 1] ?? '', word[left] ?? '');
  } else word.splice(at, 1, letter);
  return text.slice(0, longest.index) + word.join('') + text.slice(longest.index + longest.segment.length);
}
