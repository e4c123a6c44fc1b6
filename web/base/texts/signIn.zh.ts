/** Chinese texts. */

export const signIn = {} as const;
