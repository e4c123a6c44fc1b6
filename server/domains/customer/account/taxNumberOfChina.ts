/** The tax number of a company in China is its unified social credit code: one that cannot be a code is refused. */

import type { AddressValue } from '../../../../shared/fields/address.ts';
import { isCreditCode, isOldTaxNumber } from '../../../../shared/fields/creditCode.ts';
import { isSensitive, placeOf, plainOf } from '../../../platform/fields/sealed/sealedField.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';

const china = 'CN';

export const taxNumberOfChina: Trait = {
  name: 'taxNumberOfChina',
  step: 'check',
  run(ctx, rows) {
    const field = ctx.registry.object('account').fields.get('taxNumber')!;
    if (!isSensitive(field)) return;
    for (const { id, before, after, refusals } of rows) {
      const stored = after.taxNumber;
      if (typeof stored !== 'string' || stored === before?.taxNumber) continue;
      const country = (after.address as AddressValue | null)?.country ?? ctx.workspace.country;
      const number = country === china ? plainOf(stored, placeOf(ctx, field, id)) : null;
      if (number === null || isCreditCode(number) || isOldTaxNumber(number)) continue;
      refusals.push({
        field: 'taxNumber',
        code: 'invalid_value',
        text: {
          en: 'This is no tax number of China: a unified social credit code has 18 characters and its check character fits; older numbers have 15 or 20.',
          zh: '税号有误：统一社会信用代码为 18 位且校验码须相符，旧税号为 15 或 20 位。',
        },
      });
    }
  },
};
