/** The comparison with a company's directory: who left loses his access, who is there keeps name, roles and department. */
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../../platform/context.ts';
import { subjectsOf } from '../../../platform/identity/signOn/accounts.ts';
import { type Person, personOf } from '../../../platform/identity/signOn/claims.ts';
import { everyoneIn } from '../../../platform/identity/signOn/ldap.ts';
import {
  type LdapProvider,
  providerOfWorkspace,
  providersOf,
  providerWorked,
} from '../../../platform/identity/signOn/providers.ts';
import type { RunHandle } from '../../../platform/jobs/runHandle.ts';
import { defineRun, startRun } from '../../../platform/jobs/runs.ts';
import { deactivateUser } from '../user/activity.ts';
import { admitPerson, followMapping, isLastAdministrator, prospectOf, userOf } from './admitPerson.ts';

export interface SyncInput {
  readonly provider: string;
  /** Says what would be done, and does nothing. */
  readonly dryRun: boolean;
}

export interface SyncResult {
  readonly dryRun: boolean;
  readonly inDirectory: number;
  /** The first hundred of each, by name. */
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly deactivated: readonly string[];
  readonly kept: readonly string[];
  readonly counts: Readonly<Record<'created' | 'changed' | 'deactivated' | 'kept', number>>;
}

const shown = 100;
/** More than this part of the people gone at once is a broken filter or an empty copy, not a company. */
const mostGone = 0.5;
const fewEnough = 5;

/** Called once per process, by `joinAdmin`. */
export function defineDirectorySync(): void {
  defineRun<SyncInput, never>({ kind: 'directorySync', run: (ctx, handle) => sync(ctx, handle) });
}

/** For the schedule: one run for each directory that is switched on; answers the last one's id. */
export async function startDirectorySyncs(ctx: Context): Promise<string | null> {
  let job: string | null = null;
  for (const provider of await providersOf(ctx, ctx.workspace.id)) {
    if (provider.kind === 'ldap' && provider.active)
      job = await startRun(ctx, 'directorySync', { provider: provider.id, dryRun: false });
  }
  return job;
}

/** Acts for the product itself, whoever started it: what the directory says counts, not what he may do. */
async function sync(ctx: Context, handle: RunHandle<SyncInput, never>): Promise<SyncResult> {
  const { dryRun } = handle.input;
  const provider = await providerOfWorkspace(ctx, ctx.workspace.id, handle.input.provider);
  if (provider.kind !== 'ldap') throw new Problem('not_found');
  const people = (await everyoneIn(ctx, provider)).map(({ subject, claims }) =>
    personOf(subject, claims, provider),
  );
  const gone = await whoLeft(ctx, provider, people);
  const lists = { created: [], changed: [], deactivated: [], kept: [] } as Record<
    keyof SyncResult['counts'],
    string[]
  >;
  for (const person of people) {
    if (handle.shouldStop()) break;
    const did = await ctx.database.transaction((db) => bring({ ...ctx, db }, provider, person, dryRun));
    if (did !== null) lists[did].push(person.name ?? person.email ?? person.subject);
  }
  for (const { userId, name } of gone) {
    if (handle.shouldStop()) break;
    const done = await ctx.database.transaction((db) => letGo({ ...ctx, db }, userId, dryRun));
    if (done !== null) lists[done].push(name);
  }
  await providerWorked(ctx, provider.id);
  const first = (list: readonly string[]) => list.slice(0, shown);
  return {
    dryRun,
    inDirectory: people.length,
    created: first(lists.created),
    changed: first(lists.changed),
    deactivated: first(lists.deactivated),
    kept: first(lists.kept),
    counts: {
      created: lists.created.length,
      changed: lists.changed.length,
      deactivated: lists.deactivated.length,
      kept: lists.kept.length,
    },
  };
}

/** Users whom the directory brought and does not have any more. Throws when that would be an unlikely number of them. */
async function whoLeft(
  ctx: Context,
  provider: LdapProvider,
  people: readonly Person[],
): Promise<{ userId: string; name: string }[]> {
  const there = new Set(people.map(({ subject }) => subject));
  const tied = await subjectsOf(ctx, provider.id);
  const left: { userId: string; name: string }[] = [];
  for (const { subject, userId } of tied) {
    if (there.has(subject)) continue;
    const user = await userOf(ctx, userId);
    if (user && user.status !== 'inactive') left.push({ userId, name: String(user.name) });
  }
  if (left.length > Math.max(fewEnough, tied.length * mostGone)) throw tooManyGone(left.length, tied.length);
  return left;
}

async function bring(
  ctx: Context,
  provider: LdapProvider,
  person: Person,
  dryRun: boolean,
): Promise<'created' | 'changed' | null> {
  const prospect = await prospectOf(ctx, provider, person);
  if (prospect.outcome === 'create') {
    if (!dryRun) await admitPerson(ctx, provider, person);
    return 'created';
  }
  if (prospect.outcome !== 'known' || !provider.mapping.follow) return null;
  const user = await userOf(ctx, prospect.user.id);
  if (!user) return null;
  if (!dryRun) return (await followMapping(ctx, user, person)) ? 'changed' : null;
  const roles = Array.isArray(user.roles) ? user.roles.map(String) : [];
  const same = roles.length === person.roles.length && person.roles.every((role) => roles.includes(role));
  const department = (user.department as { id?: string } | null)?.id ?? null;
  return same && (person.departmentId === null || person.departmentId === department) ? null : 'changed';
}

/** The last administrator keeps his access, and the result says so. */
async function letGo(ctx: Context, userId: string, dryRun: boolean): Promise<'deactivated' | 'kept' | null> {
  const user = await userOf(ctx, userId);
  if (!user || user.status === 'inactive') return null;
  const administers = Array.isArray(user.roles) && user.roles.includes('administrator');
  if (administers && (await isLastAdministrator(ctx, userId))) return 'kept';
  if (!dryRun) await deactivateUser(ctx, userId);
  return 'deactivated';
}

function tooManyGone(gone: number, all: number): Problem {
  return new Problem('invalid_value', {
    detail: {
      en: `${gone} of ${all} people are not in the directory any more. That is more than half, so nobody was deactivated: check the base and the filter.`,
      zh: `目录中已找不到 ${all} 人中的 ${gone} 人，超过一半，因此未停用任何人：请检查基准 DN 和筛选条件。`,
    },
  });
}
