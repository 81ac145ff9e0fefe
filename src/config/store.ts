/** The user's settings as files in one folder; names are relative to it, with forward slashes. */
export interface ConfigStore {
  readonly folder: string;
  /** The whole path of a file there, whether it is there or not. */
  readonly fileOf: (name: string) => string;
  /** The text of a file; undefined where there is none. */
  readonly read: (name: string) => string | undefined;
  /**
   * Writes files while no other magna does.
   *
   * @param make what they shall hold, made from what `read` gives meanwhile; nothing is written where it throws
   * @param tell called with the path of a lock that a magna left behind, and that was taken over
   */
  readonly write: (make: () => Readonly<Record<string, string>>, tell: (lock: string) => void) => void;
}
