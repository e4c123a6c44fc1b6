/** From events of the outbox to what browsers are told of them: ids and versions, filtered by the rights of each reader. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { OutboxEvent } from '../../events/readEvents.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { RowRights } from '../../permissions/rights.ts';

export interface LiveChange {
  /** Singular name. */
  readonly object: string;
  readonly id: string;
  /** Of the record; null when something that hangs on it changed. */
  readonly version: number | null;
}

/** What one stream is told at once. */
export interface LiveMessage {
  readonly changes: readonly LiveChange[];
  /** Objects of which too much changed, or something went out of the reader's sight: ask again. */
  readonly objects: readonly string[];
}

/** More changes of an object in one beat are one message. */
const mostChanges = 50;

interface Changed {
  readonly version: number | null;
  /** Changed hands, or is gone: whoever saw it a moment ago may not see it now. */
  readonly moved: boolean;
}

export class LiveNews {
  readonly #records = new Map<string, Map<string, Changed>>();
  readonly #crowds = new Set<string>();
  /** Users whose inbox changed. */
  readonly users = new Set<string>();
  /** By object, then key set: ids. */
  readonly #seen = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

  constructor(events: readonly OutboxEvent[]) {
    for (const event of events) this.#take(event);
    for (const [object, records] of this.#records) if (records.size > mostChanges) this.#crowds.add(object);
  }

  get isEmpty(): boolean {
    return this.#records.size === 0 && this.users.size === 0;
  }

  #take({ name, object, recordId, version, payload }: OutboxEvent): void {
    if (name === 'inbox.changed')
      for (const user of (payload.users as string[] | undefined) ?? []) this.users.add(user);
    if (object === null || recordId === null) return;
    const records = this.#records.get(object) ?? new Map<string, Changed>();
    this.#records.set(object, records);
    // A crowd is one message, whoever is in it.
    if (records.size > mostChanges) return;
    const verb = name.slice(name.lastIndexOf('.') + 1);
    const fields = (payload.fields as string[] | undefined) ?? [];
    const moved =
      verb === 'deleted' || verb === 'purged' || fields.includes('owner') || fields.includes('department');
    const held = records.get(recordId);
    records.set(recordId, {
      version: version ?? held?.version ?? null,
      moved: moved || held?.moved === true,
    });
  }

  /** Asks, in one question for each object, which of its records the readers of these contexts may see. */
  async ask(readers: readonly Context[]): Promise<void> {
    const [ctx] = readers;
    if (ctx === undefined) return;
    for (const [name, records] of this.#records) {
      const object = ctx.registry.objects.get(name);
      if (object === undefined || this.#crowds.has(name)) continue;
      const sets = new Map<string, readonly number[] | null>();
      for (const reader of readers) {
        const rows = reader.actor.rights.rows(name, 'read');
        if (rows !== null) sets.set(keySet(rows), rows.all ? null : rows.keys);
      }
      if (sets.size > 0) this.#seen.set(name, await visible(ctx, object, [...records.keys()], sets));
    }
  }

  /** Null when there is nothing for this reader; `ask` comes first. */
  messageFor({ actor, registry }: Context): LiveMessage | null {
    const changes: LiveChange[] = [];
    const again = new Set<string>();
    for (const [object, records] of this.#records) {
      const rows = actor.rights.rows(object, 'read');
      if (rows === null || !registry.objects.has(object)) continue;
      if (this.#crowds.has(object)) {
        again.add(object);
        continue;
      }
      const seen = this.#seen.get(object)?.get(keySet(rows));
      for (const [id, { version, moved }] of records) {
        if (seen?.has(id)) changes.push({ object, id, version });
        else if (moved) again.add(object);
      }
    }
    return changes.length + again.size === 0 ? null : { changes, objects: [...again] };
  }
}

/** Readers with the same keys see the same. */
function keySet(rows: NonNullable<RowRights>): string {
  return rows.all ? '*' : [...rows.keys].sort((a, b) => a - b).join();
}

/** By key set. Deleted records too: that they are gone is news for those who saw them. */
async function visible(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  sets: ReadonlyMap<string, readonly number[] | null>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const entries = [...sets];
  const rows = await ctx.db.rows<{ name: string; id: string }>(sql`
    select k.name, t.id from ${qualified(ctx.workspace.schema, object.table)} t
    join unnest(
      ${entries.map(([name]) => name)}::text[],
      ${entries.map(([, keys]) => keys === null)}::boolean[],
      ${entries.map(([, keys]) => `{${(keys ?? []).join()}}`)}::text[]
    ) as k (name, everything, keys) on k.everything or t.readers && k.keys::int[]
    where t.id = any(${[...ids]}::uuid[])`);
  const found = new Map(entries.map(([name]) => [name, new Set<string>()]));
  for (const { name, id } of rows) found.get(name)?.add(id);
  return found;
}
