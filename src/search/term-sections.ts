import { hashOf, powerOfTwo } from './hash.ts';

/** The texts of terms one after another, and the table that finds a term by its text. */
export function termSections(names: readonly string[]): {
  slots: Uint32Array;
  termStart: Uint32Array;
  termText: Uint8Array;
} {
  const encoder = new TextEncoder();
  const termStart = new Uint32Array(names.length + 1);
  let termText = new Uint8Array(1 << 16);
  const slots = new Uint32Array(powerOfTwo(names.length * 2));
  for (const [term, name] of names.entries()) {
    const from = termStart[term] ?? 0;
    // A UTF-16 unit takes at most three bytes.
    if (from + name.length * 3 > termText.length) {
      const larger = new Uint8Array((from + name.length * 3) * 2);
      larger.set(termText);
      termText = larger;
    }
    termStart[term + 1] = from + encoder.encodeInto(name, termText.subarray(from)).written;
    let slot = hashOf(name) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = term + 1;
  }
  return { slots, termStart, termText: termText.slice(0, termStart[names.length]) };
}
