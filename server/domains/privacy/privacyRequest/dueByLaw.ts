/** Until when a request is answered, by the law that holds; and when it was. */
import type { PrivacyRequest } from '../../../../shared/records.gen.ts';
import { dayAt } from '../../../../shared/timeZone.ts';
import { happenedAt, type Trait } from '../../../platform/metadata/trait.ts';
import { dueOn } from './dueOn.ts';

export const dueByLaw: Trait<PrivacyRequest> = {
  name: 'dueByLaw',
  step: 'fill',
  run(ctx, rows) {
    for (const row of rows) {
      const { before, after, given } = row;
      if (row.op === 'create') after.receivedOn ??= dayAt(ctx.clock.now(), ctx.workspace.timeZone);
      const another = before?.law !== after.law || before?.receivedOn !== after.receivedOn;
      if (another && !given.has('dueOn') && after.law && after.receivedOn)
        after.dueOn = dueOn(after.law, after.receivedOn) ?? after.dueOn ?? null;
      if (before?.state === after.state) continue;
      const ended = after.state === 'done' || after.state === 'refused';
      after.answeredAt = ended ? happenedAt(ctx, row) : null;
    }
  },
};
