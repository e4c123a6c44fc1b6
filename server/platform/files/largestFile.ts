/** How large a file may be that somebody brings to a record. */

/** Bytes. */
export const largestFile = 100 * 1024 * 1024;
