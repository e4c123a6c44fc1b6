/** Names under which PostgreSQL keeps a statement's plan: for the shapes of which one plan is good for every value. */
import { createHash } from 'node:crypto';

/** Each name costs memory on every connection. */
const mostNames = 200;
const names = new Set<string>();

/** The same text has the same name in every process; undefined when there are enough names. */
export function statementName(text: string): string | undefined {
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 27);
  if (names.size >= mostNames && !names.has(name)) return undefined;
  names.add(name);
  return name;
}
