/** Whether an actor sees so few records of an object that it is cheap to look at all of them. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { Rights } from '../permissions/rights.ts';
import { plannedRows } from './count.ts';
import { table } from './page.ts';
import { rightsCondition, visible } from './rowRights.ts';

const few = 20_000;
/** How long an answer is believed, in milliseconds. */
const memory = 60_000;

interface Answer {
  readonly until: number;
  readonly few: Promise<boolean>;
}

/** By rights, which are another object after each change of them. */
const known = new WeakMap<Rights, Map<string, Answer>>();

/** By the statistics of the planner, which hold every key of many rows; nothing is counted. */
export function seesFew(ctx: Context, object: ObjectType): Promise<boolean> {
  if (rightsCondition(ctx, object.name, table) === undefined) return Promise.resolve(false);
  const { rights } = ctx.actor;
  const answers = known.get(rights) ?? new Map<string, Answer>();
  known.set(rights, answers);
  const name = `${ctx.workspace.schema} ${object.name}`;
  const now = ctx.clock.now();
  const last = answers.get(name);
  if (last && last.until > now) return last.few;
  const from = sql`from ${qualified(ctx.workspace.schema, object.table)} as ${sql.id(table)} where ${visible(ctx, object.name, table)}`;
  const answer = { until: now + memory, few: plannedRows(ctx, from).then((rows) => rows <= few) };
  answer.few.catch(() => answers.delete(name));
  answers.set(name, answer);
  return answer.few;
}
