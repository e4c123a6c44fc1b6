/** An erasure as a run: it goes on after a crash, and is told by its progress. */
import type { RunKind } from '../../../platform/jobs/runKinds.ts';
import { type ErasurePosition, performErasure } from './performErasure.ts';

export const erasureKind = 'erasure';

export interface ErasureInput {
  readonly erasure: string;
}

export const erasureRun: RunKind<ErasureInput, ErasurePosition> = {
  kind: erasureKind,
  async run(ctx, handle) {
    const done = await performErasure(ctx, handle.input.erasure, {
      position: handle.position,
      shouldStop: () => handle.shouldStop(),
      note: (db, position, done, total) => handle.checkpoint(db, { position, done, total }),
    });
    if (done && handle.total !== null)
      await ctx.database.transaction((db) => handle.checkpoint(db, { done: handle.total ?? 0 }));
    return { erasure: handle.input.erasure };
  },
};
