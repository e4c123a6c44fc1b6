/** What a stage means for its opportunity: won or closed, its probability, since when. */

import type { Opportunity } from '../../../../shared/records.gen.ts';
import { wallClock } from '../../../../shared/timeZone.ts';
import { happenedAt, type Trait } from '../../../platform/metadata/trait.ts';

export const stageFacts: Trait<Opportunity> = {
  name: 'stageFacts',
  step: 'fill',
  run(ctx, rows) {
    const stages = ctx.registry.object('opportunity').fields.get('stage')!.options ?? [];
    for (const row of rows) {
      const { before, after, given } = row;
      const stage = stages.find((option) => option.value === after.stage);
      if (!stage) continue;
      after.isWon = stage.outcome === 'won';
      after.isClosed = stage.outcome !== 'open';
      if (before?.stage !== after.stage) {
        after.stageChangedAt = happenedAt(ctx, row);
        if (!given.has('probability')) after.probability = String(stage.probability ?? 0);
        const closedByHand = before !== null && after.isClosed && !before.isClosed && !given.has('closeDate');
        if (closedByHand)
          after.closeDate = new Date(wallClock(Date.parse(happenedAt(ctx, row)), ctx.workspace.timeZone))
            .toISOString()
            .slice(0, 10);
      }
    }
  },
};
