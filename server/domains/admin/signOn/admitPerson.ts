/** From what a provider says of a person to a user of its workspace: found by its own name of him, tied once, or made. */
import type { Label } from '../../../../shared/labels.ts';
import type { RecordData } from '../../../../shared/query.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { subjectSeen, tieSubject, userOfSubject } from '../../../platform/identity/signOn/accounts.ts';
import type { Person } from '../../../platform/identity/signOn/claims.ts';
import type { Provider } from '../../../platform/identity/signOn/providers.ts';
import { get } from '../../../platform/query/reader.ts';
import { write } from '../../../platform/records/writer.ts';
import { openAccess } from './openAccess.ts';

export interface Admitted {
  readonly userId: string;
  readonly identityId: string;
}

export type Refusal = 'unknown' | 'unverified' | 'inactive' | 'tied';

const sentences: Record<Refusal, Label> = {
  unknown: {
    en: 'You have no account here yet. Ask your administrator to add you.',
    zh: '您在此处还没有账号，请联系管理员添加。',
  },
  unverified: {
    en: 'The sign-in service does not vouch for your e-mail address, so no account is opened by it. Tell your administrator.',
    zh: '登录服务未确认您的邮箱地址，因此无法据此打开账号，请告知管理员。',
  },
  inactive: {
    en: 'Your account here was deactivated. Ask your administrator.',
    zh: '您的账号已停用，请联系管理员。',
  },
  tied: {
    en: 'The account with your address belongs to another person of the sign-in service. Ask your administrator to untie it.',
    zh: '使用您邮箱的账号已关联登录服务中的另一人，请联系管理员解除关联。',
  },
};

function refused(refusal: Refusal): Problem {
  return new Problem('sign_on_failed', { detail: sentences[refusal], params: { trouble: refusal } });
}

/** What would become of the person, without changing anything: for the administrator's test. */
export type Prospect =
  | { readonly outcome: 'known' | 'byEmail'; readonly user: { readonly id: string; readonly name: string } }
  | { readonly outcome: 'create' }
  | { readonly outcome: Refusal };

export async function prospectOf(ctx: Context, provider: Provider, person: Person): Promise<Prospect> {
  const tied = await userOfSubject(ctx, provider.id, person.subject);
  const id = tied ?? (person.believed ? await userByEmail(ctx, person.email!) : null);
  if (id === null) {
    if (!person.believed) return { outcome: 'unverified' };
    return { outcome: provider.mapping.create ? 'create' : 'unknown' };
  }
  const user = await userOf(ctx, id);
  if (!user || user.status === 'inactive') return { outcome: 'inactive' };
  if (tied === null && (await isTied(ctx, provider.id, id))) return { outcome: 'tied' };
  return { outcome: tied === null ? 'byEmail' : 'known', user: { id, name: String(user.name) } };
}

/** Belongs into a transaction; acts for the product itself. Throws `sign_on_failed` with what stands against it. */
export async function admitPerson(ctx: Context, provider: Provider, person: Person): Promise<Admitted> {
  const prospect = await prospectOf(ctx, provider, person);
  if (prospect.outcome === 'create') return create(ctx, provider, person);
  if (!('user' in prospect)) throw refused(prospect.outcome);
  const { id } = prospect.user;
  if (prospect.outcome === 'byEmail' && !(await tieSubject(ctx, provider.id, person.subject, id)))
    throw refused('tied');
  const user = await userOf(ctx, id);
  if (!user) throw refused('inactive');
  if (provider.mapping.follow) await followMapping(ctx, user, person);
  const identityId = await openAccess(ctx, user);
  await subjectSeen(ctx, provider.id, person.subject);
  return { userId: id, identityId };
}

async function create(ctx: Context, provider: Provider, person: Person): Promise<Admitted> {
  const data = {
    name: person.name ?? person.email,
    email: person.email,
    roles: await presentRoles(ctx, person.roles),
    status: 'active',
    ...(person.departmentId === null ? {} : { department: person.departmentId }),
  };
  const users = ctx.registry.object('user');
  const { results } = await write(ctx, users, [{ op: 'create', data }], {
    allow: ['status'],
    kind: 'signOn',
    summary: { provider: provider.label },
  });
  const [made] = results;
  if (made?.status !== 'created') throw refused('unknown');
  if (!(await tieSubject(ctx, provider.id, person.subject, made.id))) throw refused('tied');
  const user = await userOf(ctx, made.id);
  if (!user) throw refused('unknown');
  return { userId: made.id, identityId: await openAccess(ctx, user) };
}

/** Roles and department as the provider says now. The last administrator keeps his role, whatever a group says. */
export async function followMapping(
  ctx: Context,
  user: Readonly<RecordData>,
  person: Pick<Person, 'roles' | 'departmentId'>,
): Promise<boolean> {
  const before = Array.isArray(user.roles) ? user.roles.map(String) : [];
  const roles = await presentRoles(ctx, person.roles);
  const loses = before.includes('administrator') && !roles.includes('administrator');
  if (loses && (await isLastAdministrator(ctx, String(user.id)))) roles.push('administrator');
  const sameRoles = roles.length === before.length && roles.every((role) => before.includes(role));
  const department = (user.department as { id?: string } | null)?.id ?? null;
  const moves = person.departmentId !== null && person.departmentId !== department;
  if (sameRoles && !moves) return false;
  const data = { ...(sameRoles ? {} : { roles }), ...(moves ? { department: person.departmentId } : {}) };
  const change = { op: 'update', id: String(user.id), data } as const;
  await write(ctx, ctx.registry.object('user'), [change], { kind: 'signOn' });
  return true;
}

export async function isLastAdministrator(ctx: Context, userId: string): Promise<boolean> {
  const others = await ctx.db.rows(sql`
    select from ${qualified(ctx.workspace.schema, 'users')}
    where status = 'active' and roles @> array['administrator'] and deleted_at is null and id <> ${userId} limit 1`);
  return others.length === 0;
}

/** A role that was taken away since it was mapped is left out; nobody is kept outside for it. */
async function presentRoles(ctx: Context, names: readonly string[]): Promise<string[]> {
  const rows = await ctx.db.rows<{ name: string }>(sql`
    select name from ${qualified(ctx.workspace.schema, 'roles')} where name = any(${[...names]}::text[])`);
  const present = new Set(rows.map(({ name }) => name));
  return names.filter((name) => present.has(name));
}

export function userOf(ctx: Context, id: string): Promise<RecordData | null> {
  return get(ctx, ctx.registry.object('user'), id);
}

/** Null also where two users have the address in different spellings: neither is taken for the other. */
export async function userByEmail(ctx: Context, email: string): Promise<string | null> {
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select id from ${qualified(ctx.workspace.schema, 'users')}
    where lower(normalize(trim(email), NFKC)) = ${email} and deleted_at is null limit 2`);
  return rows.length === 1 ? rows[0]!.id : null;
}

async function isTied(ctx: Context, providerId: string, userId: string): Promise<boolean> {
  const rows = await ctx.db.rows(sql`
    select from core.sign_on_accounts where provider_id = ${providerId} and user_id = ${userId}`);
  return rows.length > 0;
}
