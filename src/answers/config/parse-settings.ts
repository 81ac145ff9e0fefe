import { ParsedFile } from '../../kb/parsed-file.ts';
import { type Lang, wordsOf } from '../../lang/words.ts';
import { brokenConfig } from './broken-config.ts';
import type { SettingsFile } from './settings-file.ts';

/**
 * A file of settings by its text.
 *
 * @throws MagnaError where its YAML is broken or no mapping, with the line
 */
export function parseSettings(path: string, text: string, lang: Lang): SettingsFile {
  const parsed = new ParsedFile(path, text);
  if (parsed.broken.length > 0) throw brokenConfig(path, parsed.broken, lang);
  const { value } = parsed;
  if (value !== null && (typeof value !== 'object' || Array.isArray(value))) {
    const { config } = wordsOf(lang);
    const says = { message: config.noMapping, fix: config.noMappingFix };
    throw brokenConfig(path, [parsed.finding('config/no-mapping', [], says)], lang);
  }
  return { path, text, parsed };
}
