/** The roles that a user can have are those of the workspace: they stand in for the options that the code declares. */

import type { Label } from '../../../shared/labels.ts';
import type { Colour, Option } from '../../../shared/metadata.ts';
import type { Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { ObjectDeclaration } from './declarations.ts';

/** The field of users that names their roles. */
export const roleField = 'user.roles';

interface RoleRow {
  readonly name: string;
  readonly label: Label;
}

export function loadRoleNames(db: Db, schema: string): Promise<RoleRow[]> {
  return db.rows<RoleRow>(
    sql`select name, label from ${qualified(schema, 'roles')} order by place, created_at, name`,
  );
}

const tints: readonly Colour[] = ['plum', 'sky', 'moss', 'sand', 'blue', 'teal'];

/** The same declarations where they say the same, so that most workspaces share one registry. */
export function withRoles(
  declarations: readonly ObjectDeclaration[],
  roles: readonly RoleRow[],
): readonly ObjectDeclaration[] {
  const user = declarations.find(({ name }) => name === 'user');
  const field = user?.fields.roles;
  if (!user || !field?.options || roles.length === 0) return declarations;
  const declared = new Map(field.options.map((option) => [option.value, option]));
  const options: Option[] = roles.map(({ name, label }, order) => ({
    value: name,
    label,
    order,
    active: true,
    colour: declared.get(name)?.colour ?? tints[order % tints.length]!,
  }));
  const same =
    options.length === field.options.length && options.every((one, at) => alike(one, field.options![at]!));
  if (same) return declarations;
  const changed = { ...user, fields: { ...user.fields, roles: { ...field, options } } };
  return declarations.map((each) => (each === user ? changed : each));
}

function alike(a: Option, b: Option): boolean {
  return a.value === b.value && a.label.en === b.label.en && a.label.zh === b.label.zh && a.order === b.order;
}
