/** An export as a run: its file grows in the store, and whoever stops in the middle leaves none. */
import type { ExportFormat } from '../../../../shared/exports.ts';
import type { Context } from '../../context.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { addFile } from '../../files/files.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import { matchingIds } from '../../query/exportRows.ts';
import { auditExport } from './exportAudit.ts';
import { exportContent } from './exportContent.ts';
import type { ExportOrder } from './exportOrder.ts';
import { planExport } from './exportPlan.ts';
import { type ExportReach, exportReach } from './exportReach.ts';

/** The kind of run that exports are. */
export const exportKind = 'export';

export interface ExportInput {
  /** Singular name. */
  readonly object: string;
  readonly order: ExportOrder;
}

interface ExportPosition {
  /** An attempt begins anew after a crash: half a file is none. */
  readonly rows: number;
}

export interface ExportResult {
  readonly object: string;
  readonly format: ExportFormat;
  readonly fileName: string;
  readonly rows: number;
  /** Null until the file is whole. */
  readonly file: string | null;
  /** Bytes. */
  readonly size: number | null;
  /** Absent in runs of former versions. */
  readonly reach?: ExportReach;
}

type Handle = RunHandle<ExportInput, ExportPosition>;

/** Bytes of the largest file. */
const largestExport = 16 * 1024 ** 3;
/** Milliseconds between two notes of the progress. */
const noteEvery = 1_000;

/** Thrown to leave the work in the middle; what the store holds of the file goes with it. */
class Told extends Error {}

export function exportRun(store: FileStore): RunKind<ExportInput, ExportPosition> {
  return {
    kind: exportKind,
    async run(ctx, handle) {
      const plan = await planExport(ctx, ctx.registry.object(handle.input.object), handle.input.order);
      const reach = exportReach(ctx, plan.object, plan.fields);
      const facts = { object: plan.object.name, format: plan.order.format, fileName: plan.fileName, reach };
      const unfinished: ExportResult = { ...facts, rows: 0, file: null, size: null };
      const ids = await matchingIds(ctx, plan.object, plan.query);
      await auditExport(ctx, plan, ids.length);
      await note(ctx, handle, { rows: 0, total: ids.length, result: unfinished });
      let [rows, noted] = [0, Date.now()];
      const content = exportContent(ctx, plan, ids, {
        context: () => handle.context(),
        async told(written) {
          if (handle.shouldStop()) throw new Told();
          rows = written;
          if (Date.now() - noted < noteEvery) return;
          noted = Date.now();
          await note(ctx, handle, { rows });
        },
      });
      try {
        const file = await addFile(ctx, store, {
          name: plan.fileName,
          content,
          limit: largestExport,
          ours: true,
          unowned: true,
        });
        await note(ctx, handle, { rows, total: rows });
        return { ...unfinished, rows, file: file.id, size: file.size };
      } catch (error) {
        if (error instanceof Told) return unfinished;
        throw error;
      }
    },
  };
}

async function note(
  ctx: Context,
  handle: Handle,
  { rows, total, result }: { rows: number; total?: number; result?: ExportResult },
): Promise<void> {
  await ctx.database.transaction((db) =>
    handle.checkpoint(db, {
      position: { rows },
      done: rows,
      ...(total === undefined ? {} : { total }),
      ...(result ? { result } : {}),
    }),
  );
}
