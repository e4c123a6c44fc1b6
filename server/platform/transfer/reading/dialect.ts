/** How a delimited text is cut into cells. */
export interface Dialect {
  /** One sign or several, such as `, `. */
  readonly delimiter: string;
  /** What encloses cells; null: nothing does. */
  readonly quote: string | null;
  /** What stands before a quote inside an enclosed cell: the quote itself, or a backslash. */
  readonly escape: string;
}

/** Characters of the longest row. */
export const longestRow = 1_048_576;
