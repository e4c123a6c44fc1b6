/** A task knows when it was completed, and forgets it when it is opened again. */
import type { Task } from '../../../../shared/records.gen.ts';
import { isoNow } from '../../../base/clock.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';

export const completion: Trait<Task> = {
  name: 'completion',
  step: 'fill',
  run(ctx, rows) {
    for (const { before, after } of rows) {
      if (after.status !== 'done') after.completedAt = null;
      else if (before?.status !== 'done') after.completedAt = isoNow(ctx.clock);
    }
  },
};
