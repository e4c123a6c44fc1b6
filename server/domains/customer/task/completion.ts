/** A task knows when it was completed, and forgets it when it is opened again. */
import type { Task } from '../../../../shared/records.gen.ts';
import { happenedAt, type Trait } from '../../../platform/metadata/trait.ts';

export const completion: Trait<Task> = {
  name: 'completion',
  step: 'fill',
  run(ctx, rows) {
    for (const row of rows) {
      const { before, after } = row;
      if (after.status !== 'done') after.completedAt = null;
      else if (before?.status !== 'done') after.completedAt = happenedAt(ctx, row);
    }
  },
};
