/** A contact role is called after its contact and account. */

import type { AccountContact } from '../../../../shared/records.gen.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';
import { titlesOf } from '../../../platform/records/titles.ts';

export const nameFromParts: Trait<AccountContact> = {
  name: 'nameFromParts',
  step: 'fill',
  async run(ctx, rows) {
    const written = rows.filter(
      (row) => row.op === 'create' || row.given.has('contact') || row.given.has('account'),
    );
    const contacts = await titlesOf(
      ctx,
      'contact',
      written.map((row) => row.after.contact),
    );
    const accounts = await titlesOf(
      ctx,
      'account',
      written.map((row) => row.after.account),
    );
    for (const { after } of written) {
      const parts = [contacts.get(after.contact ?? ''), accounts.get(after.account ?? '')];
      after.name = parts.filter(Boolean).join(' · ') || null;
    }
  },
};
