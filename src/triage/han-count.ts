const HAN = '零一二三四五六七八九';

/** A number below a hundred in Han numerals. */
export function hanCount(word: string): number | undefined {
  const [, tens, ten, ones] = /^([一二两三四五六七八九])?(十)?([一二两三四五六七八九])?$/.exec(word) ?? [];
  const digit = (character: string | undefined): number => (character === '两' ? 2 : HAN.indexOf(character ?? '零'));
  if (ten !== undefined) return (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones);
  return tens === undefined || ones !== undefined ? undefined : digit(tens);
}
