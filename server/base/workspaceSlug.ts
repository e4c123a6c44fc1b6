/** The short name of a workspace in addresses and commands, and the schema that belongs to it. */
import type { Db } from './database.ts';
import { Problem } from './problem.ts';
import { sql } from './sql.ts';

export function isSlug(slug: string): boolean {
  return /^[a-z][a-z0-9-]{0,39}$/.test(slug);
}

export function schemaOfSlug(slug: string): string {
  return `ws_${slug.replaceAll('-', '_')}`;
}

/** Refuses a slug that cannot be one, or that is taken. */
export async function checkNewSlug(db: Db, slug: string): Promise<void> {
  if (!isSlug(slug)) {
    throw refusal('invalid_value', {
      en: 'Lower-case letters, digits and hyphens, beginning with a letter; at most 40.',
      zh: '只能包含小写字母、数字和连字符，以字母开头，最多 40 个字符。',
    });
  }
  const taken = await db.rows(sql`
    select from core.workspaces where slug = ${slug} or schema_name = ${schemaOfSlug(slug)}`);
  if (taken.length === 0) return;
  throw refusal('not_unique', {
    en: `There is a workspace “${slug}” already; choose another short name.`,
    zh: `已有工作区“${slug}”，请换一个短名。`,
  });
}

function refusal(code: 'invalid_value' | 'not_unique', text: { en: string; zh: string }): Problem {
  return new Problem(code, { detail: text, errors: [{ field: 'slug', code, text }] });
}
