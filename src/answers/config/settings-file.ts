import type { ParsedFile } from '../../kb/parsed-file.ts';

/** One of the files that settings stand in; the YAML of it is read where the file is there, and not before. */
export interface SettingsFile {
  /** The whole path. */
  readonly path: string;
  /** Empty where there is no file. */
  readonly text: string;
  readonly parsed: ParsedFile | undefined;
}
