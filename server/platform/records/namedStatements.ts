/** Names for the few statements that are always the same, such as the insert of an object: PostgreSQL plans them once. */
import type { Statement } from '../../base/sql.ts';

/** A connection keeps what it prepared; this many of its 200 are the writer's. */
const mostNames = 60;

const names = new Map<string, string>();

/** The statement with a name, as long as there are names left. */
export function named(statement: Statement): Statement {
  let name = names.get(statement.text);
  if (name === undefined) {
    if (names.size >= mostNames) return statement;
    name = `write_${names.size}`;
    names.set(statement.text, name);
  }
  return { ...statement, name };
}
