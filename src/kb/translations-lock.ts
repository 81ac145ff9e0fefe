/** The file that says which English each Chinese text was made from. */
export const TRANSLATIONS_LOCK = 'translations.lock';
