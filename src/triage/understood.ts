import type { Facts } from './facts.ts';

/** One fact read from what the user wrote, with the words it came from. */
export interface Understood {
  readonly key: keyof Facts;
  readonly value: NonNullable<Facts[keyof Facts]>;
  readonly text: string;
}
