/** From events of the outbox to what browsers are told of them: ids and versions, filtered by the rights of each reader. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { OutboxEvent } from '../../events/readEvents.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { rightsCondition } from '../../query/rowRights.ts';

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
  readonly #seen = new Map<string, Promise<ReadonlyMap<string, ReadonlySet<string>>>>();

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

  /** Null when there is nothing for this reader. Readers with the same keys share one question. */
  async messageFor(ctx: Context): Promise<LiveMessage | null> {
    const objects = [...this.#records.keys()].flatMap((name) => ctx.registry.objects.get(name) ?? []);
    const readable = objects.filter((object) => ctx.actor.rights.rows(object.name, 'read') !== null);
    const few = readable.filter((object) => !this.#crowds.has(object.name));
    const visible = await this.#visible(ctx, few);
    const changes: LiveChange[] = [];
    const again = new Set(readable.filter((object) => this.#crowds.has(object.name)).map(({ name }) => name));
    for (const object of few) {
      for (const [id, { version, moved }] of this.#records.get(object.name)!) {
        if (visible.get(object.name)?.has(id)) changes.push({ object: object.name, id, version });
        else if (moved) again.add(object.name);
      }
    }
    return changes.length + again.size === 0 ? null : { changes, objects: [...again] };
  }

  #visible(ctx: Context, objects: readonly ObjectType[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const keys = objects.map((object) => {
      const rows = ctx.actor.rights.rows(object.name, 'read');
      return `${object.name}:${rows === null ? '-' : rows.all ? '*' : [...rows.keys].sort((a, b) => a - b).join()}`;
    });
    const name = keys.join(' ');
    const known = this.#seen.get(name);
    if (known !== undefined) return known;
    const asked = this.#ask(ctx, objects);
    this.#seen.set(name, asked);
    return asked;
  }

  /** Deleted records too: that they are gone is news for those who saw them. */
  async #ask(ctx: Context, objects: readonly ObjectType[]): Promise<Map<string, Set<string>>> {
    const found = new Map(objects.map((object) => [object.name, new Set<string>()]));
    const parts = objects.map((object) => {
      const ids = [...this.#records.get(object.name)!.keys()];
      const rights = rightsCondition(ctx, object.name, 't') ?? sql`true`;
      return sql`select ${object.name}::text as object, t.id from ${qualified(ctx.workspace.schema, object.table)} t
        where t.id = any(${ids}::uuid[]) and ${rights}`;
    });
    if (parts.length === 0) return found;
    const rows = await ctx.db.rows<{ object: string; id: string }>(sql.join(parts, sql` union all `));
    for (const { object, id } of rows) found.get(object)?.add(id);
    return found;
  }
}
