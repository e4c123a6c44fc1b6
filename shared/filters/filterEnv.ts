/** What a condition depends on besides the record: who asks, when, and the workspace's week and year. */
import type { FieldEnv } from '../fields/fieldType.ts';

export interface FilterEnv extends FieldEnv {
  readonly userId: string | null;
  readonly departmentId: string | null;
  /** Queues that the asker belongs to; absent: none. */
  readonly queueIds?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekStart: number;
  /** Month in which the fiscal year begins, 1 … 12. */
  readonly fiscalYearStart: number;
}
