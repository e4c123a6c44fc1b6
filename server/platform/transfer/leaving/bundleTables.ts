/** Which tables a company takes along when it leaves, or moves to another installation. */
import { copied } from '../sandbox/tableFates.ts';

/** What a sandbox leaves behind because it is about people, and a company that moves takes with it. */
const alsoTaken: ReadonlySet<string> = new Set([
  'comments',
  'comment_mentions',
  'comment_reactions',
  'comment_versions',
  'follows',
  'notification_choices',
  'change_sets',
  'role_changes',
  'unique_keys',
  'computed_fields',
  'counters',
  'handed_views',
]);

/** History: read from two tables as one, and written back to both. */
export const historyTable = 'audit';

/** The tables of objects go along anyway. What is named nowhere stays: it belongs to the installation, or is made anew. */
export function goesAlong(table: string): boolean {
  return copied.has(table) || alsoTaken.has(table);
}

/** Read before everything else: from it the tables of custom objects are made. */
export const firstTables: readonly string[] = ['config_items', 'roles', 'settings'];
