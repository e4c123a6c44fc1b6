/**
 * What becomes of the platform's own tables in a sandbox copy. The tables of objects are copied and masked; a table that
 * is named nowhere stays empty, so that a new one never carries anything into a sandbox before somebody thought of it.
 */

/** Rights, configuration, views: copied as they are. */
export const copied: ReadonlySet<string> = new Set([
  'roles',
  'grants',
  'user_groups',
  'queue_members',
  'queue_objects',
  'sharing_rules',
  'retention_rules',
  'sharing_rule_targets',
  'record_shares',
  'settings',
  'currency_rates',
  'views',
  'view_defaults',
  'config_items',
  'config_changes',
  'config_change_items',
  'numbering_counters',
  'numbering_free',
  // References and names of fields, never values.
  'timeline',
  'files',
  'file_uses',
  'attachments',
  // Rules without the files that they were made for.
  'import_rule_sets',
]);

/** Who did what, what was on its way out, and what only makes sense where it was written: empty in the copy. */
export const left: ReadonlySet<string> = new Set([
  'audit',
  'audit_values',
  'audit_seals',
  'audit_archives',
  'audit_read_batches',
  'outbox',
  'followers',
  'idempotency_keys',
  'change_sets',
  // What merges took over are values; in the copy merged records are deleted ones.
  'merges',
  'merge_moves',
  'handed_views',
  'reveal_counts',
  'imports',
  'import_failures',
  'import_rows',
  'data_migrations',
  'migration_files',
  'migration_links',
  // What people said to each other, and what would be sent to them.
  'comments',
  'comment_mentions',
  'comment_reactions',
  'comment_versions',
  'follows',
  'mails',
  'notification_choices',
  'notifications',
  'presence',
  // Names by which a company's directory knows people here; a sandbox is fed by no directory.
  'scim_names',
  // Whom an erasure or a hold named is masked here, or not there.
  'erasures',
  'erasure_subjects',
  'person_exports',
  'legal_holds',
  // What roles said before they said what they say now.
  'role_changes',
  // Hashes of values that a patient reader could find by trying; the rule holds for what is written from then on.
  'unique_keys',
  'duplicate_keys',
  'duplicate_pairs',
  'duplicate_disclosures',
  'duplicate_waits',
  // Found anew by the next check of the data.
  'quality_snapshots',
  'quality_issues',
  'quality_keys',
  // Made anew from the masked words and values.
  'search',
  'computed_fields',
]);

/** Secrets that a workspace keeps under its settings, and places in streams that the copy does not have. */
export function settingStays(key: string): boolean {
  return !/^(events$|secret|mail\.|smtp|webhook)/.test(key);
}
