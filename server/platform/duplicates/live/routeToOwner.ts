/** Where a rule says so, the owner of the other record is told that one like it was saved. */

import { emit } from '../../events/outbox.ts';
import type { WriteStep, WrittenRow } from '../../records/steps.ts';
import type { Hit } from './findDuplicates.ts';

/** Between the check and the write of the same rows. */
const waiting = new WeakMap<WrittenRow, readonly string[]>();

export function routeLater(row: WrittenRow, hits: readonly Hit[]): void {
  const ids = hits
    .filter(({ rules }) => rules.some(({ outcome }) => outcome === 'routeToOwner'))
    .map(({ id }) => id);
  if (ids.length > 0) waiting.set(row, ids);
}

/** The event is the other record's: who may read that one is told, and nothing of the new one but that it is there. */
export const tellOwners: WriteStep = {
  name: 'duplicateOwners',
  async run(ctx, object, rows) {
    const told = rows.flatMap((row) => (waiting.get(row) ?? []).map((id) => ({ row, id })));
    await emit(
      ctx,
      told.map(({ row, id }) => ({
        name: `${object.name}.resembled`,
        object: object.name,
        recordId: id,
        payload: { by: row.id },
      })),
    );
  },
};
