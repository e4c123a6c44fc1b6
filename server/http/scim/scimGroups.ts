/** SCIM's Group as our user group; with a mapping, being in it gives the roles that its name stands for. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { isId } from '../../base/ids.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import { followMapping, userOf } from '../../domains/admin/signOn/admitPerson.ts';
import type { Context } from '../../platform/context.ts';
import { rolesOf } from '../../platform/identity/signOn/claims.ts';
import { write } from '../../platform/records/writer.ts';
import { lockRow } from './lockRow.ts';
import { type Attribute, type Attributes, conditionOf, orderBy } from './scimAttributes.ts';
import { scimBody } from './scimBody.ts';
import { ScimError } from './scimError.ts';
import { foundPage } from './scimPage.ts';
import { applyPatch, type PatchOperation } from './scimPatch.ts';
import type { Found, Page, Question, Resource, ScimPlace } from './scimPlace.ts';

export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

const groupBody = z.object({
  displayName: z.string().trim().min(1).max(120),
  externalId: z.string().max(254).nullish(),
  members: z
    .array(z.object({ value: z.string().max(100) }))
    .max(5000)
    .nullish(),
});
type GroupBody = z.infer<typeof groupBody>;

interface Row {
  id: string;
  name: string;
  version: number;
  created_at: string;
  updated_at: string;
  external_id: string | null;
  members: { value: string; display: string }[];
  total: number;
}

/** What groups are found and sorted by. */
function attributesOf(ctx: Context): Attributes {
  const members = qualified(ctx.workspace.schema, 'user_groups');
  const member: Attribute = {
    kind: 'ofMany',
    has: (value) => sql`exists (select from ${members} m
      where m.group_id = g.id and ${value === null ? sql`true` : sql`m.user_id::text = ${value.toLowerCase()}`})`,
  };
  return new Map<string, Attribute>([
    ['id', { kind: 'text', column: sql`g.id::text` }],
    ['displayname', { kind: 'text', column: sql`g.name` }],
    ['externalid', { kind: 'exact', column: sql`n.external_id` }],
    ['members', member],
    ['members.value', member],
    ['meta.created', { kind: 'time', column: sql`g.created_at` }],
    ['meta.lastmodified', { kind: 'time', column: sql`g.updated_at` }],
  ]);
}

async function rowsOf(
  ctx: Context,
  condition: Fragment,
  page: Page,
  order = sql`g.created_at`,
): Promise<Row[]> {
  const table = (name: string) => qualified(ctx.workspace.schema, name);
  return ctx.db.rows<Row>(sql`
    select g.id, g.name, g.version, to_json(g.created_at) as created_at, to_json(g.updated_at) as updated_at, n.external_id,
      (count(*) over ())::int as total,
      coalesce((select jsonb_agg(jsonb_build_object('value', u.id, 'display', u.name) order by u.id)
        from ${table('user_groups')} ug join ${table('users')} u on u.id = ug.user_id and u.deleted_at is null
        where ug.group_id = g.id), '[]') as members
    from ${table('groups')} g left join ${table('scim_names')} n on n.object = 'group' and n.record_id = g.id
    where g.deleted_at is null and ${condition}
    order by ${order}, g.id limit ${page.count} offset ${page.startIndex - 1}`);
}

function withId(id: string): Fragment {
  return isId(id) ? sql`g.id = ${id}::uuid` : sql`false`;
}

function shown(row: Row, base: string): Resource {
  return {
    schemas: [groupSchema],
    id: row.id,
    ...(row.external_id === null ? {} : { externalId: row.external_id }),
    displayName: row.name,
    members: row.members.map((member) => ({
      ...member,
      type: 'User',
      $ref: `${base}/Users/${member.value}`,
    })),
    meta: {
      resourceType: 'Group',
      created: row.created_at,
      lastModified: row.updated_at,
      version: `W/"${row.version}"`,
      location: `${base}/Groups/${row.id}`,
    },
  };
}

export function findGroups({ ctx, base }: ScimPlace, { filter, sort, page }: Question): Promise<Found> {
  const attributes = attributesOf(ctx);
  const condition = filter ? conditionOf(filter, attributes) : sql`true`;
  const order = sort ? orderBy(sort.by, sort.descending, attributes) : undefined;
  return foundPage(
    page,
    (part) => rowsOf(ctx, condition, part, order),
    (row) => shown(row, base),
  );
}

export async function getGroup({ ctx, base }: ScimPlace, id: string): Promise<Resource> {
  const [row] = await rowsOf(ctx, withId(id), { startIndex: 1, count: 1 });
  if (!row) throw new ScimError(404, `There is no group ${id}.`);
  return shown(row, base);
}

function membersOf(body: GroupBody): string[] {
  return [...new Set((body.members ?? []).map(({ value }) => value))];
}

export function createGroup(place: ScimPlace, given: unknown): Promise<Resource> {
  const body = scimBody(groupBody, given);
  return inTransaction(place.ctx, async (ctx) => {
    const data = { name: body.displayName, members: membersOf(body) };
    const { results } = await write(ctx, ctx.registry.object('group'), [{ op: 'create', data }], {
      kind: 'scim',
    });
    const [made] = results;
    if (made?.status !== 'created') throw new ScimError(409, 'The group could not be made.', 'uniqueness');
    await setExternalId(ctx, made.id, body);
    await followRoles({ ...place, ctx }, data.members);
    return getGroup({ ...place, ctx }, made.id);
  });
}

export function replaceGroup(place: ScimPlace, id: string, given: unknown): Promise<Resource> {
  return inTransaction(place.ctx, (ctx) => change({ ...place, ctx }, id, scimBody(groupBody, given)));
}

export function patchGroup(
  place: ScimPlace,
  id: string,
  operations: readonly PatchOperation[],
): Promise<Resource> {
  return inTransaction(place.ctx, async (ctx) => {
    await lockRow(ctx, 'groups', id);
    const after = applyPatch(await getGroup({ ...place, ctx }, id), operations);
    return change({ ...place, ctx }, id, scimBody(groupBody, after));
  });
}

async function change(place: ScimPlace, id: string, body: GroupBody): Promise<Resource> {
  const { ctx } = place;
  await lockRow(ctx, 'groups', id);
  const before = await getGroup(place, id);
  const former = (before.members as { value: string }[]).map(({ value }) => value);
  const members = membersOf(body);
  const data = { name: body.displayName, members };
  await write(ctx, ctx.registry.object('group'), [{ op: 'update', id, data }], { kind: 'scim' });
  await setExternalId(ctx, id, body);
  const renamed = before.displayName !== body.displayName;
  const moved = renamed
    ? [...new Set([...former, ...members])]
    : [
        ...former.filter((each) => !members.includes(each)),
        ...members.filter((each) => !former.includes(each)),
      ];
  await followRoles(place, moved);
  return getGroup(place, id);
}

export async function removeGroup(place: ScimPlace, id: string): Promise<void> {
  await inTransaction(place.ctx, async (ctx) => {
    await lockRow(ctx, 'groups', id);
    const group = await getGroup({ ...place, ctx }, id);
    await write(ctx, ctx.registry.object('group'), [{ op: 'delete', id }], { kind: 'scim' });
    const names = qualified(ctx.workspace.schema, 'scim_names');
    await ctx.db.run(sql`delete from ${names} where object = 'group' and record_id = ${id}`);
    await followRoles(
      { ...place, ctx },
      (group.members as { value: string }[]).map(({ value }) => value),
    );
  });
}

/** Roles as the names of all their groups say, for those who came or went. */
async function followRoles({ ctx, mapping }: ScimPlace, userIds: readonly string[]): Promise<void> {
  if (mapping === null || (mapping.roles.length === 0 && mapping.otherwise.length === 0)) return;
  const table = (name: string) => qualified(ctx.workspace.schema, name);
  for (const id of userIds) {
    const user = await userOf(ctx, id);
    if (!user) continue;
    const groups = await ctx.db.rows<{ name: string }>(sql`
      select g.name from ${table('user_groups')} ug
      join ${table('groups')} g on g.id = ug.group_id and g.deleted_at is null where ug.user_id = ${id}`);
    const roles = rolesOf(
      mapping,
      groups.map(({ name }) => name),
    );
    await followMapping(ctx, user, { roles, departmentId: null });
  }
}

async function setExternalId(ctx: Context, id: string, { externalId }: GroupBody): Promise<void> {
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'scim_names')} (object, record_id, external_id)
    values ('group', ${id}, ${externalId ?? null})
    on conflict (object, record_id) do update set external_id = excluded.external_id`);
}
