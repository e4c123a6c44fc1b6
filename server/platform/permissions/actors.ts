/** Who acts: a user with the rights of his roles, departments and grants, computed once per rights version. */
import { type Language, languages } from '../../../shared/labels.ts';
import type { RoleRights } from '../../../shared/rights.ts';
import type { BaseContext, Workspace } from '../../base/context.ts';
import type { Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Actor } from '../context.ts';
import { workingKey } from '../identity/apiKeys.ts';
import { allRights, computeRights } from './computeRights.ts';
import { keyActor } from './keyActor.ts';
import { keysFrom, walks } from './keySources.ts';
import { belongs } from './queueMembership.ts';

interface Row {
  name: string;
  department_id: string | null;
  language: string | null;
  time_zone: string | null;
  role_names: string[] | null;
  roles: RoleRights[];
  own: number[];
  team: number[];
  department: number[];
  departments_below: number[];
  managed: number[];
  shared: number[];
  queue_ids: string[];
}

function actorQuery(schema: string, userId: string) {
  return sql`
    with recursive ${walks(schema, userId)}
    select u.name, u.department_id, u.language, u.time_zone, u.roles as role_names,
      coalesce((select jsonb_agg(r.rights) from ${qualified(schema, 'roles')} r where r.name = any(u.roles)), '[]') as roles,
      ${keysFrom(schema, 'own')} as own, ${keysFrom(schema, 'team')} as team,
      ${keysFrom(schema, 'department')} as department, ${keysFrom(schema, 'departmentsBelow')} as departments_below,
      ${keysFrom(schema, 'managed')} as managed, ${keysFrom(schema, 'shared')} as shared,
      array(select distinct m.queue_id from ${qualified(schema, 'queue_members')} m where ${belongs(schema)}) as queue_ids
    from ${qualified(schema, 'users')} u where u.id = ${userId} and u.deleted_at is null and u.status is distinct from 'inactive'`;
}

function languageOr(text: string | null, fallback: Language): Language {
  return languages.find((language) => language === text) ?? fallback;
}

const mostRemembered = 5_000;
const known = new Map<string, Promise<Actor | null>>();

/** The user as an actor; null when the workspace has no such user any more, or he was deactivated. */
export function actorFor(db: Db, workspace: Workspace, userId: string): Promise<Actor | null> {
  const name = `${workspace.id} ${userId} ${workspace.rightsVersion}`;
  let actor = known.get(name);
  if (!actor) {
    actor = loadActor(db, workspace, userId);
    if (known.size >= mostRemembered) known.delete(known.keys().next().value as string);
    known.set(name, actor);
    actor.catch(() => known.delete(name));
  }
  return actor;
}

async function loadActor(db: Db, workspace: Workspace, userId: string): Promise<Actor | null> {
  const [row] = await db.rows<Row>(actorQuery(workspace.schema, userId));
  if (!row) return null;
  return {
    kind: 'user',
    userId,
    name: row.name,
    roles: row.role_names ?? [],
    departmentId: row.department_id,
    queueIds: row.queue_ids,
    language: languageOr(row.language, workspace.language),
    timeZone: row.time_zone ?? workspace.timeZone,
    rights: computeRights(row.roles, {
      own: row.own,
      team: row.team,
      department: row.department,
      departmentsBelow: row.departments_below,
      managed: row.managed,
      shared: row.shared,
    }),
  };
}

/** For jobs: the rights that the user has now, not those he had when he asked. Null: the user is gone. */
export function actorOf(ctx: Pick<BaseContext, 'db' | 'workspace'>, userId: string): Promise<Actor | null> {
  return loadActor(ctx.db, ctx.workspace, userId);
}

/** As `actorOf`, for what a program does with a key of the user's. Null: he is gone, or the key has ended. */
export async function actorOfKey(
  ctx: Pick<BaseContext, 'db' | 'workspace' | 'clock'>,
  userId: string,
  apiKeyId: string,
): Promise<Actor | null> {
  const user = await actorOf(ctx, userId);
  const key = await workingKey(ctx, ctx.workspace.id, apiKeyId);
  return user && key && keyActor(user, key);
}

/** For whom long work acts: the product itself, a user, or a program with a key of his. */
export async function actorOfWork(
  ctx: Pick<BaseContext, 'db' | 'workspace' | 'clock'>,
  userId: string | null,
  apiKeyId: string | null = null,
): Promise<Actor | null> {
  if (userId === null) return systemActor(ctx.workspace);
  return apiKeyId === null ? actorOf(ctx, userId) : actorOfKey(ctx, userId, apiKeyId);
}

/** Acts for the product itself. */
export function systemActor(workspace: Pick<Workspace, 'language' | 'timeZone'>): Actor {
  return {
    kind: 'system',
    userId: null,
    name: 'Guanxi',
    roles: [],
    departmentId: null,
    language: workspace.language,
    timeZone: workspace.timeZone,
    rights: allRights,
  };
}
