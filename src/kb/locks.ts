/** The file that says which English each Chinese text was made from. */
export const TRANSLATIONS_LOCK = 'translations.lock';

/** The file that says in which version each thing last changed. */
export const VERSIONS_LOCK = 'versions.lock';

/** The generated files beside the YAML files. */
export const LOCKS: readonly string[] = [TRANSLATIONS_LOCK, VERSIONS_LOCK];
