/** A user as the settings show it. */
import type { LookupValue } from '../../../../shared/query.ts';
import type { StoredRecord } from '../../../base/records.ts';

export const userStatuses = ['active', 'invited', 'notInvited', 'inactive'] as const;
export type UserStatus = (typeof userStatuses)[number];

export interface User extends StoredRecord {
  readonly name: string;
  readonly email: string | null;
  readonly jobTitle: string | null;
  readonly roles: readonly string[] | null;
  readonly department: LookupValue | null;
  readonly manager: LookupValue | null;
  readonly status: UserStatus;
  readonly lastSeenAt: string | null;
}

export const userFields = [
  'name',
  'email',
  'jobTitle',
  'roles',
  'department',
  'manager',
  'status',
  'lastSeenAt',
  'version',
] as const;
/** What the dialog edits, in its order. */
export const editedUserFields = ['name', 'email', 'jobTitle', 'department', 'manager', 'roles'] as const;

export const statusTone = { active: 'ok', invited: 'warn', notInvited: 'line', inactive: undefined } as const;
