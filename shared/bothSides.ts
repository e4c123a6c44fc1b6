/** What a proof of arrival sets side by side. */

/** Both sides of one figure. Numbers are decimal texts. */
export interface BothSides {
  readonly source: string;
  readonly ours: string;
  readonly equal: boolean;
}
