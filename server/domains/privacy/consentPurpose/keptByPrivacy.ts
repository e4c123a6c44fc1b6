/** Purposes are set by those who look after data protection, whatever a role says about records. */
import type { ConsentPurpose } from '../../../../shared/records.gen.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';

export const keptByPrivacy: Trait<ConsentPurpose> = {
  name: 'keptByPrivacy',
  step: 'check',
  always: true,
  run(ctx, rows) {
    if (ctx.actor.rights.may('privacy')) return;
    for (const { refusals } of rows) {
      refusals.push({
        field: 'name',
        code: 'invalid_value',
        text: {
          en: 'Purposes are kept by those who look after data protection; ask for the right “privacy”.',
          zh: '使用目的由数据保护负责人维护；请申请“隐私”管理权限。',
        },
      });
    }
  },
};
