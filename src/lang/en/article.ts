const TAKES_THE = /^(?:United |European Union|Netherlands|Philippines|Maldives)/;

/** A place inside of a sentence: "the United States", but "France". */
export function the(place: string): string {
  return TAKES_THE.test(place) ? `the ${place}` : place;
}

/** A sentence that may begin with a place. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
