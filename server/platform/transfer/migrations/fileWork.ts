/** One batch of a file in a migration: written or tried, its figures and what did not arrive kept with it. */

import type { Db } from '../../../base/database.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { byFileRow, chooseRows } from '../chooseRows.ts';
import { dropFailures, keepFailures } from '../failures.ts';
import { type BatchOptions, type BatchResult, importLater, importRows } from '../importBatch.ts';
import type { Row } from '../reading/readRequest.ts';
import { copyOf, handledRows, newTally, type Tally } from '../tally.ts';
import { arrivalsOf, keepArrivals } from './arrivals.ts';
import type { MigrationPlan, PlannedFile } from './migrationPlan.ts';
import type { MigrationHandle, MigrationPosition } from './migrationPosition.ts';
import type { Migration } from './migrationStore.ts';
import type { TrialMemory } from './trialMemory.ts';

/** Thrown to take a trial's batch back. */
class TakeBack extends Error {}

type Done = BatchResult & { readonly tally: Tally };

export class FileWork {
  readonly #one: Migration;
  readonly #handle: MigrationHandle;
  readonly #plan: MigrationPlan;
  readonly #changeSet: string;
  readonly #memory: TrialMemory | null;
  readonly #tallies = new Map<string, Tally>();
  /** Rows done in all steps, and how many there will be. */
  #done: number;
  #total: number;
  #wrote: boolean;

  constructor(
    one: Migration,
    handle: MigrationHandle,
    plan: MigrationPlan,
    changeSet: string,
    memory: TrialMemory | null,
  ) {
    this.#one = one;
    this.#handle = handle;
    this.#plan = plan;
    this.#changeSet = changeSet;
    this.#memory = memory;
    this.#done = memory === null ? handle.done : 0;
    this.#wrote = handle.changeSet !== null;
    const named = plan.tables.reduce((sum, { shape }) => sum + shape.rowCount, 0);
    this.#total = plan.files.reduce((sum, { part, plan: { later, files } }) => {
      const steps = 1 + (later.length > 0 ? 1 : 0) + (files.length > 0 ? 1 : 0) + (memory === null ? 1 : 0);
      return sum + part.shape.rowCount * steps;
    }, named);
    for (const { part } of plan.files)
      this.#tallies.set(part.importId, (memory === null ? part.result : null) ?? newTally());
  }

  /** @param isNew nothing was done before */
  async begin(ctx: Context, isNew: boolean): Promise<void> {
    if (!isNew) return;
    await ctx.database.transaction(async (db) => {
      await dropFailures(ctx, db, this.#handle.id);
      for (const { part } of this.#plan.files) await this.#keepFigures(ctx, db, part.importId, newTally());
    });
  }

  tallyOf(importId: string): Tally {
    return this.#tallies.get(importId) ?? newTally();
  }

  async doBatch(
    ctx: Context,
    file: PlannedFile,
    batch: readonly Row[],
    position: MigrationPosition,
  ): Promise<void> {
    const rows = chooseRows(file.plan.rows, batch);
    const after = this.#done + batch.length;
    const done = await (this.#memory === null
      ? this.#write(ctx, file, rows, position, after)
      : this.#try(ctx, file, rows, position, after, this.#memory));
    this.#tallies.set(file.part.importId, done.tally);
    this.#done = after;
  }

  async #apply(
    ctx: Context,
    { part, plan }: PlannedFile,
    batch: readonly Row[],
    { step }: MigrationPosition,
    trial: Pick<BatchOptions, 'foreseen' | 'refusedRows'>,
  ): Promise<Done> {
    // A copy: the transaction may be tried again.
    const tally = copyOf(this.tallyOf(part.importId));
    const write = {
      changeSet: this.#changeSet,
      kind: 'import',
      also: 'import' as const,
      summary: { migration: this.#one.id, fileName: this.#one.name },
    };
    const options: BatchOptions = { tally, write, ...trial };
    if (step === 'rows') return { tally, ...(await importRows(ctx, plan, batch, options)) };
    if (this.#memory !== null) return { tally, ...(await importLater(ctx, plan, batch, options)) };
    const arrived = await arrivalsOf(ctx, part.importId, batch);
    return { tally, ...(await importLater(ctx, plan, batch, { ...options, arrived })) };
  }

  /** @param after rows of all files that are done with these */
  #write(
    ctx: Context,
    file: PlannedFile,
    batch: readonly Row[],
    position: MigrationPosition,
    after: number,
  ): Promise<Done> {
    const { importId } = file.part;
    return ctx.database.transaction(async (db) => {
      const done = await this.#apply({ ...ctx, db }, file, batch, position, {});
      await keepArrivals(ctx, db, importId, done.arrivals);
      await keepFailures(ctx, db, importId, this.#handle.id, byFileRow(file.plan.rows, done.failures));
      await this.#keepFigures(ctx, db, importId, done.tally);
      this.#wrote ||=
        done.tally.created + done.tally.updated > 0 || Object.keys(done.tally.madeFor).length > 0;
      await this.#say(db, file, done.tally, after, position);
      return done;
    });
  }

  async #try(
    ctx: Context,
    file: PlannedFile,
    batch: readonly Row[],
    position: MigrationPosition,
    after: number,
    memory: TrialMemory,
  ): Promise<Done> {
    // Objects and options that would be made are foreseen.
    const inside = { ...ctx, registry: this.#plan.ctx.registry };
    const foreseen = { records: memory.records, ids: new Map<string, string>(), unmade: memory.unmade };
    const refusedRows = memory.refusedOf(file);
    let done: Done | undefined;
    try {
      await ctx.database.transaction(async (db) => {
        done = await this.#apply({ ...inside, db }, file, batch, position, { foreseen, refusedRows });
        throw new TakeBack();
      });
    } catch (error) {
      if (!(error instanceof TakeBack)) throw error;
    }
    if (!done) throw new Error('a trial ended without a result');
    const { tally, failures } = done;
    await ctx.database.transaction(async (db) => {
      await keepFailures(ctx, db, file.part.importId, this.#handle.id, byFileRow(file.plan.rows, failures));
      await this.#keepFigures(ctx, db, file.part.importId, tally);
      await this.#say(db, file, tally, after, null);
    });
    const refused = failures.map(({ row }) => row);
    if (position.step === 'rows') memory.note(file, batch, refused);
    return done;
  }

  async #keepFigures(ctx: Context, db: Db, importId: string, tally: Tally): Promise<void> {
    const column = sql.id(this.#memory === null ? 'result' : 'tried');
    await db.run(sql`
      update ${qualified(ctx.workspace.schema, 'imports')} set ${column} = ${JSON.stringify(tally)}::jsonb
      where id = ${importId}::uuid`);
  }

  #say(
    db: Db,
    { part }: PlannedFile,
    tally: Tally,
    done: number,
    position: MigrationPosition | null,
  ): Promise<void> {
    this.#total = Math.max(this.#total, done);
    return this.#handle.checkpoint(db, {
      done,
      total: this.#total,
      ...this.#figures(part.importId, tally),
      ...(position === null ? {} : { position }),
      ...(this.#wrote && this.#memory === null ? { changeSet: this.#changeSet } : {}),
    });
  }

  /**
   * Rows of files and of the report are done as well.
   * @param position null: nothing of a trial is kept
   * @param isWritten something came into the change set with them
   */
  async sayDone(db: Db, rows: number, position: MigrationPosition | null, isWritten = false): Promise<void> {
    const done = this.#done + rows;
    this.#wrote ||= isWritten;
    await this.#handle.checkpoint(db, {
      done,
      total: Math.max(this.#total, done),
      ...(position === null ? {} : { position }),
      ...(this.#wrote && this.#memory === null ? { changeSet: this.#changeSet } : {}),
    });
    this.#done = done;
  }

  #figures(importId: string | null, tally: Tally) {
    const all = [...this.#tallies].map(([id, known]) => (id === importId ? tally : known));
    const sum = (of: (one: Tally) => number) => all.reduce((total, one) => total + of(one), 0);
    const result = {
      dryRun: this.#memory !== null,
      importId,
      created: sum(({ created }) => created),
      updated: sum(({ updated }) => updated),
      unchanged: sum(({ unchanged }) => unchanged),
      skipped: sum(({ skipped }) => skipped),
      leftOut: sum(({ leftOut }) => leftOut ?? 0),
      refused: sum(({ refused }) => refused),
      rows: sum(handledRows),
    };
    return { failed: result.refused, result };
  }

  result(): unknown {
    return this.#figures(null, newTally()).result;
  }

  /** At the end the number of rows is known; until then it was an estimate. */
  async end(ctx: Context): Promise<void> {
    await ctx.database.transaction((db) =>
      this.#handle.checkpoint(db, { done: this.#done, total: this.#done, result: this.result() }),
    );
  }
}
