/** A consent is called after its person and purpose, and there is one for both together. */
import type { Consent } from '../../../../shared/records.gen.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';
import { titlesOf } from '../../../platform/records/titles.ts';

export const namedByPerson: Trait<Consent> = {
  name: 'namedByPerson',
  step: 'fill',
  async run(ctx, rows) {
    const written = rows.filter(
      (row) => row.op === 'create' || row.given.has('contact') || row.given.has('purpose'),
    );
    const people = await titlesOf(
      ctx,
      'contact',
      written.map((row) => row.after.contact),
    );
    const purposes = await titlesOf(
      ctx,
      'consentPurpose',
      written.map((row) => row.after.purpose),
    );
    for (const { after } of written) {
      const { contact, purpose } = after;
      if (typeof contact !== 'string' || typeof purpose !== 'string') continue;
      after.name = `${people.get(contact) ?? ''} · ${purposes.get(purpose) ?? ''}`;
      after.pair = `${contact} ${purpose}`;
    }
  },
};
