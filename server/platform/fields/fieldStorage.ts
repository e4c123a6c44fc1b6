/** What every field type must know about PostgreSQL: its columns, how they are read, written, compared and sorted. */
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { Operator } from '../../../shared/filters/grammar.ts';
import type { FieldMeta, FieldTypeName } from '../../../shared/metadata.ts';
import type { Fragment } from '../../base/sql.ts';

export interface Column {
  readonly name: string;
  /** PostgreSQL type, written into DDL as it is. */
  readonly type: string;
}

/** What compiling a comparison needs to know of the moment: `me`, `today`, the workspace's week and year. */
export interface TestEnv extends FieldEnv {
  readonly userId: string | null;
  readonly departmentId: string | null;
  /** Queues that the asker belongs to; absent: none. */
  readonly queueIds?: readonly string[];
  /** Sensitive values are found by keys of their workspace. */
  readonly workspaceId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly weekStart: number;
  readonly fiscalYearStart: number;
}

/** What writing a value needs: money keeps the workspace amount beside it. */
export interface WriteEnv extends FieldEnv {
  /** Units of workspace currency for one unit of `currency`, as a decimal string; undefined when no rate is known. */
  rate(currency: string): string | undefined;
}

export interface FieldStorage<Value = never> {
  readonly name: FieldTypeName;
  /** The columns of the field, main one first; named after the field in snake case. */
  columns(field: FieldMeta): readonly Column[];
  /** Expressions that the reader selects; most types: their columns without the companions. */
  select(field: FieldMeta, alias: string): readonly Fragment[];
  /** From those values to the wire value. Lookups are completed by the reader, which joins the label. */
  read(values: readonly unknown[], field: FieldMeta): unknown;
  /** From those values to the canonical value that FieldType.parse gives (the writer compares with it). */
  readCanonical(values: readonly unknown[], field: FieldMeta): Value | null;
  /** What is kept of a value that a caller gave, such as HTML without what runs; null when nothing is left of it. */
  clean?(value: Value): Value | null;
  /** Values for `columns`, in their order. */
  write(value: Value | null, field: FieldMeta, env: WriteEnv): readonly unknown[];
  /** The one expression that sorts and pages by this field (nulls last in both directions); absent: not sortable. */
  sortBy?(field: FieldMeta, alias: string): Fragment;
  /** PostgreSQL type of `sortBy`, for casts of cursor values. */
  readonly sortType?: string;
  /**
   * A comparison as SQL that is true or false, never null: ne, nin and their like include empty values.
   * `operand` is as the filter parser left it; `member` is a part of a composite value (amount.currency, address.city).
   */
  test(
    op: Operator,
    operand: unknown,
    field: FieldMeta,
    alias: string,
    env: TestEnv,
    member?: string,
  ): Fragment;
  /** Expression for group by, min, max, sum, avg, countDistinct; absent where the type cannot. */
  readonly groups?: (field: FieldMeta, alias: string) => Fragment;
  readonly measures?: (field: FieldMeta, alias: string) => Fragment;
}
