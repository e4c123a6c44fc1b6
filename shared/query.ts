/** The shape of a question to the reader and of its answer; the same over HTTP and inside the server. */

export type AggregateFunction = 'count' | 'sum' | 'avg' | 'min' | 'max' | 'countDistinct';
export type Bucket = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface GroupBy {
  readonly field: string;
  readonly bucket?: Bucket;
}

export interface Measure {
  readonly as: string;
  readonly fn: AggregateFunction;
  /** Not for `count`. Money sums in the workspace currency. */
  readonly field?: string;
  readonly filter?: unknown;
}

export interface AggregateQuery {
  readonly groupBy?: readonly GroupBy[];
  readonly measures: readonly Measure[];
  /** A filter over measure names. */
  readonly having?: Readonly<Record<string, unknown>>;
  /** Measure or group field names, `-` for descending. */
  readonly orderBy?: string;
  readonly limit?: number;
  readonly timeZone?: string;
}

export interface ListQuery {
  readonly fields?: readonly string[];
  readonly filter?: unknown;
  readonly sort?: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly search?: string;
  /** Records of the recycle bin instead: those that the caller may see and may delete, and so restore. */
  readonly deleted?: 'only';
  readonly count?: 'none' | 'estimate' | 'exact';
  readonly view?: string;
  readonly aggregate?: AggregateQuery;
  /** A board: for each option of the select field `by`, its first `limit` records, its count and sums. */
  readonly groupPage?: { readonly by: string; readonly limit: number; readonly sums?: readonly string[] };
}

export interface LookupValue {
  readonly id: string | null;
  readonly object: string;
  readonly label: string | null;
  /** The record exists, but the caller may not see it. */
  readonly restricted?: true;
}

export interface MoneyValue {
  readonly amount: string;
  readonly currency: string;
}

export type RecordData = Record<string, unknown>;

export interface GroupKey {
  readonly value: unknown;
  readonly label: string | null;
}

export interface AggregateAnswer {
  readonly groups: readonly {
    readonly keys: Readonly<Record<string, GroupKey>>;
    readonly measures: Readonly<Record<string, string | number | null>>;
  }[];
  readonly totals: Readonly<Record<string, string | number | null>>;
  readonly truncated: boolean;
}

export interface BoardColumn {
  readonly value: string | null;
  readonly count: number;
  readonly sums: Readonly<Record<string, string>>;
  readonly data: readonly RecordData[];
  readonly nextCursor: string | null;
}

export interface ListAnswer {
  readonly data: readonly RecordData[];
  readonly nextCursor: string | null;
  readonly count?: { readonly value: number; readonly exact: boolean };
  readonly aggregate?: AggregateAnswer;
  readonly columns?: readonly BoardColumn[];
}
