/** What a removed object leaves: its table, its search rows, its lines on timelines, its views. */
import { qualified, sql } from '../../base/sql.ts';
import type { RunKind } from '../jobs/runKinds.ts';
import { snake } from '../metadata/registry.ts';
import { dropObjectRun } from './objectKind.ts';
import { dropObjectTable } from './objectTable.ts';

interface DropInput {
  readonly object: string;
  readonly plural: string;
  readonly id: string;
}

/** History stays: it says that there was such an object, and what became of it. */
export const dropObject: RunKind<DropInput, never> = {
  kind: dropObjectRun,
  async run(ctx, handle) {
    const { object, plural, id } = handle.input;
    // The name was given to another object meanwhile: what is there is that one's.
    const current = ctx.registry.documents.get('object', object);
    if (current === undefined) {
      const { schema } = ctx.workspace;
      for (const [table, column] of traces) {
        await ctx.db.run(sql`delete from ${qualified(schema, table)} where ${sql.id(column)} = ${object}`);
      }
    }
    if (current?.id !== id) await dropObjectTable(ctx, snake(plural), id);
    return { object };
  },
};

const traces = [
  ['search', 'object'],
  ['timeline', 'object'],
  ['timeline', 'about_object'],
  ['views', 'object'],
] as const;
