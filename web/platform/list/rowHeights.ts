/** Height of a row by density, in px. */
export const rowHeights = { compact: 32, normal: 36, roomy: 44 } as const;
