/** English texts of lists, boards, records and forms. */

export const list = {} as const;
