/** The run of an import: batch after batch, each one transaction that also says how far it is. */
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../context.ts';
import { sealingRing } from '../fields/sealed/sealingKeys.ts';
import type { FileStore } from '../files/fileStore.ts';
import { heldFile } from '../files/files.ts';
import { sealedStore } from '../files/sealedStore.ts';
import type { RunHandle } from '../jobs/runHandle.ts';
import type { RunKind } from '../jobs/runKinds.ts';
import { aboutImports } from './aboutImports.ts';
import { byFileRow, chooseRows } from './chooseRows.ts';
import { dropFailures, keepFailures } from './failures.ts';
import { Foreseen } from './foreseen.ts';
import { type BatchOptions, type BatchResult, importLater, importRows } from './importBatch.ts';
import { type ImportPlan, planImport } from './importPlan.ts';
import { asProblem, getImport, type Import, type ImportInput, importKind } from './imports.ts';
import { readRows } from './readFile.ts';
import type { Row } from './reading/readRequest.ts';
import { copyOf, handledRows, newTally, type Tally } from './tally.ts';

/** Rows of one transaction. */
const batchSize = 2000;

interface Position {
  /** `rows`: the records themselves; `later`: their lookups to each other. */
  readonly phase: 'rows' | 'later';
  /** Number of the last row done in this phase. */
  readonly row: number;
  readonly tally: Tally;
}

type Handle = RunHandle<ImportInput, Position>;

/** Thrown to take a trial's batch back. */
class TakeBack extends Error {}

export function importRun(store: FileStore): RunKind<ImportInput, Position> {
  return {
    kind: importKind,
    about: aboutImports,
    async run(ctx, handle) {
      const one = await getImport(ctx, handle.input.importId);
      const work = new ImportWork(store, one, handle, ctx.ids.next());
      return work.run(ctx);
    },
  };
}

class ImportWork {
  readonly #store: FileStore;
  readonly #import: Import;
  readonly #handle: Handle;
  readonly #changeSet: string;
  #position: Position;
  /** What a trial's rows would be named by: their records are gone when others name them. */
  #foreseen: Foreseen | null = null;
  /** Numbers of the rows that a trial refused. */
  readonly #refused = new Set<number>();

  constructor(store: FileStore, one: Import, handle: Handle, newChangeSet: string) {
    this.#store = store;
    this.#import = one;
    this.#handle = handle;
    this.#changeSet = handle.changeSet ?? newChangeSet;
    // A trial keeps nothing, so it cannot go on in the middle.
    const start: Position = { phase: 'rows', row: 0, tally: newTally() };
    this.#position = handle.input.dryRun ? start : (handle.position ?? start);
  }

  async run(ctx: Context): Promise<unknown> {
    if (this.#handle.input.dryRun) {
      await ctx.database.transaction((db) => dropFailures(ctx, db, this.#handle.id));
    }
    const plan = this.#planOf(ctx);
    this.#foreseen = new Foreseen([plan]);
    const phases = plan.later.length > 0 ? (['rows', 'later'] as const) : (['rows'] as const);
    for (const phase of phases) {
      if (phase === 'rows' && this.#position.phase === 'later') continue;
      if (phase !== this.#position.phase) this.#position = { ...this.#position, phase, row: 0 };
      const isThrough = await asProblem(this.#runPhase(ctx));
      if (!isThrough) break;
    }
    if (!this.#handle.told) await this.#sayTotal(ctx);
    return { ...this.#position.tally, dryRun: this.#handle.input.dryRun };
  }

  /** At the end the number of rows is known; until then it was an estimate. */
  async #sayTotal(ctx: Context): Promise<void> {
    const { done } = this.#progress(this.#position.tally);
    await ctx.database.transaction((db) => this.#handle.checkpoint(db, { total: done }));
  }

  #planOf(ctx: Context): ImportPlan {
    if (!this.#import.rules) throw new Error('an import without rules was started');
    return planImport(ctx, this.#import.rules, this.#import.shape);
  }

  /** False when the run was told to stop. */
  async #runPhase(ctx: Context): Promise<boolean> {
    const file = await heldFile(ctx, this.#import.fileId);
    const content = sealedStore(this.#store, sealingRing).read(file.storedAs);
    const rows = readRows(content, this.#import.shape, this.#position.row, batchSize);
    for await (const batch of rows) {
      if (this.#handle.shouldStop()) return false;
      await this.#doBatch(await this.#handle.context(), batch);
    }
    return true;
  }

  async #doBatch(ctx: Context, batch: readonly Row[]): Promise<void> {
    const plan = this.#planOf(ctx);
    const { dryRun } = this.#handle.input;
    const done = await (dryRun ? this.#try(ctx, plan, batch) : this.#write(ctx, plan, batch));
    this.#position = { ...this.#position, row: batch.at(-1)![0], tally: done.tally };
    if (dryRun) {
      await ctx.database.transaction(async (db) => {
        await keepFailures(ctx, db, this.#import.id, this.#handle.id, byFileRow(plan.rows, done.failures));
        await this.#handle.checkpoint(db, this.#progress(done.tally));
      });
      for (const { row } of done.failures) this.#refused.add(row[0]);
      this.#foreseen?.remember(
        plan,
        chooseRows(plan.rows, batch).filter(([row]) => !this.#refused.has(row)),
      );
    }
  }

  async #apply(
    ctx: Context,
    plan: ImportPlan,
    batch: readonly Row[],
  ): Promise<BatchResult & { tally: Tally }> {
    // A copy: the transaction may be tried again.
    const tally = copyOf(this.#position.tally);
    const { dryRun } = this.#handle.input;
    const options: BatchOptions = {
      tally,
      write: {
        changeSet: this.#changeSet,
        kind: importKind,
        also: 'import' as const,
        summary: { import: this.#import.id, fileName: this.#import.fileName, object: plan.object.name },
      },
      ...(dryRun && this.#foreseen
        ? { foreseen: { records: this.#foreseen, ids: new Map() }, refusedRows: this.#refused }
        : {}),
    };
    const step = this.#position.phase === 'rows' ? importRows : importLater;
    const rows = chooseRows(plan.rows, batch);
    return { tally, ...(await step(ctx, plan, rows, options)) };
  }

  async #write(ctx: Context, plan: ImportPlan, batch: readonly Row[]) {
    return ctx.database.transaction(async (db) => {
      const done = await this.#apply({ ...ctx, db }, plan, batch);
      await keepFailures(ctx, db, this.#import.id, this.#handle.id, byFileRow(plan.rows, done.failures));
      const position: Position = { ...this.#position, row: batch.at(-1)![0], tally: done.tally };
      await this.#handle.checkpoint(db, { ...this.#progress(done.tally), position });
      return done;
    });
  }

  async #try(ctx: Context, plan: ImportPlan, batch: readonly Row[]) {
    let done: (BatchResult & { tally: Tally }) | undefined;
    try {
      await ctx.database.transaction(async (db) => {
        done = await this.#apply({ ...ctx, db }, plan, batch);
        throw new TakeBack();
      });
    } catch (error) {
      if (!(error instanceof TakeBack)) throw error;
    }
    if (!done) throw new Error('a trial ended without a result');
    return done;
  }

  #progress(tally: Tally) {
    const handled = handledRows(tally);
    const wrote = !this.#handle.input.dryRun && !isDeepStrictEqual(tally, newTally());
    return {
      done: handled,
      failed: tally.refused,
      total: Math.max(this.#import.shape.rowCount, handled),
      result: { ...tally, dryRun: this.#handle.input.dryRun },
      ...(wrote ? { changeSet: this.#changeSet } : {}),
    };
  }
}
