/** How a check can be told: as a page or an object of its own, or in a format that other programs read. */
export const FORMATS = ['text', 'json', 'sarif', 'junit', 'github'] as const;

export type Format = (typeof FORMATS)[number];
