/** An opportunity without a name is called after its account and product. */

import type { Opportunity } from '../../../../shared/records.gen.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';
import { titlesOf } from '../../../platform/records/titles.ts';

export const opportunityName: Trait<Opportunity> = {
  name: 'opportunityName',
  step: 'fill',
  async run(ctx, rows) {
    const nameless = rows.filter((row) => !row.after.name);
    if (nameless.length === 0) return;
    const accounts = await titlesOf(
      ctx,
      'account',
      nameless.map((row) => row.after.account),
    );
    const products = await titlesOf(
      ctx,
      'product',
      nameless.map((row) => row.after.product),
    );
    for (const { after } of nameless) {
      const parts = [accounts.get(after.account ?? ''), products.get(after.product ?? '')];
      after.name = parts.filter(Boolean).join(' – ') || null;
    }
  },
};
