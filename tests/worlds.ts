/** A workspace to write in: its context as the system, and people with roles who act in it. */
import { type Clock, systemClock } from '../server/base/clock.ts';
import type { Workspace } from '../server/base/context.ts';
import { systemIds } from '../server/base/ids.ts';
import { createLog } from '../server/base/log.ts';
import { modules } from '../server/domains/modules.ts';
import type { Actor, Context } from '../server/platform/context.ts';
import type { ObjectDeclaration } from '../server/platform/metadata/declarations.ts';
import { Registry } from '../server/platform/metadata/registry.ts';
import { systemActor } from '../server/platform/permissions/actors.ts';
import { computeRights, noKeys } from '../server/platform/permissions/computeRights.ts';
import { keysOf } from '../server/platform/permissions/grants.ts';
import { readyMadeRoles } from '../server/platform/permissions/readyMadeRoles.ts';
import type { Operation, WriteOptions, WriteResult } from '../server/platform/records/operations.ts';
import { write } from '../server/platform/records/writer.ts';
import type { RoleRights } from '../shared/rights.ts';
import type { TestDatabase } from './database.ts';

const declarations: readonly ObjectDeclaration[] = modules.flatMap((module) => module.objects);
export const testRegistry = new Registry(declarations);

/** A clock that a test sets; it goes on by itself by one millisecond a look, so that no two moments are the same. */
export class SetClock implements Clock {
  #now: number;

  constructor(iso = '2026-03-02T01:00:00.000Z') {
    this.#now = Date.parse(iso);
  }

  now(): number {
    this.#now += 1;
    return this.#now;
  }

  set(iso: string): void {
    this.#now = Date.parse(iso);
  }
}

export function systemContext(db: TestDatabase, clock: Clock = systemClock): Context {
  const workspace: Workspace = db.workspace;
  return {
    workspace,
    db: db.app,
    database: db.app,
    clock,
    ids: systemIds,
    log: createLog('error'),
    requestId: 'test',
    address: null,
    registry: testRegistry,
    actor: systemActor(workspace),
    env: {
      language: workspace.language,
      timeZone: workspace.timeZone,
      currency: workspace.currency,
      country: workspace.country,
    },
  };
}

export function roleNamed(name: string): RoleRights {
  return readyMadeRoles.find((role) => role.name === name)!.rights;
}

/** Someone with a role; `below` are departments under his own. */
export async function person(
  system: Context,
  name: string,
  roles: readonly RoleRights[],
  department: string | null = null,
  below: readonly string[] = [],
): Promise<Context> {
  const id = await created(system, 'user', { name, department });
  const [own, mine, others] = await Promise.all([
    keysOf(system, [{ ownerId: id, departmentId: null }]),
    keysOf(system, [{ ownerId: null, departmentId: department }]),
    keysOf(
      system,
      below.map((departmentId) => ({ ownerId: null, departmentId })),
    ),
  ]);
  const actor: Actor = {
    kind: 'user',
    userId: id,
    name,
    roles: [],
    departmentId: department,
    language: 'en',
    timeZone: system.workspace.timeZone,
    rights: computeRights(roles, {
      ...noKeys,
      own: own[0]!,
      department: mine[0]!,
      departmentsBelow: others.flat(),
    }),
  };
  return { ...system, actor };
}

/** Writes one operation and gives its result; throws the refusal. */
export async function writeOne(
  ctx: Context,
  object: string,
  operation: Operation,
  options: WriteOptions = {},
): Promise<WriteResult & { changeSet: string | null }> {
  const { results, changeSet } = await write(ctx, ctx.registry.object(object), [operation], options);
  return { ...results[0]!, changeSet };
}

/** Creates a record and gives its id. */
export async function created(ctx: Context, object: string, data: Record<string, unknown>): Promise<string> {
  const result = await writeOne(ctx, object, { op: 'create', data });
  return result.id!;
}
