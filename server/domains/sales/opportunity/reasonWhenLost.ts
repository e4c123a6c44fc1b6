/** Whoever gives a deal up says why: moving an opportunity to a lost stage needs a reason. */
import type { Opportunity } from '../../../../shared/records.gen.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';

export const reasonWhenLost: Trait<Opportunity> = {
  name: 'reasonWhenLost',
  step: 'check',
  run(ctx, rows) {
    const stages = ctx.registry.object('opportunity').fields.get('stage')!.options ?? [];
    const lost = new Set(stages.filter((stage) => stage.outcome === 'lost').map((stage) => stage.value));
    for (const { op, before, after, refusals } of rows) {
      const entered = op === 'update' && lost.has(after.stage ?? '') && before?.stage !== after.stage;
      if (entered && !after.reason) {
        refusals.push({
          field: 'reason',
          code: 'gate_not_met',
          text: { en: 'Say why the deal was lost: choose a reason.', zh: '请选择输单原因。' },
        });
      }
    }
  },
};
