/** A workspace made from a bundle that was brought, as a job; taken back whole when it is cancelled. */
import { ownerOf } from '../../../base/owner.ts';
import type { Context } from '../../context.ts';
import { sealingRing } from '../../fields/sealed/sealingKeys.ts';
import { ownFile } from '../../files/files.ts';
import { sealedStore } from '../../files/sealedStore.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import { withBundle } from './bundleFile.ts';
import { type LoadTools, type LoadWishes, loadBundle } from './loadBundle.ts';

export const loadKind = 'bundleLoad';

export interface LoadInput extends LoadWishes {
  /** The bundle, as it was brought. */
  readonly file: string;
}

export type LoadRunTools = Pick<
  LoadTools,
  'files' | 'registryOf' | 'makeTable' | 'fillSearch' | 'startJobs'
> & {
  readonly options: Omit<LoadTools['options'], 'appRole'>;
  /** Lets who asked for it into the new workspace, as its administrator. */
  readonly letIn: (inside: Context, asker: Context) => Promise<void>;
};

/** Written with the workspace itself: a worker that dies in the next moment has done its work. */
interface Made {
  readonly slug: string;
  readonly name: string;
}

class Stopped extends Error {
  override readonly name = 'Stopped';
}

const tellEveryMs = 1_000;

/** A pause means to begin again later: half a company is kept for nobody. */
export function loadRun(tools: LoadRunTools): RunKind<LoadInput, Made> {
  return {
    kind: loadKind,
    async run(ctx, handle) {
      if (handle.position !== null) return handle.position;
      let told = 0;
      const passed = async (done: number, total: number) => {
        if (handle.shouldStop()) throw new Stopped('the load was told to stop');
        if (Date.now() - told < tellEveryMs) return;
        told = Date.now();
        await ctx.database.transaction((db) => handle.checkpoint(db, { done, total }));
      };
      const { database: owner, appRole } = ownerOf(ctx);
      const file = await ownFile(ctx, handle.input.file);
      const content = sealedStore(tools.files, sealingRing).read(file.storedAs);
      try {
        return await withBundle(content, async (bundle) => {
          const made = await loadBundle(ctx, bundle, handle.input, {
            ...tools,
            owner,
            options: { ...tools.options, appRole },
            addAdministrator: (inside) => tools.letIn(inside, ctx),
            announced: (db) => {
              const { slug, name } = handle.input;
              return handle.checkpoint(db, { position: { slug, name } });
            },
            holder: `run:${handle.id}`,
            passed,
          });
          return { slug: made.slug, name: made.name };
        });
      } catch (error) {
        for (let each = error; each instanceof Error; each = each.cause)
          if (each instanceof Stopped) return undefined;
        throw error;
      }
    },
  };
}
