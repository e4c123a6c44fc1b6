/** The roles that every workspace begins with. */
import type { Label } from '../../../shared/labels.ts';
import type { Verb } from '../../../shared/metadata.ts';
import { adminRights, type RoleRights, type Scope } from '../../../shared/rights.ts';
import type { Db } from '../../base/database.ts';
import type { Ids } from '../../base/ids.ts';
import { qualified, sql } from '../../base/sql.ts';

export interface ReadyMadeRole {
  readonly name: string;
  readonly label: Label;
  readonly rights: RoleRights;
}

function verbs(reads: Scope, writes: Scope, moves: Scope): Partial<Record<Verb, Scope>> {
  return { read: reads, create: writes, update: writes, delete: writes, export: moves, import: moves };
}

/** People, departments, groups, queues and the price list are common knowledge in a company; administrators keep them. */
const companyWide = {
  user: verbs('all', 'none', 'none'),
  department: verbs('all', 'none', 'none'),
  group: verbs('all', 'none', 'none'),
  queue: verbs('all', 'none', 'none'),
} as const;

export const readyMadeRoles: readonly ReadyMadeRole[] = [
  {
    name: 'administrator',
    label: { en: 'Administrator', zh: '管理员' },
    rights: { objects: { '*': verbs('all', 'all', 'all') }, admin: adminRights },
  },
  {
    name: 'manager',
    label: { en: 'Department manager', zh: '部门经理' },
    rights: {
      objects: {
        '*': verbs('departmentAndBelow', 'departmentAndBelow', 'departmentAndBelow'),
        ...companyWide,
        product: verbs('all', 'all', 'all'),
      },
      admin: ['import', 'sharedViews'],
    },
  },
  {
    name: 'member',
    label: { en: 'Member', zh: '成员' },
    rights: {
      objects: {
        '*': verbs('department', 'own', 'none'),
        ...companyWide,
        product: verbs('all', 'none', 'none'),
        problemReport: verbs('own', 'own', 'none'),
      },
      admin: [],
    },
  },
  {
    name: 'readOnly',
    label: { en: 'Read-only', zh: '只读' },
    rights: {
      objects: { '*': verbs('all', 'none', 'none'), problemReport: verbs('own', 'own', 'none') },
      admin: [],
    },
  },
];

/** Adds what is missing; a role that a company changed stays as it is. */
export async function addReadyMadeRoles(db: Db, schema: string, ids: Ids): Promise<void> {
  for (const role of readyMadeRoles) {
    await db.run(sql`
      insert into ${qualified(schema, 'roles')} (id, name, label, rights, system)
      values (${ids.next()}, ${role.name}, ${JSON.stringify(role.label)}::jsonb, ${JSON.stringify(role.rights)}::jsonb, true)
      on conflict (name) do nothing`);
  }
}
