/** How long notes stay on the screen. */

/** Milliseconds; one that can be answered waits longer. */
export const noteLives = { note: 5_000, answerable: 8_000 } as const;
