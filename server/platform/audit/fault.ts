/** What is wrong with the audit trail, and where. */

export interface Fault {
  /** Number of the first line that is not as it was written; of a line that is missing, the one before it. */
  readonly seq: string | null;
  readonly at: string | null;
  readonly reason:
    | 'changed'
    | 'missing'
    | 'valuesChanged'
    | 'valuesAdded'
    | 'chainBroken'
    | 'headDiffers'
    | 'archiveUnnamed';
}
