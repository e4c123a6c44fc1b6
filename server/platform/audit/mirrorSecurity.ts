/**
 * What happens around identities (core.security_log) stands in the trail of every workspace that it concerns too, in the
 * same transaction: sealed with everything else, and found by those who audit the workspace.
 */
import type { Db } from '../../base/database.ts';
import { systemIds } from '../../base/ids.ts';
import { sql } from '../../base/sql.ts';
import type { SecurityEvent, SecurityFacts } from '../identity/securityLog.ts';
import { record } from './record.ts';

interface Place {
  readonly schema: string;
  readonly user_id: string | null;
}

/** Done by whoever stood before the door, who is not known to be the user. */
const strangers: ReadonlySet<SecurityEvent> = new Set([
  'signInFailed',
  'signInBlocked',
  'factorFailed',
  'factorBlocked',
  'addressRefused',
  'unusualSignIn',
  'guessing',
]);

export async function mirrorSecurity(db: Db, event: SecurityEvent, about: SecurityFacts): Promise<void> {
  for (const { schema, user_id } of await placesOf(db, about)) {
    const anonymous = strangers.has(event) || user_id === null;
    const place = {
      db,
      workspace: { schema },
      requestId: about.requestId ?? systemIds.next(),
      address: about.address ?? null,
      actor: { kind: anonymous ? 'anonymous' : 'user', userId: anonymous ? null : user_id } as const,
    };
    const facts = about.facts ?? {};
    await record(place, [
      {
        verb: event,
        ...(user_id === null ? {} : { object: 'user', recordId: user_id }),
        ...(Object.keys(facts).length === 0 ? {} : { after: facts }),
      },
    ]);
  }
}

/** The workspace that is named; else all in which the person is; of an unknown person the first one, whose people look after the installation. */
function placesOf(db: Db, { workspaceId, identityId, userId }: SecurityFacts): Promise<Place[]> {
  if (workspaceId) {
    return db.rows<Place & Record<string, unknown>>(sql`
      select w.schema_name as schema, coalesce(${userId ?? null}::uuid, m.user_id) as user_id
      from core.workspaces w
      left join core.members m on m.workspace_id = w.id and m.identity_id = ${identityId ?? null}::uuid
      where w.id = ${workspaceId}::uuid`);
  }
  if (identityId) {
    return db.rows<Place & Record<string, unknown>>(sql`
      select w.schema_name as schema, m.user_id from core.members m join core.workspaces w on w.id = m.workspace_id
      where m.identity_id = ${identityId}::uuid order by w.created_at`);
  }
  return db.rows<Place & Record<string, unknown>>(
    sql`select schema_name as schema, null::uuid as user_id from core.workspaces order by created_at limit 1`,
  );
}
