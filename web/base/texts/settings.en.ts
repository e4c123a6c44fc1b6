/** English texts. */

export const settings = {} as const;
