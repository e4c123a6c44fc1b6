/** Search rows of an object made anew as a job: when fields begin or cease to be searched. */
import type { RunKind } from '../jobs/runKinds.ts';
import { reindex } from './reindex.ts';

export const reindexRun: RunKind<{ readonly object: string }, never> = {
  kind: 'search.reindex',
  async run(_ctx, handle) {
    const ctx = await handle.context();
    const object = ctx.registry.objects.get(handle.input.object);
    return { records: object ? await reindex(ctx, object) : 0 };
  },
};
