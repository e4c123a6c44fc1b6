/**
 * The run of a migration: it is configured, then each file's rows, then the references to rows that came later, then files
 * that hang on records, then the report; batch after batch, each one transaction that also says how far it is.
 */
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { sealingRing } from '../../fields/sealed/sealingKeys.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { heldFile } from '../../files/files.ts';
import { sealedStore } from '../../files/sealedStore.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import { aboutMigrations } from '../aboutImports.ts';
import { attachFiles } from '../attachments/attachFiles.ts';
import { asProblem } from '../imports.ts';
import { readRows } from '../readFile.ts';
import type { Row } from '../reading/readRequest.ts';
import { changesFor, foreseeChanges, makeChanges } from './configureMigration.ts';
import { FileWork } from './fileWork.ts';
import { keepRowCount } from './keepRowCount.ts';
import { type MigrationPlan, type PlannedFile, planMigration } from './migrationPlan.ts';
import type { MigrationHandle, MigrationInput, MigrationPosition } from './migrationPosition.ts';
import { getMigration, type Migration, partsOf } from './migrationStore.ts';
import { makeReport } from './report/makeReport.ts';
import { migrationKind } from './startMigration.ts';
import { TrialMemory } from './trialMemory.ts';

/** Rows of one transaction. */
const batchSize = 2000;

export function migrationRun(store: FileStore): RunKind<MigrationInput, MigrationPosition> {
  return {
    kind: migrationKind,
    about: aboutMigrations,
    async run(ctx, handle) {
      const one = await getMigration(ctx, handle.input.migrationId);
      return new MigrationWork(store, one, handle).run(ctx);
    },
  };
}

class MigrationWork {
  readonly #store: FileStore;
  readonly #one: Migration;
  readonly #handle: MigrationHandle;
  readonly #memory: TrialMemory | null;
  #position: MigrationPosition | null;

  constructor(store: FileStore, one: Migration, handle: MigrationHandle) {
    this.#store = store;
    this.#one = one;
    this.#handle = handle;
    const { dryRun } = handle.input;
    this.#memory = dryRun ? new TrialMemory() : null;
    // A trial keeps nothing, so it cannot go on in the middle.
    this.#position = dryRun ? null : handle.position;
  }

  async run(ctx: Context): Promise<unknown> {
    const changeSet = this.#one.changeSetId ?? ctx.ids.next();
    const plan = await this.#begin(ctx, changeSet);
    this.#memory?.begin(plan);
    const work = new FileWork(this.#one, this.#handle, plan, changeSet, this.#memory);
    await work.begin(ctx, this.#position === null);
    for (const step of ['rows', 'later'] as const) {
      const files = step === 'rows' ? plan.files : plan.files.filter((file) => file.plan.later.length > 0);
      for (const file of files) {
        if (this.#isPast(step, file, plan)) continue;
        const isThrough = await asProblem(this.#readFile(file, step, work));
        if (!isThrough) return work.result();
      }
    }
    await this.#planNow(await this.#handle.context());
    const brings = { store: this.#store, one: this.#one, handle: this.#handle, plan, changeSet, work };
    const areBrought =
      this.#position?.step === 'report' ||
      (await asProblem(attachFiles({ ...brings, memory: this.#memory, position: this.#position })));
    if (!areBrought) return work.result();
    if (!this.#handle.input.dryRun) {
      const isThrough = await makeReport(this.#store, this.#one, this.#handle, plan, work);
      if (!isThrough) return work.result();
    }
    await work.end(ctx);
    return work.result();
  }

  /** Objects and options are made, or foreseen; answers the plan by which rows are brought. */
  async #begin(ctx: Context, changeSet: string): Promise<MigrationPlan> {
    const one = this.#one;
    if (this.#position !== null) return this.#planNow(ctx);
    const plan = await this.#planOf(ctx);
    const changes = await asProblem(changesFor(ctx, this.#store, plan));
    if (this.#handle.input.dryRun) {
      const foreseen = await foreseeChanges(ctx, changes);
      if (foreseen === ctx) return plan;
      const { files, ...rest } = await this.#planOf(foreseen);
      const isMade = ({ rules }: PlannedFile): boolean => ctx.registry.byPlural(rules.object) === undefined;
      return { ...rest, ctx: foreseen, files: files.map((file) => ({ ...file, isMade: isMade(file) })) };
    }
    const position: MigrationPosition = { step: 'rows', importId: null, row: 0 };
    await ctx.database.transaction(async (db) => {
      await makeChanges({ ...ctx, db }, one, changes);
      await db.run(sql`
        update ${qualified(ctx.workspace.schema, 'data_migrations')} set change_set_id = ${changeSet}::uuid
        where id = ${one.id}::uuid`);
      await this.#handle.checkpoint(db, { position });
    });
    this.#position = position;
    return this.#planNow(await this.#handle.context());
  }

  async #planOf(ctx: Context): Promise<MigrationPlan> {
    const parts = await partsOf(ctx, this.#one.id);
    const plan = await planMigration(ctx, this.#one, parts);
    const errors = [...plan.faults.values()].flat();
    if (errors.length === 0) return plan;
    const [fileName] = parts.flatMap((part) => (plan.faults.has(part.importId) ? [part.fileName] : []));
    const { en, zh } = errors[0]!.text;
    throw new Problem('invalid_value', {
      detail: { en: `${fileName}: ${en}`, zh: `${fileName}：${zh}` },
      errors: errors.slice(0, 200),
    });
  }

  /** By the workspace as it is now, for whoever shapes it need not wait for a run; what the run itself made must be there still. */
  async #planNow(ctx: Context): Promise<MigrationPlan> {
    const plan = await this.#planOf(ctx);
    const [gone] = this.#handle.input.dryRun ? [] : plan.making;
    if (gone) throw goneAgain(gone.name);
    return plan;
  }

  #isPast(step: 'rows' | 'later', file: PlannedFile, { files }: MigrationPlan): boolean {
    if (this.#position === null) return false;
    const steps = ['rows', 'later', 'files', 'report'];
    const [at, now] = [steps.indexOf(step), steps.indexOf(this.#position.step)];
    if (at !== now) return at < now;
    const reached = files.findIndex(({ part }) => part.importId === this.#position?.importId);
    return files.indexOf(file) < reached;
  }

  /** False when the run was told to stop. */
  async #readFile(file: PlannedFile, step: 'rows' | 'later', work: FileWork): Promise<boolean> {
    const { importId, fileId, shape } = file.part;
    const isHere = this.#position?.step === step && this.#position.importId === importId;
    const after = isHere ? (this.#position?.row ?? 0) : 0;
    const ctx = await this.#handle.context();
    const { storedAs } = await heldFile(ctx, fileId);
    const content = sealedStore(this.#store, sealingRing).read(storedAs);
    let rows = 0;
    for await (const batch of readRows(content, shape, after, batchSize)) {
      if (this.#handle.shouldStop()) return false;
      await this.#batch(file, step, work, batch);
      rows += batch.length;
    }
    if (this.#handle.shouldStop()) return false;
    // A trial reads every file from its beginning.
    if (this.#memory !== null && step === 'rows') await keepRowCount(ctx, file.part, rows);
    return true;
  }

  async #batch(
    file: PlannedFile,
    step: 'rows' | 'later',
    work: FileWork,
    batch: readonly Row[],
  ): Promise<void> {
    const position = { step, importId: file.part.importId, row: batch.at(-1)![0] };
    const ctx = await this.#handle.context();
    await work.doBatch(ctx, await this.#fileNow(ctx, file), batch, position);
    if (this.#memory === null) this.#position = position;
  }

  /** A trial keeps to what it began with: nothing of it stays. */
  async #fileNow(ctx: Context, file: PlannedFile): Promise<PlannedFile> {
    if (this.#memory !== null) return file;
    const { files } = await this.#planNow(ctx);
    return files.find(({ part }) => part.importId === file.part.importId) ?? file;
  }
}

function goneAgain(name: string): Problem {
  return new Problem('invalid_value', {
    detail: {
      en: `“${name}”, which this migration made, is not there any more: bring it back and resume, or undo the migration.`,
      zh: `此次迁移新建的“${name}”已不存在：请恢复后继续，或撤销此次迁移。`,
    },
  });
}
