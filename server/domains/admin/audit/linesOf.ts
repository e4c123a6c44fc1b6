/** Rows of the audit trail as lines: with the names of people, records and fields that the reader may know. */
import type { AuditLine } from '../../../../shared/audit/auditLine.ts';
import type { Context } from '../../../platform/context.ts';
import { isoOfTimestamp } from '../../../platform/fields/datetime.ts';
import { getMany } from '../../../platform/query/reader.ts';
import { seesAll } from '../../../platform/query/rowRights.ts';
import { isShown } from '../../../platform/records/shownValues.ts';
import { titlesOf } from '../../../platform/records/titles.ts';
import { userNames } from '../../../platform/records/userNames.ts';
import { factsOf } from './factsOf.ts';
import type { AuditRow } from './rows.ts';

export async function linesOf(given: Context, rows: readonly AuditRow[]): Promise<AuditLine[]> {
  // The names beside the lines are no reads of the records.
  const ctx: Context = { ...given, address: null };
  const people = await userNames(
    ctx,
    rows.map(({ actor_id }) => actor_id),
  );
  const titles = await titlesBeside(ctx, rows);
  return rows.map((row) => {
    const object = row.object === null ? undefined : ctx.registry.objects.get(row.object);
    const facts = factsOf(ctx, row);
    const { rows: counted } = row.after ?? {};
    return {
      id: row.id,
      at: isoOfTimestamp(row.at),
      actor: { kind: row.actor_kind, id: row.actor_id, label: people.get(row.actor_id ?? '') ?? null },
      verb: row.verb,
      object: row.object,
      record: row.record_id === null ? null : { id: row.record_id, label: titles.get(row.record_id) ?? null },
      version: row.version,
      changeSet: row.change_set_id,
      fields: object ? row.fields.filter((field) => isShown(ctx, object, field)) : row.fields,
      rows: row.record_ids?.length ?? (typeof counted === 'number' ? counted : null),
      requestId: row.request_id,
      address: row.address,
      facts: { ...facts, ...partnerOf(row, titles) },
    };
  });
}

/** The other record of a line about two: the one that it went into, or came out of. */
function partnerId({ verb, after }: AuditRow): string | null {
  const id = verb === 'mergedInto' ? after?.into : verb === 'takenOut' ? after?.from : null;
  return typeof id === 'string' ? id : null;
}

function partnerOf(row: AuditRow, titles: ReadonlyMap<string, string>): { readonly name?: string } {
  const id = partnerId(row);
  return id === null ? {} : { name: titles.get(id) ?? '…' };
}

/** Also of deleted records, for those who may see all of the object. */
async function titlesBeside(ctx: Context, rows: readonly AuditRow[]): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const name of new Set(rows.map(({ object }) => object))) {
    const object = name === null ? undefined : ctx.registry.objects.get(name);
    if (!object || ctx.actor.rights.rows(object.name, 'read') === null) continue;
    const access = ctx.actor.rights.field(object.name, object.titleField.name);
    if (access === 'hidden' || access === 'masked') continue;
    const ids = [
      ...new Set(
        rows.flatMap((row) =>
          row.object === name ? [row.record_id, partnerId(row)].filter((id) => id !== null) : [],
        ),
      ),
    ];
    if (ids.length === 0) continue;
    if (seesAll(ctx, object.name)) {
      for (const [id, title] of await titlesOf(ctx, object.name, ids)) titles.set(id, title);
      continue;
    }
    const title = object.titleField.name;
    for (const record of await getMany(ctx, object, ids, ['id', title]))
      titles.set(String(record.id), String(record[title] ?? ''));
  }
  return titles;
}
