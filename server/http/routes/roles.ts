/** Roles: what they allow, made, copied, changed and removed by those who may. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import type { Context } from '../../platform/context.ts';
import { checkedRights, withoutGone, withPutAway } from '../../platform/permissions/roles/checkRole.ts';
import { roleChanges } from '../../platform/permissions/roles/roleChanges.ts';
import { getRole, listRoles, type Role } from '../../platform/permissions/roles/roleStore.ts';
import { usesOfRole } from '../../platform/permissions/roles/roleUses.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { list, nullable, shape, text, whole } from '../openapi/jsonSchema.ts';
import { versionOf } from '../records/recordAnswer.ts';
import { changeRole, createRole, undoRoleChange } from '../roles/changeRoles.ts';
import { deleteRole } from '../roles/deleteRole.ts';
import {
  newRole,
  roleChange,
  roleChangeShape,
  roleCopy,
  roleName,
  roleShape,
  useShape,
} from '../roles/roleInput.ts';
import { searchFollows } from '../roles/searchFollows.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('roles');
const tag = 'Roles';
const url = '/api/v1/roles';
const params = z.strictObject({ id: recordId });

/** What it still says of what is gone is nobody's business. */
function shown(ctx: Context, role: Role): Role {
  return { ...role, rights: withoutGone(ctx.registry, role.rights) };
}

const all = route({
  method: 'GET',
  url,
  tag,
  summary: 'The roles of the workspace and what they allow.',
  right,
  answer: shape({ data: list(roleShape) }),
  handler: async ({ ctx }) => ({ data: (await listRoles(ctx)).map((role) => shown(ctx, role)) }),
});

const one = route({
  method: 'GET',
  url: `${url}/{id}`,
  tag,
  summary: 'One role.',
  right,
  params,
  answer: roleShape,
  handler: async ({ ctx, params }) => shown(ctx, await getRole(ctx, params.id)),
});

const create = route({
  method: 'POST',
  url,
  tag,
  summary: 'Makes a role; without `rights` it allows nothing yet.',
  right,
  stepUp: 'roles',
  body: newRole,
  status: 201,
  answer: roleShape,
  async handler({ ctx, body, app }) {
    const rights = checkedRights(ctx.registry, body.rights ?? { objects: {}, admin: [] });
    const role = await inTransaction(ctx, async (inside) => {
      const made = await createRole(inside, {
        id: body.id,
        name: body.name ?? nameFor(ctx),
        label: body.label,
        description: body.description ?? null,
        rights,
      });
      await searchFollows(inside, null, made.rights);
      return made;
    });
    app.callers.forget();
    return new HttpAnswer(201, shown(ctx, role), { headers: { location: `${url}/${role.id}` } });
  },
});

const copy = route({
  method: 'POST',
  url: `${url}/{id}/copy`,
  tag,
  summary: 'Makes a role that allows the same under another name.',
  right,
  stepUp: 'roles',
  params,
  body: roleCopy,
  status: 201,
  answer: roleShape,
  async handler({ ctx, params, body, app }) {
    const from = shown(ctx, await getRole(ctx, params.id));
    const { description, rights } = from;
    const role = await createRole(ctx, {
      name: body.name ?? nameFor(ctx),
      label: body.label,
      description,
      rights,
    });
    app.callers.forget();
    return new HttpAnswer(201, shown(ctx, role), { headers: { location: `${url}/${role.id}` } });
  },
});

const change = route({
  method: 'PATCH',
  url: `${url}/{id}`,
  tag,
  summary: 'Changes a role; `rights` replaces all of them. If-Match names the version that was seen.',
  right,
  stepUp: 'roles',
  params,
  body: roleChange,
  answer: roleShape,
  async handler({ ctx, params, body, app, request }) {
    const { label, description, rights } = body;
    const given = {
      ...(label === undefined ? {} : { label }),
      ...(description === undefined ? {} : { description }),
    };
    const checked = rights === undefined ? null : checkedRights(ctx.registry, rights);
    const role = await inTransaction(ctx, async (inside) => {
      const before = await getRole(inside, params.id);
      const next = checked && { rights: withPutAway(ctx.registry, before.rights, checked) };
      const version = versionOf(request.headers['if-match']);
      const after = await changeRole(inside, params.id, { ...given, ...next }, version);
      await searchFollows(inside, before.rights, after.rights);
      return after;
    });
    app.callers.forget();
    return shown(ctx, role);
  },
});

const remove = route({
  method: 'DELETE',
  url: `${url}/{id}`,
  tag,
  summary: 'Removes a role that nothing uses; `replaceBy` names the role that takes its place everywhere.',
  right,
  stepUp: 'roles',
  params,
  query: z.strictObject({ replaceBy: roleName.optional() }),
  status: 204,
  async handler({ ctx, params, query, app }) {
    await deleteRole(ctx, params.id, query.replaceBy);
    app.callers.forget();
    return noContent();
  },
});

const uses = route({
  method: 'GET',
  url: `${url}/{id}/uses`,
  tag,
  summary: 'What uses a role: users, views, layouts.',
  right,
  params,
  answer: shape({ uses: list(useShape), count: whole }),
  handler: async ({ ctx, params }) => usesOfRole(ctx, (await getRole(ctx, params.id)).name),
});

const changes = route({
  method: 'GET',
  url: '/api/v1/roleChanges',
  tag,
  summary: 'Changes of roles, newest first.',
  right,
  query: z.strictObject({ role: recordId.optional(), cursor: z.string().max(40).optional() }),
  answer: shape({ data: list(roleChangeShape), nextCursor: nullable(text) }),
  handler: ({ ctx, query }) => roleChanges(ctx, query),
});

const undo = route({
  method: 'POST',
  url: '/api/v1/roleChanges/{id}/undo',
  tag,
  summary: 'Puts a role back to what it was before a change.',
  right,
  stepUp: 'roles',
  params,
  body: z.strictObject({}).optional(),
  answer: shape({ role: nullable(roleShape) }),
  async handler({ ctx, params, app }) {
    const role = await undoRoleChange(ctx, params.id);
    app.callers.forget();
    return { role: role && shown(ctx, role) };
  },
});

/** For roles that people name in their own words only. */
function nameFor(ctx: Context): string {
  return `r${ctx.ids.next().replaceAll('-', '').slice(-12)}`;
}

export const roleRoutes: readonly Route[] = [all, one, create, copy, change, remove, uses, changes, undo];
