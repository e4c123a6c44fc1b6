/** Chinese texts. */

export const settings = {} as const;
