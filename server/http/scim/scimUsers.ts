/** SCIM's User as our user: found, made, changed, deactivated; deleting deactivates, because his records stay his. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { isId } from '../../base/ids.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import { deactivateUser, reactivateUser } from '../../domains/admin/user/activity.ts';
import type { Context } from '../../platform/context.ts';
import { write } from '../../platform/records/writer.ts';
import { lockRow } from './lockRow.ts';
import { type Attribute, type Attributes, booleanOf, conditionOf, orderBy } from './scimAttributes.ts';
import { scimBody } from './scimBody.ts';
import { ScimError } from './scimError.ts';
import { foundPage } from './scimPage.ts';
import { applyPatch, type PatchOperation } from './scimPatch.ts';
import type { Found, Page, Question, Resource, ScimPlace } from './scimPlace.ts';

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const text = z.string().trim().max(254);
// Some directories write “True”, and “False” is not true.
const said = z.union([z.boolean(), z.string().transform((each) => booleanOf(each) ?? false)]).nullish();
/** What is kept; directories send much more, which is taken and left out. */
const userBody = z.object({
  userName: text.min(1),
  externalId: text.nullish(),
  displayName: text.nullish(),
  title: z.string().trim().max(120).nullish(),
  name: z
    .object({ formatted: text.nullish(), givenName: text.nullish(), familyName: text.nullish() })
    .nullish(),
  emails: z
    .array(z.object({ value: text, primary: said, type: z.string().nullish() }))
    .max(20)
    .nullish(),
  active: said,
});
type UserBody = z.infer<typeof userBody>;

interface Row {
  id: string;
  name: string;
  email: string | null;
  job_title: string | null;
  status: string;
  version: number;
  created_at: string;
  updated_at: string;
  external_id: string | null;
  user_name: string | null;
  groups: { value: string; display: string }[];
  total: number;
}

function from(ctx: Context): Fragment {
  const table = (name: string) => qualified(ctx.workspace.schema, name);
  return sql`${table('users')} u left join ${table('scim_names')} n on n.object = 'user' and n.record_id = u.id`;
}

/** What users are found and sorted by. */
function attributesOf(ctx: Context): Attributes {
  const members = qualified(ctx.workspace.schema, 'user_groups');
  const group: Attribute = {
    kind: 'ofMany',
    has: (value) => sql`exists (select from ${members} m
      where m.user_id = u.id and ${value === null ? sql`true` : sql`m.group_id::text = ${value.toLowerCase()}`})`,
  };
  return new Map<string, Attribute>([
    ['id', { kind: 'text', column: sql`u.id::text` }],
    ['username', { kind: 'text', column: sql`coalesce(n.user_name, u.email)` }],
    ['externalid', { kind: 'exact', column: sql`n.external_id` }],
    ['displayname', { kind: 'text', column: sql`u.name` }],
    ['name.formatted', { kind: 'text', column: sql`u.name` }],
    ['title', { kind: 'text', column: sql`u.job_title` }],
    ['active', { kind: 'boolean', column: sql`(u.status <> 'inactive')` }],
    ['emails', { kind: 'text', column: sql`u.email` }],
    ['emails.value', { kind: 'text', column: sql`u.email` }],
    // Of one address, which is the one for work.
    ['emails.type', { kind: 'text', column: sql`'work'::text` }],
    ['emails.primary', { kind: 'boolean', column: sql`true` }],
    ['groups', group],
    ['groups.value', group],
    ['meta.created', { kind: 'time', column: sql`u.created_at` }],
    ['meta.lastmodified', { kind: 'time', column: sql`u.updated_at` }],
  ]);
}

async function rowsOf(
  ctx: Context,
  condition: Fragment,
  page: Page,
  order = sql`u.created_at`,
): Promise<Row[]> {
  const table = (name: string) => qualified(ctx.workspace.schema, name);
  const present = sql`u.deleted_at is null and not coalesce(n.gone, false) and u.email is not null`;
  return ctx.db.rows<Row>(sql`
    select u.id, u.name, u.email, u.job_title, u.status, u.version, to_json(u.created_at) as created_at,
      to_json(u.updated_at) as updated_at, n.external_id, n.user_name, (count(*) over ())::int as total,
      coalesce((select jsonb_agg(jsonb_build_object('value', g.id, 'display', g.name) order by g.name)
        from ${table('user_groups')} ug join ${table('groups')} g on g.id = ug.group_id and g.deleted_at is null
        where ug.user_id = u.id), '[]') as groups
    from ${from(ctx)} where ${present} and ${condition}
    order by ${order}, u.id limit ${page.count} offset ${page.startIndex - 1}`);
}

function withId(id: string): Fragment {
  return isId(id) ? sql`u.id = ${id}::uuid` : sql`false`;
}

function shown(row: Row, base: string): Resource {
  return {
    schemas: [userSchema],
    id: row.id,
    ...(row.external_id === null ? {} : { externalId: row.external_id }),
    userName: row.user_name ?? row.email,
    displayName: row.name,
    name: { formatted: row.name },
    ...(row.job_title === null ? {} : { title: row.job_title }),
    active: row.status !== 'inactive',
    emails: [{ value: row.email, type: 'work', primary: true }],
    groups: row.groups,
    meta: {
      resourceType: 'User',
      created: row.created_at,
      lastModified: row.updated_at,
      version: `W/"${row.version}"`,
      location: `${base}/Users/${row.id}`,
    },
  };
}

export function findUsers({ ctx, base }: ScimPlace, { filter, sort, page }: Question): Promise<Found> {
  const attributes = attributesOf(ctx);
  const condition = filter ? conditionOf(filter, attributes) : sql`true`;
  const order = sort ? orderBy(sort.by, sort.descending, attributes) : undefined;
  return foundPage(
    page,
    (part) => rowsOf(ctx, condition, part, order),
    (row) => shown(row, base),
  );
}

export async function getUser({ ctx, base }: ScimPlace, id: string): Promise<Resource> {
  const [row] = await rowsOf(ctx, withId(id), { startIndex: 1, count: 1 });
  if (!row) throw new ScimError(404, `There is no user ${id}.`);
  return shown(row, base);
}

function fieldsOf(body: UserBody): { name: string; email: string; jobTitle: string | null } {
  const { name, emails, userName } = body;
  const joined = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
  const email = (emails?.find(({ primary }) => primary) ?? emails?.[0])?.value ?? userName;
  if (!email.includes('@')) throw new ScimError(400, 'A user needs an e-mail address.', 'invalidValue');
  return {
    name: (body.displayName || name?.formatted || joined || userName).slice(0, 120),
    email,
    jobTitle: body.title ?? null,
  };
}

/** A user whom the directory deleted before is the same person when it brings him again. */
export async function createUser(place: ScimPlace, given: unknown): Promise<Resource> {
  const body = scimBody(userBody, given);
  return inTransaction(place.ctx, async (ctx) => {
    const users = ctx.registry.object('user');
    const { email, ...fields } = fieldsOf(body);
    const [gone] = await ctx.db.rows<{ id: string }>(sql`
      select u.id from ${from(ctx)}
      where n.gone and u.deleted_at is null and (lower(n.user_name) = lower(${body.userName}) or lower(u.email) = lower(${email}))`);
    if (gone) {
      await ctx.db.run(sql`
        update ${qualified(ctx.workspace.schema, 'scim_names')} set gone = false
        where object = 'user' and record_id = ${gone.id}`);
      return change({ ...place, ctx }, gone.id, { ...body, active: body.active ?? true });
    }
    const data = { ...fields, email };
    const { results } = await write(ctx, users, [{ op: 'create', data }], { kind: 'scim' });
    const [made] = results;
    if (made?.status !== 'created') throw new ScimError(409, 'The user could not be made.', 'uniqueness');
    await setNames(ctx, made.id, body);
    if (body.active === false) await deactivateUser(ctx, made.id);
    return getUser({ ...place, ctx }, made.id);
  });
}

export function replaceUser(place: ScimPlace, id: string, given: unknown): Promise<Resource> {
  return inTransaction(place.ctx, (ctx) => change({ ...place, ctx }, id, scimBody(userBody, given)));
}

export function patchUser(
  place: ScimPlace,
  id: string,
  operations: readonly PatchOperation[],
): Promise<Resource> {
  return inTransaction(place.ctx, async (ctx) => {
    await lockRow(ctx, 'users', id);
    const before = await getUser({ ...place, ctx }, id);
    const after = applyPatch(before, operations);
    return change({ ...place, ctx }, id, scimBody(userBody, preferChanged(before, after)));
  });
}

/** A directory that changes only one of `displayName` and `name` means the name by it. */
function preferChanged(before: Resource, after: Record<string, unknown>): Record<string, unknown> {
  const { displayName, name, ...rest } = after;
  if (displayName !== before.displayName) return { ...rest, displayName };
  const { formatted, ...parts } = (name ?? {}) as Record<string, unknown>;
  const was = (before.name as { formatted: string }).formatted;
  return {
    ...rest,
    name: formatted === was && Object.keys(parts).length > 0 ? parts : { formatted: formatted ?? was },
  };
}

async function change(place: ScimPlace, id: string, body: UserBody): Promise<Resource> {
  const { ctx } = place;
  await lockRow(ctx, 'users', id);
  const before = await getUser(place, id);
  const users = ctx.registry.object('user');
  await write(ctx, users, [{ op: 'update', id, data: fieldsOf(body) }], { kind: 'scim' });
  await setNames(ctx, id, body);
  const active = body.active ?? before.active;
  if (before.active && !active) await deactivateUser(ctx, id);
  if (!before.active && active) await reactivateUser(ctx, id);
  return getUser(place, id);
}

export async function removeUser(place: ScimPlace, id: string): Promise<void> {
  await inTransaction(place.ctx, async (ctx) => {
    await lockRow(ctx, 'users', id);
    const user = await getUser({ ...place, ctx }, id);
    if (user.active) await deactivateUser(ctx, id);
    await ctx.db.run(sql`
      insert into ${qualified(ctx.workspace.schema, 'scim_names')} (object, record_id, user_name, gone)
      values ('user', ${id}, ${String(user.userName)}, true)
      on conflict (object, record_id) do update set gone = true`);
  });
}

async function setNames(ctx: Context, id: string, { userName, externalId }: UserBody): Promise<void> {
  const table = qualified(ctx.workspace.schema, 'scim_names');
  const [taken] = await ctx.db.rows(sql`
    select from ${table} where object = 'user' and lower(user_name) = lower(${userName}) and record_id <> ${id}`);
  if (taken) throw new ScimError(409, `Another user is called ${userName}.`, 'uniqueness');
  await ctx.db.run(sql`
    insert into ${table} (object, record_id, external_id, user_name) values ('user', ${id}, ${externalId ?? null}, ${userName})
    on conflict (object, record_id) do update
    set external_id = excluded.external_id, user_name = excluded.user_name`);
}
