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
  'merges',
  'merge_moves',
  // Decisions on pairs, and what was found of the data at each check.
  'duplicate_pairs',
  'quality_snapshots',
  // That somebody was erased, and who must not be, is to be known wherever the company goes.
  'erasures',
  'erasure_subjects',
  'legal_holds',
]);

/** What belongs to the installation, was on its way out, or is made anew. */
export const staysBehind: ReadonlySet<string> = new Set([
  'audit_archives',
  'audit_read_batches',
  'audit_seals',
  'outbox',
  'followers',
  'idempotency_keys',
  'reveal_counts',
  // Files that were brought, and what became of their rows: their records go along.
  'imports',
  'import_failures',
  'import_rows',
  'data_migrations',
  'migration_files',
  'migration_links',
  'person_exports',
  'mails',
  'notifications',
  'presence',
  // Names of a directory that feeds this installation.
  'scim_names',
  // Under keys of this installation, or made from the records.
  'duplicate_keys',
  'duplicate_disclosures',
  'duplicate_waits',
  'quality_issues',
  'quality_keys',
  'search',
]);

/** History: read from two tables as one, and written back to both. */
export const historyTable = 'audit';

/** The tables of objects go along anyway. What is named nowhere stays: it belongs to the installation, or is made anew. */
export function goesAlong(table: string): boolean {
  return copied.has(table) || alsoTaken.has(table);
}

/** Read before everything else: from it the tables of custom objects are made. */
export const firstTables: readonly string[] = ['config_items', 'roles', 'settings'];
