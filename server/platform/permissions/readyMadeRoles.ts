/** The roles that every workspace begins with. */
import type { Label } from '../../../shared/labels.ts';
import { adminRights, type ObjectRights, type RoleRights, type Scope } from '../../../shared/rights.ts';
import type { Db } from '../../base/database.ts';
import type { Ids } from '../../base/ids.ts';
import { qualified, sql } from '../../base/sql.ts';

export interface ReadyMadeRole {
  readonly name: string;
  readonly label: Label;
  /** For whom it is, in one sentence. */
  readonly description: Label;
  readonly rights: RoleRights;
}

/** What is not said follows: restoring as deleting, transferring and sharing as changing, commenting as reading. */
function verbs(reads: Scope, writes: Scope, moves: Scope): ObjectRights {
  return { read: reads, create: writes, update: writes, delete: writes, export: moves, import: moves };
}

const looksAtAll = verbs('all', 'none', 'none');
const ownOnly = verbs('own', 'own', 'none');

const nothing = verbs('none', 'none', 'none');

/** People, departments, groups and queues are common knowledge in a company; administrators keep them. */
const companyWide = {
  user: looksAtAll,
  department: looksAtAll,
  group: looksAtAll,
  queue: looksAtAll,
  consentPurpose: looksAtAll,
  // Of those who look after data protection; a role that has the right `privacy` is given them.
  privacyRequest: nothing,
} as const;

/** What everyone does for himself, whatever else his role is for. */
const ownWork = { activity: verbs('all', 'own', 'none'), task: ownOnly, problemReport: ownOnly } as const;

export const readyMadeRoles: readonly ReadyMadeRole[] = [
  {
    name: 'administrator',
    label: { en: 'Administrator', zh: '管理员' },
    description: {
      en: 'Can see, do and set up everything. This role cannot be changed, so that nobody is locked out.',
      zh: '可查看、操作和设置一切。此角色不可修改，以免所有人都被锁在门外。',
    },
    rights: { objects: { '*': verbs('all', 'all', 'all') }, admin: adminRights },
  },
  {
    name: 'salesDirector',
    label: { en: 'Sales director', zh: '销售总监' },
    description: {
      en: 'Sees all customers and deals, and manages the work and data of the department and those below.',
      zh: '查看全部客户与商机，管理本部门及下级部门的业务与数据。',
    },
    rights: {
      objects: {
        '*': verbs('all', 'departmentAndBelow', 'departmentAndBelow'),
        ...companyWide,
        product: verbs('all', 'all', 'all'),
        problemReport: ownOnly,
      },
      admin: ['import', 'duplicates', 'sharedViews'],
    },
  },
  {
    name: 'salesManager',
    label: { en: 'Sales manager', zh: '销售经理' },
    description: {
      en: 'Leads a sales team: views, changes, assigns and exports the data of the department and those below.',
      zh: '带领销售团队：查看、修改、分配和导出本部门及下级部门的数据。',
    },
    rights: {
      objects: {
        '*': verbs('departmentAndBelow', 'departmentAndBelow', 'departmentAndBelow'),
        ...companyWide,
        product: looksAtAll,
        problemReport: ownOnly,
      },
      admin: ['import', 'duplicates', 'sharedViews'],
    },
  },
  {
    name: 'sales',
    label: { en: 'Sales', zh: '销售' },
    description: {
      en: 'Sees their own records and those of their groups, and changes their own. Cannot see ID card numbers.',
      zh: '查看本人及所在用户组成员的数据，修改本人负责的数据；看不到身份证号。',
    },
    rights: {
      objects: {
        '*': verbs('team', 'own', 'none'),
        ...companyWide,
        product: looksAtAll,
        problemReport: ownOnly,
      },
      fields: { contact: { idCard: 'hidden' } },
      admin: [],
    },
  },
  {
    name: 'serviceManager',
    label: { en: 'Service manager', zh: '客服经理' },
    description: {
      en: 'Leads a service team: sees all customers and manages the service work of the department and those below. Cannot see deals.',
      zh: '带领客服团队：查看全部客户，管理本部门及下级部门的服务工作；看不到商机。',
    },
    rights: {
      objects: {
        '*': verbs('departmentAndBelow', 'departmentAndBelow', 'departmentAndBelow'),
        ...companyWide,
        account: verbs('all', 'departmentAndBelow', 'none'),
        contact: verbs('all', 'departmentAndBelow', 'none'),
        accountContact: verbs('all', 'departmentAndBelow', 'none'),
        opportunity: nothing,
        product: looksAtAll,
        problemReport: ownOnly,
      },
      admin: ['sharedViews'],
    },
  },
  {
    name: 'serviceAgent',
    label: { en: 'Service agent', zh: '客服专员' },
    description: {
      en: 'Handles customers’ questions: sees all customers and changes their own work. Cannot see deals.',
      zh: '处理客户问题：查看全部客户，修改本人负责的工作；看不到商机。',
    },
    rights: {
      objects: {
        '*': verbs('department', 'own', 'none'),
        ...companyWide,
        account: looksAtAll,
        contact: looksAtAll,
        accountContact: looksAtAll,
        opportunity: nothing,
        product: looksAtAll,
        ...ownWork,
      },
      fields: { contact: { idCard: 'masked' } },
      admin: [],
    },
  },
  {
    name: 'marketing',
    label: { en: 'Marketing', zh: '市场' },
    description: {
      en: 'Sees all customers and deals, and can import new customers. Cannot see ID card numbers.',
      zh: '查看全部客户与商机，可导入新客户；看不到身份证号。',
    },
    rights: {
      objects: {
        '*': { ...verbs('all', 'own', 'none'), import: 'own' },
        ...companyWide,
        opportunity: looksAtAll,
        product: looksAtAll,
        ...ownWork,
      },
      fields: { contact: { idCard: 'hidden' } },
      admin: ['import'],
    },
  },
  {
    name: 'finance',
    label: { en: 'Finance', zh: '财务' },
    description: {
      en: 'Sees and exports all data for accounting; changes only their own work.',
      zh: '可查看并导出全部数据用于核算；仅可修改本人的工作记录。',
    },
    rights: {
      objects: { '*': verbs('all', 'none', 'all'), ...companyWide, ...ownWork },
      admin: [],
    },
  },
  {
    name: 'readOnly',
    label: { en: 'Read-only', zh: '只读' },
    description: {
      en: 'Sees everything and can comment, but cannot change anything.',
      zh: '可查看全部数据并发表评论，不能修改。',
    },
    rights: {
      objects: { '*': verbs('all', 'none', 'none'), problemReport: ownOnly, privacyRequest: nothing },
      admin: [],
    },
  },
  {
    name: 'auditor',
    label: { en: 'Auditor', zh: '审计员' },
    description: {
      en: 'Sees everything and the audit trail; cannot change, comment or export.',
      zh: '可查看全部数据和审计日志；不能修改、评论或导出。',
    },
    rights: { objects: { '*': { ...looksAtAll, comment: 'none' } }, admin: ['audit'] },
  },
  {
    name: 'manager',
    label: { en: 'Department manager', zh: '部门经理' },
    description: {
      en: 'Leads any department: all data of the department and those below.',
      zh: '管理任意类型的部门：本部门及下级部门的全部数据。',
    },
    rights: {
      objects: {
        '*': verbs('departmentAndBelow', 'departmentAndBelow', 'departmentAndBelow'),
        ...companyWide,
        product: verbs('all', 'all', 'all'),
      },
      admin: ['import', 'duplicates', 'sharedViews'],
    },
  },
  {
    name: 'member',
    label: { en: 'Member', zh: '成员' },
    description: {
      en: 'Sees the data of their department and changes their own. The default role of new users.',
      zh: '查看本部门的数据，修改本人负责的数据。新用户默认为此角色。',
    },
    rights: {
      objects: {
        '*': verbs('department', 'own', 'none'),
        ...companyWide,
        product: looksAtAll,
        problemReport: ownOnly,
      },
      admin: [],
    },
  },
];

/** Adds what is missing; a role that a company changed stays as it is. */
export async function addReadyMadeRoles(db: Db, schema: string, ids: Ids): Promise<void> {
  for (const [place, role] of readyMadeRoles.entries()) {
    await db.run(sql`
      insert into ${qualified(schema, 'roles')} (id, name, label, description, rights, system, place)
      values (${ids.next()}, ${role.name}, ${JSON.stringify(role.label)}::jsonb, ${JSON.stringify(role.description)}::jsonb,
        ${JSON.stringify(role.rights)}::jsonb, true, ${place})
      on conflict (name) do nothing`);
  }
}
