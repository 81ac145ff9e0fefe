/**
 * A text as the value of a parameter, of a link or a header: everything but `A-Z a-z 0-9 - _ . ~` as percent triplets of its UTF-8, so that
 * nothing in it can end the value, and nothing around the link (a quote, a bracket of Markdown) can end the link.
 *
 * @param text well-formed
 */
export function encodeValue(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
