/** What a grid is given, and the names that its parts share. */
import type { ReactNode } from 'react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import type { Column } from './columns.ts';
import type { GridFootFigures } from './GridFoot.tsx';
import type { SelectionHandle } from './selection.ts';

/** A cell: by row among the loaded ones, by column among the shown ones. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridProps {
  readonly object: ObjectMeta;
  readonly label: string;
  readonly rows: readonly RecordData[];
  /** Rows that exist, as far as known; for assistive technology. */
  readonly rowCount: number | undefined;
  readonly columns: readonly Column[];
  readonly sort: string | undefined;
  readonly rowHeight: number;
  readonly env: FieldEnv;
  readonly selection: SelectionHandle;
  readonly peeked: string | undefined;
  readonly stale: boolean;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly foot: GridFootFigures;
  /** Shown in place of rows: skeleton, empty, error. */
  readonly state?: ReactNode;
  onMore(): void;
  /** The last row was asked for, and it is not here yet. */
  onFarEnd(): void;
  onSort(path: string, join: boolean): void;
  onWidth(path: string, width: number): void;
  /** A column was taken to another place. */
  onPlace(path: string, beside: string, side: 'before' | 'after'): void;
  onOpen(id: string, newTab: boolean): void;
  onPeek(id: string | undefined): void;
  /** Writes one value; rejects with a problem. */
  onEdit(record: RecordData, column: Column, value: unknown): Promise<void>;
  onPaste(text: string, row: number, column: number): void;
}
