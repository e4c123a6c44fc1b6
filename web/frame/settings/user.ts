/** A user as the settings show it. */
import type { LookupValue } from '../../../shared/query.ts';
import type { StoredRecord } from '../../base/records.ts';

export interface User extends StoredRecord {
  readonly name: string;
  readonly email: string | null;
  readonly jobTitle: string | null;
  readonly roles: readonly string[] | null;
  readonly department: LookupValue | null;
  readonly manager: LookupValue | null;
  readonly status: 'notInvited' | 'invited' | 'active' | 'inactive';
}

export const userFields = [
  'name',
  'email',
  'jobTitle',
  'roles',
  'department',
  'manager',
  'status',
  'version',
] as const;
/** What the dialog edits, in its order. */
export const editedUserFields = ['name', 'email', 'jobTitle', 'department', 'manager', 'roles'] as const;
