/** The copy of a workspace as a job: with progress, and taken back whole when it is cancelled. */
import type { MigrateOptions } from '../../../base/migrate.ts';
import { ownerOf } from '../../../base/owner.ts';
import type { FileStore } from '../../files/fileStore.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import { type CopyTools, type CopyWishes, copyWorkspace } from './copyWorkspace.ts';

export const copyRunKind = 'workspaceCopy';

export interface CopyRunTools {
  readonly options: Pick<MigrateOptions, 'migrations' | 'appVersion'>;
  readonly files: FileStore;
  readonly reindex: CopyTools['reindex'];
}

/** Thrown between batches, so that what is there so far is taken away. */
class CopyStopped extends Error {
  override readonly name = 'CopyStopped';
}

const tellEveryMs = 1_000;

/** A pause means to begin again later: half a copy is kept for nobody. */
export function copyRun(tools: CopyRunTools): RunKind<CopyWishes, never> {
  return {
    kind: copyRunKind,
    async run(ctx, handle) {
      let told = 0;
      const passed = async (done: number, total: number) => {
        if (handle.shouldStop()) throw new CopyStopped('the copy was told to stop');
        if (Date.now() - told < tellEveryMs) return;
        told = Date.now();
        await ctx.database.transaction((db) => handle.checkpoint(db, { done, total }));
      };
      try {
        const { database: owner, appRole } = ownerOf(ctx);
        const options = { ...tools.options, appRole };
        const { files, reindex } = tools;
        const holder = `run:${handle.id}`;
        const made = await copyWorkspace(ctx, handle.input, {
          owner,
          options,
          files,
          reindex,
          holder,
          passed,
        });
        return { slug: made.slug, name: made.name };
      } catch (error) {
        if (stopped(error)) return undefined;
        throw error;
      }
    },
  };
}

function stopped(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause)
    if (each instanceof CopyStopped) return true;
  return false;
}
