/** The records that cells name, looked up without making any: what a reference of the file means by now. */
import type { Context } from '../../../context.ts';
import type { ImportPlan } from '../../importPlan.ts';
import type { Pending } from '../../pendingRow.ts';
import { type LookupTarget, placeOfReference } from '../../planLookup.ts';
import { type Found, resolveLookups } from '../../resolveLookups.ts';

/** Answers that are remembered from batch to batch. */
const mostRemembered = 50_000;

export class CellReferences {
  readonly #known = new Map<LookupTarget, Map<string, Found>>();

  /** Fills in the ids of references that mean one record; others stay open. */
  async resolve(ctx: Context, plan: ImportPlan, rows: readonly Pending[]): Promise<void> {
    const asked = rows.flatMap((one) =>
      one.references.flatMap(({ column, text }) => {
        const place = column.lookup && placeOfReference(column.lookup, text, one.row[1]);
        return place ? [{ one, field: column.field, ...place }] : [];
      }),
    );
    for (const target of new Set(asked.map((each) => each.target))) {
      const known = this.#known.get(target) ?? new Map<string, Found>();
      if (known.size > mostRemembered) known.clear();
      this.#known.set(target, known);
      const own = asked.filter((each) => each.target === target);
      const texts = [...new Set(own.map(({ text }) => text))].filter((text) => !known.has(text));
      const source = target.by.name === 'sourceId' ? plan.source : null;
      const found =
        texts.length === 0
          ? new Map<string, Found>()
          : await resolveLookups(ctx, target.object, target.by, texts, { source });
      for (const [text, record] of found) known.set(text, record);
      for (const { one, field, text } of own) {
        const record = known.get(text);
        // Of several columns for one field, the first that names a record counts.
        if (typeof record === 'object' && (one.values[field.name] ?? null) === null)
          one.values[field.name] = record.id;
      }
    }
  }
}
