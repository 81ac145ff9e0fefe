/** A link taken apart by hand, so that nothing is mended on the way. */
export function partsOf(url: string): { readonly base: string; readonly parameters: [string, string][] } {
  const at = url.indexOf('?');
  const parameters = url
    .slice(at + 1)
    .split('&')
    .map((pair): [string, string] => {
      const [name = '', value = '', ...more] = pair.split('=');
      if (more.length > 0) throw new Error(`more than one "=" in ${pair}`);
      return [decodeURIComponent(name), decodeURIComponent(value)];
    });
  return { base: url.slice(0, at), parameters };
}
