/** Requests are kept by those who look after data protection, whatever a role says about records. */
import type { PrivacyRequest } from '../../../../shared/records.gen.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';

export const keptByOfficers: Trait<PrivacyRequest> = {
  name: 'keptByOfficers',
  step: 'check',
  always: true,
  run(ctx, rows) {
    if (ctx.actor.rights.may('privacy')) return;
    for (const { refusals } of rows) {
      refusals.push({
        field: 'name',
        code: 'forbidden',
        text: {
          en: 'Requests are kept by those who look after data protection; ask for the right “privacy”.',
          zh: '权利请求由数据保护负责人处理；请申请“隐私”管理权限。',
        },
      });
    }
  },
};
