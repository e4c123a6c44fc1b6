/** Both sides of one file: counts and sums by stage, status and owner, and samples, as its rows are read once more. */
import type { ReportFile, ReportGroup, ReportSample } from '../../../../../shared/migrationReport.ts';
import type { LookupValue, RecordData } from '../../../../../shared/query.ts';
import type { Context } from '../../../context.ts';
import { getMany } from '../../../query/reader.ts';
import { fileRow } from '../../chooseRows.ts';
import type { Arrival } from '../../importBatch.ts';
import { leftOutBy, type Pending, readPending } from '../../pendingRow.ts';
import { historyFields, type PlannedColumn } from '../../planColumn.ts';
import type { Row } from '../../reading/readRequest.ts';
import { cellText } from '../../readRow.ts';
import { newTally } from '../../tally.ts';
import type { PlannedFile } from '../migrationPlan.ts';
import { compareCell } from './compareCell.ts';
import { CellReferences } from './resolveCells.ts';
import { Sample } from './seeded.ts';
import { Sums } from './sums.ts';

const samplesOfFile = 20;
const mostGroups = 1000;
const readAtOnce = 1000;
const unread: ReadonlySet<string> = new Set(['id', 'version']);

/** A row's arrival, and whether a later row of the file wrote the same record. */
export type SeenArrival = Arrival & { readonly isShared: boolean };

interface Grouping {
  readonly column: PlannedColumn;
  readonly groups: Map<string, { readonly value: string | null; label: string | null; readonly sums: Sums }>;
  more: number;
}

export class FileReport {
  readonly #file: PlannedFile;
  readonly #columns: readonly PlannedColumn[];
  readonly #fields: readonly string[];
  readonly #sums: Sums;
  readonly #groupings: readonly Grouping[];
  readonly #sample: Sample<ReportSample>;
  readonly #references = new CellReferences();
  readonly #deeds = { created: 0, updated: 0, unchanged: 0, skipped: 0 };
  #read = 0;
  #leftOut = 0;
  #shared = 0;
  #refused = 0;

  /** @param columns those whose fields the reader may see */
  constructor(ctx: Context, file: PlannedFile) {
    this.#file = file;
    const { object } = file.plan;
    const seen = ({ field }: PlannedColumn): boolean =>
      ['read', 'edit'].includes(ctx.actor.rights.field(object.name, field.name));
    this.#columns = [...file.plan.columns, ...file.plan.later].filter(seen);
    const names = this.#columns.map(({ field }) => field.name).filter((name) => !unread.has(name));
    this.#fields = [...new Set([...names, object.titleField.name, 'updatedAt'])];
    this.#sums = new Sums(this.#columns);
    const grouping = [object.declaration.pathField, 'stage', 'status', 'owner'];
    this.#groupings = [...new Set(grouping)].flatMap((name) => {
      const column = this.#columns.find(({ field, member }) => field.name === name && member === null);
      return column ? [{ column, groups: new Map(), more: 0 }] : [];
    });
    this.#sample = new Sample(samplesOfFile, file.part.importId);
  }

  async add(ctx: Context, batch: readonly Row[], arrivals: ReadonlyMap<number, SeenArrival>): Promise<void> {
    const rows: Pending[] = [];
    for (const row of batch) {
      this.#read += 1;
      if (leftOutBy(this.#file.plan, row) !== null) this.#leftOut += 1;
      else rows.push(readPending(ctx, this.#columns, row, newTally()));
    }
    await this.#references.resolve(ctx, this.#file.plan, rows);
    const records = await this.#recordsOf(ctx, [...arrivals.values()]);
    for (const one of rows) this.#addRow(ctx, one, arrivals.get(one.row[0]), records);
  }

  async #recordsOf(ctx: Context, arrivals: readonly Arrival[]): Promise<Map<string, RecordData>> {
    const ids = [...new Set(arrivals.map(({ id }) => id))];
    const records = new Map<string, RecordData>();
    for (let at = 0; at < ids.length; at += readAtOnce) {
      const part = ids.slice(at, at + readAtOnce);
      for (const record of await getMany(ctx, this.#file.plan.object, part, this.#fields))
        records.set(record.id as string, record);
    }
    return records;
  }

  #addRow(
    ctx: Context,
    one: Pending,
    arrival: SeenArrival | undefined,
    records: ReadonlyMap<string, RecordData>,
  ): void {
    if (arrival?.deed === 'skipped') {
      this.#deeds.skipped += 1;
      return;
    }
    const spoken = this.#spoken(one);
    this.#sums.add('source', spoken);
    const record = arrival && records.get(arrival.id);
    for (const grouping of this.#groupings) {
      const { name } = grouping.column.field;
      // A row that says nothing of its stage has that of its record.
      const value = name in one.values ? one.values[name] : record?.[name];
      this.#group(grouping, value, one)?.add('source', spoken);
    }
    if (!arrival) {
      this.#refused += 1;
      return;
    }
    this.#deeds[arrival.deed] += 1;
    if (arrival.isShared) this.#shared += 1;
    else if (record) {
      const ours = Object.fromEntries(Object.keys(spoken).map((name) => [name, record[name]]));
      this.#sums.add('ours', ours);
      for (const grouping of this.#groupings)
        this.#group(grouping, record[grouping.column.field.name], null)?.add('ours', ours);
    }
    if (record) this.#sample.offer(() => this.#sampleOf(ctx, one, arrival, record));
  }

  /** Values of which the row says something; of others it claims nothing. */
  #spoken(one: Pending): RecordData {
    const values: RecordData = {};
    for (const { field } of this.#columns)
      if (field.name in one.values) values[field.name] = one.values[field.name];
    return values;
  }

  /** @param row of the source's side, whose word stands where it became no value; null: our side */
  #group(grouping: Grouping, value: unknown, row: Pending | null): Sums | undefined {
    const { column, groups } = grouping;
    const pointer = value as LookupValue | string | null | undefined;
    const id = typeof pointer === 'object' && pointer !== null ? pointer.id : (pointer ?? null);
    const word = row === null || id !== null ? null : cellText(column, row.row[1]);
    const key = id ?? (word === null ? '' : `word ${word.trim()}`);
    const label = typeof pointer === 'object' && pointer !== null ? pointer.label : null;
    const known = groups.get(key);
    if (known) {
      known.label ??= label;
      return known.sums;
    }
    if (groups.size >= mostGroups) {
      grouping.more += 1;
      return undefined;
    }
    const sums = new Sums(this.#columns);
    groups.set(key, { value: id ?? word?.trim() ?? null, label, sums });
    return sums;
  }

  #sampleOf(ctx: Context, one: Pending, arrival: SeenArrival, record: RecordData): ReportSample {
    const { object } = this.#file.plan;
    const isNew = arrival.deed === 'created';
    const cells = this.#columns
      .filter((column) => {
        const { field, member, index, keepsEmpty } = column;
        return (
          index !== null &&
          member === null &&
          field.sensitive === undefined &&
          !unread.has(field.name) &&
          // Of a record that was there already, its own history stands.
          (isNew || !historyFields.has(field.name)) &&
          !(keepsEmpty && cellText(column, one.row[1]) === null)
        );
      })
      .map((column) =>
        compareCell(
          {
            column,
            cell: one.row[1][column.index!] ?? '',
            meant: one.values[column.field.name],
            ours: record[column.field.name],
            isChanged: arrival.isShared,
          },
          ctx.env,
        ),
      );
    const title = record[object.titleField.name];
    return {
      row: fileRow(this.#file.plan.rows, one.row[0]),
      id: arrival.id,
      label: typeof title === 'string' ? title : null,
      cells,
    };
  }

  result(reasons: ReportFile['reasons']): ReportFile {
    const { part, plan } = this.#file;
    return {
      importId: part.importId,
      fileName: part.fileName,
      sheet: part.shape.sheet ?? null,
      kind: part.recognised.kind,
      object: plan.object.plural,
      use: part.use,
      read: this.#read,
      ...this.#deeds,
      leftOut: this.#leftOut,
      refused: this.#refused,
      waiting: 0,
      count: this.#sums.counts(),
      shared: this.#shared,
      sums: this.#sums.list(),
      groups: this.#groupings.map(({ column, groups, more }) => ({
        field: column.field.name,
        label: column.field.label,
        rows: [...groups.values()].map((group) => groupOf(column, group)),
        more,
      })),
      samples: this.#sample.items.toSorted((a, b) => a.row - b.row),
      reasons,
    };
  }
}

function groupOf(
  { field }: PlannedColumn,
  { value, label, sums }: { value: string | null; label: string | null; sums: Sums },
): ReportGroup {
  const option = field.options?.find((one) => one.value === value);
  const words = option?.label ?? (label === null ? null : { en: label, zh: label });
  return { value, label: words, count: sums.counts(), sums: sums.list() };
}
