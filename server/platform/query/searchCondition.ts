/** The place where the search joins the reader: it is a higher floor, so it registers itself. */
import type { Fragment } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';

/** From the words of `search=` to a condition on the rows of the list. */
export type SearchCondition = (
  ctx: Context,
  object: ObjectType,
  words: string,
  alias: string,
) => Promise<Fragment>;

let registered: SearchCondition | undefined;

export function setSearchCondition(condition: SearchCondition): void {
  registered = condition;
}

export async function searchCondition(
  ctx: Context,
  object: ObjectType,
  words: string,
  alias: string,
): Promise<Fragment> {
  if (!registered) throw new Error('the search has not been registered');
  return registered(ctx, object, words, alias);
}
