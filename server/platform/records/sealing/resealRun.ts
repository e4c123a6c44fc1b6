/** The run that brings all sensitive values of a workspace under the key of now: records first, then history. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ownerOf } from '../../../base/owner.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { openingKeyIds, sealingKeyId } from '../../fields/sealed/sealingKeys.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import { grouped } from '../grouped.ts';
import { resealMerges } from '../merging/resealMerges.ts';
import { resealHistory, type TrailPlace } from './resealHistory.ts';
import { resealRows } from './resealRows.ts';
import { type SealedColumn, sealedColumns, storedText } from './sealedColumns.ts';

export const resealKind = 'sensitive.reseal';

interface Position {
  /** Round over the records, then over history; `step` of its columns or objects is the one at hand. */
  readonly phase: 'rows' | 'history';
  readonly step: number;
  readonly row: string | null;
  readonly line: TrailPlace | null;
  /** Values lay in the plain: what processes wrote that had not heard of it yet is looked for once more. */
  readonly plain: boolean;
  readonly again: boolean;
}

export interface ResealResult {
  /** Values of records, lines of history. */
  readonly values: number;
  readonly lines: number;
  /** Values that no key of the ring opens; they stay as they are. */
  readonly unreadable: number;
}

type Handle = RunHandle<Record<string, never>, Position>;

const start: Position = { phase: 'rows', step: 0, row: null, line: null, plain: false, again: false };
const lookMs = 100;
/** All processes have heard of a change of the configuration by then. */
const heardMs = 3_500;

export const resealRun: RunKind<Record<string, never>, Position> = {
  kind: resealKind,
  async run(first, handle): Promise<ResealResult> {
    const work = new Resealing(handle);
    await work.run(first);
    return work.result;
  },
};

class Resealing {
  readonly #handle: Handle;
  #position: Position;
  result: ResealResult;

  constructor(handle: Handle) {
    this.#handle = handle;
    this.#position = handle.position ?? start;
    this.result = (handle.result as ResealResult | null) ?? { values: 0, lines: 0, unreadable: 0 };
  }

  async run(ctx: Context): Promise<void> {
    const columns = sealedColumns(ctx.registry);
    await this.#waitForKey();
    if (this.#handle.position === null) {
      const total = await countValues(ctx, columns);
      await ctx.database.transaction((db) => this.#handle.checkpoint(db, { position: start, total }));
    }
    await this.#round(ctx, columns);
    if (!this.#position.plain || this.#position.again || this.#handle.told) return;
    await sleep(heardMs);
    this.#position = { ...start, again: true };
    await this.#round(ctx, columns);
  }

  async #round(ctx: Context, columns: readonly SealedColumn[]): Promise<void> {
    const objects = [...grouped(columns, ({ object }) => object).values()];
    while (this.#position.phase === 'rows' && !this.#handle.shouldStop()) {
      const column = columns[this.#position.step];
      if (column) await this.#rows(ctx, column);
      else this.#position = { ...this.#position, phase: 'history', step: 0, row: null };
    }
    while (this.#position.phase === 'history' && !this.#handle.shouldStop()) {
      const object = objects[this.#position.step];
      if (!object) return;
      await this.#lines(ctx, object);
    }
  }

  /** A key that was made just now seals a moment later; until then there is nothing to do. */
  async #waitForKey(): Promise<void> {
    while (openingKeyIds().at(-1) !== sealingKeyId() && !this.#handle.shouldStop()) await sleep(lookMs);
  }

  async #rows(ctx: Context, column: SealedColumn): Promise<void> {
    await ctx.database.transaction(async (db) => {
      const part = await resealRows({ ...ctx, db }, column, this.#position.row);
      const { values, unreadable } = this.result;
      const result = { ...this.result, values: values + part.done, unreadable: unreadable + part.failed };
      const next = part.after === null ? { step: this.#position.step + 1, row: null } : { row: part.after };
      const plain = this.#position.plain || part.plain;
      await this.#note(db, { ...this.#position, ...next, plain }, result);
    });
  }

  async #lines(ctx: Context, columns: readonly SealedColumn[]): Promise<void> {
    if (this.#position.line === null)
      await ctx.database.transaction((db) => resealMerges({ ...ctx, db }, columns));
    const part = await resealHistory(ctx, ownerOf(ctx).database, columns, this.#position.line);
    const { lines, unreadable } = this.result;
    const result = { ...this.result, lines: lines + part.done, unreadable: unreadable + part.failed };
    const next = part.after === null ? { step: this.#position.step + 1, line: null } : { line: part.after };
    await ctx.database.transaction((db) => this.#note(db, { ...this.#position, ...next }, result));
  }

  async #note(
    db: Parameters<Handle['checkpoint']>[0],
    position: Position,
    result: ResealResult,
  ): Promise<void> {
    await this.#handle.checkpoint(db, {
      position,
      result,
      done: result.values + result.unreadable,
      failed: result.unreadable,
    });
    this.#position = position;
    this.result = result;
  }
}

/** Those of records: what history holds is not counted, for counting it would take as long as sealing it. */
async function countValues(ctx: Context, columns: readonly SealedColumn[]): Promise<number> {
  let total = 0;
  const current = `gx1.${sealingKeyId()}.`;
  for (const column of columns) {
    const [row] = await ctx.db.rows<{ count: number }>(sql`
      select count(*)::int as count from ${qualified(ctx.workspace.schema, column.table)} as t
      where ${storedText(column)} is not null and not starts_with(${storedText(column)}, ${current}::text)`);
    total += row?.count ?? 0;
  }
  return total;
}
