/** `search=` of a list: the records whose words hold every term, as a condition on the list's rows. */
import { and, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { rightsCondition } from '../query/rowRights.ts';
import type { SearchCondition } from '../query/searchCondition.ts';
import { seesFew } from '../query/seesFew.ts';
import { survivorsOf } from '../records/merging/survivors.ts';
import { classesFor } from './searchClasses.ts';
import { confirmed, lookedUpSql, type Term, termsOf } from './terms.ts';

/** Up to here the hits are named to the list; beyond, so many rows hit that walking in the list's order meets them. */
const named = 5000;

/** A word that this many of the newest rows hold is common: the index would first find every row of the table that has it. */
const sample = { rows: 1000, common: 20 } as const;

/**
 * The planner cannot know how often words come together, and a wrong guess reads the whole table; so the rows are asked
 * first. A class row holds all terms or is no hit, so that no field tells of another.
 */
export const listSearch: SearchCondition = async (ctx, object, words, alias) => {
  const terms = termsOf(words);
  const classes = await classesFor(ctx, object);
  if (terms.length === 0 || classes.length === 0) return sql`false`;
  const search = qualified(ctx.workspace.schema, 'search');
  const ofObject = sql`s.object = ${object.name} and s.field_class = any(${classes}::text[])`;
  // The offset keeps the planner from turning this into a join with every hit.
  const tested = sql`exists (select 1 from ${search} as s where ${ofObject} and s.record_id = ${sql.id(alias)}.id and ${confirmed(terms, 's')} offset 0)`;
  const rights = rightsCondition(ctx, object.name, 's');
  const condition = and([ofObject, lookedUpSql(terms, 's'), ...(rights ? [rights] : [])]);
  if (await seesFew(ctx, object)) {
    const met = sql`select s.record_id from ${search} as s where ${condition} offset 0`;
    const merged = await ctx.db.arrays(sql`
      select m.merged_id from ${qualified(ctx.workspace.schema, 'merges')} m
      where m.object = ${object.name} and m.state = 'merged' and m.merged_id in (${met}) limit ${named}`);
    const now = await survivorsOf(
      ctx,
      merged.map((row) => String(row[0])),
    );
    return sql`(${sql.id(alias)}.id in (${met}) or ${sql.id(alias)}.id = any(${[...now.values()]}::uuid[]))`;
  }
  if (await isCommon(ctx, terms)) return tested;
  const rows = await ctx.db.arrays(
    sql`select s.record_id from ${search} as s where ${condition} limit ${named + 1}`,
  );
  if (rows.length > named) return tested;
  const ids = rows.map((row) => String(row[0]));
  // What was merged is met by its own words, and shown as what it went into.
  const now = await survivorsOf(ctx, ids);
  return sql`${sql.id(alias)}.id = any(${[...ids, ...now.values()]}::uuid[])`;
};

async function isCommon(ctx: Context, terms: readonly Term[]): Promise<boolean> {
  const search = qualified(ctx.workspace.schema, 'search');
  const [row] = await ctx.db.arrays(
    sql`select count(*) from (select words from ${search} order by touched_at desc limit ${sample.rows}) as s where ${confirmed(terms, 's')}`,
  );
  return Number(row![0]) >= sample.common;
}
