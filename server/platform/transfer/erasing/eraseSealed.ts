/** Eraser: what imports and migrations tell of their files, sealed in the database: samples of columns, what was recognised, reports. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { type Eraser, nothingErased } from '../../records/erasing/erasers.ts';
import type { Needles } from '../../records/erasing/needles.ts';
import { openPart, sealPart } from '../sealedPart.ts';

/** Each sealed for the id of its row. */
const places = [
  ['imports', 'shape'],
  ['imports', 'recognised'],
  ['data_migrations', 'report'],
] as const;
type Place = (typeof places)[number];

const rowsOfPart = 200;

interface Clean {
  readonly id: string;
  readonly part: unknown;
}

/** A page of a place's rows: those that name somebody, without him; and the last id, null at the end. */
async function pageOf(ctx: Context, [table, name]: Place, needles: Needles, after: string | null) {
  const rows = await ctx.db.rows<{ id: string; part: unknown }>(sql`
    select id, ${sql.id(name)} as part from ${qualified(ctx.workspace.schema, table)}
    where ${sql.id(name)} is not null and ${after === null ? sql`true` : sql`id > ${after}::uuid`}
    order by id limit ${rowsOfPart}`);
  const named = rows.flatMap(({ id, part }): Clean[] => {
    const plain = openPart<unknown>(part, id);
    const clean = needles.redactAll(plain);
    return clean === plain ? [] : [{ id, part: clean }];
  });
  return { named, last: rows.length < rowsOfPart ? null : rows.at(-1)!.id };
}

export const eraseSealed: Eraser = {
  name: 'importReports',
  label: { en: 'Samples and reports of imports', zh: '导入的样例与报告' },
  tables: [],

  async count(ctx, { needles }) {
    if (needles.pattern === null) return 0;
    let count = 0;
    for (const place of places)
      for (let after: string | null = null, more = true; more; ) {
        const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(ctx, place, needles, after);
        count += page.named.length;
        after = page.last;
        more = after !== null;
      }
    return count;
  },

  /** `from`: which place, and its last row. */
  async erase(ctx, { needles }, from) {
    const [at, after] = from === null ? [0, null] : (JSON.parse(from) as [number, string | null]);
    const place = places[at];
    if (place === undefined || needles.pattern === null) return nothingErased;
    const { named, last } = await pageOf(ctx, place, needles, after);
    const [table, name] = place;
    for (const { id, part } of named)
      await ctx.db.run(sql`
        update ${qualified(ctx.workspace.schema, table)} set ${sql.id(name)} = to_jsonb(${sealPart(part, id)}::text)
        where id = ${id}::uuid`);
    const following = at + 1 < places.length ? JSON.stringify([at + 1, null]) : null;
    return { count: named.length, next: last === null ? following : JSON.stringify([at, last]) };
  },
};
