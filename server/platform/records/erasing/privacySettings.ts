/** What a workspace decides about personal data: which further objects hold people, and how long the product's own stores keep theirs. */
import type { PrivacySettings } from '../../../../shared/privacy.ts';
import type { Db } from '../../../base/database.ts';
import { qualified, sql } from '../../../base/sql.ts';

/** The key under which they lie. */
export const privacyKey = 'privacy';

export const usualPrivacy: PrivacySettings = {
  people: [],
  exportDays: 7,
  importDays: 90,
  mailDays: 90,
  newsDays: 90,
  securityDays: 730,
  jobDays: 90,
};

export async function privacySettings(db: Db, schema: string): Promise<PrivacySettings> {
  const [row] = await db.rows<{ value: Partial<PrivacySettings> }>(
    sql`select value from ${qualified(schema, 'settings')} where key = ${privacyKey}`,
  );
  return { ...usualPrivacy, ...row?.value };
}
