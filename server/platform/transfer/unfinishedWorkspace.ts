/** A workspace on its way in: named and leased while it is made, and taken away whole when it does not come to be. */
import type { Database } from '../../base/database.ts';
import { Problem } from '../../base/problem.ts';
import {
  dropSchema,
  forgetUnfinished,
  keepUnfinished,
  nameUnfinished,
} from '../../base/unfinishedSchemas.ts';
import { checkNewSlug, schemaOfSlug } from '../../base/workspaceSlug.ts';

/** How often the lease on the unfinished schema is prolonged. */
const beatMs = 15_000;

export interface Unfinished {
  readonly slug: string;
  readonly owner: Database;
  /** Of this attempt; the same again after a crash takes over what the former one left. */
  readonly holder: string;
  /** How many rows are there of about how many; may throw to give it up. */
  readonly passed: (rows: number, total: number) => Promise<void>;
}

/** @param work makes the schema and announces it; told of a lost lease through `passed`, which then throws. */
export async function makeUnfinished<Result>(
  database: Database,
  { slug, owner, holder, passed }: Unfinished,
  work: (schema: string, passed: Unfinished['passed']) => Promise<Result>,
): Promise<Result> {
  const schema = schemaOfSlug(slug);
  await checkNewSlug(database, slug);
  const begun = await nameUnfinished(database, { schema, slug, doing: 'copy', holder });
  if (!begun) throw underWay(slug);
  let lost = false;
  const beat = setInterval(() => {
    keepUnfinished(database, schema, holder).then(
      (kept) => {
        lost = !kept;
      },
      // The lease is four beats long: a database that comes back in time has lost nothing.
      () => undefined,
    );
  }, beatMs);
  try {
    await dropSchema(owner, schema);
    return await work(schema, async (rows, total) => {
      if (lost) throw underWay(slug);
      await passed(rows, total);
    });
  } catch (error) {
    if (!lost) {
      await dropSchema(owner, schema);
      await forgetUnfinished(database, schema, holder);
    }
    throw error;
  } finally {
    clearInterval(beat);
  }
}

/** Somebody else makes or takes away a workspace of this name. */
export function underWay(slug: string): Problem {
  const text = {
    en: `A workspace “${slug}” is being made or taken away at this moment; try again in a minute.`,
    zh: `工作区“${slug}”正在创建或移除，请一分钟后再试。`,
  };
  return new Problem('not_unique', { detail: text, errors: [{ field: 'slug', code: 'not_unique', text }] });
}
