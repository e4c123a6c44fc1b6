/** English texts. */

export const signIn = {} as const;
