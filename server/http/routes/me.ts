/** The signed-in person: who, where, with which rights and own settings. */
import { z } from 'zod';
import { adminRights } from '../../../shared/rights.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';
import type { Caller } from '../../platform/identity/callers.ts';
import { changePassword } from '../../platform/identity/changePassword.ts';
import { actorOf, systemActor } from '../../platform/permissions/actors.ts';
import { write } from '../../platform/records/writer.ts';
import { languageCode, timeZoneName } from '../commonInput.ts';
import { noContent } from '../httpAnswer.ts';
import { flag, freeObject, id, language, list, nullable, shape, text, whole } from '../openapi/jsonSchema.ts';
import { person, type Route, route, signedIn } from '../route.ts';

const mostPreferences = 64 * 1024;

const workspaceShape = shape({
  id,
  slug: text,
  name: text,
  currency: text,
  country: text,
  language,
  timeZone: text,
  weekStart: whole,
  fiscalYearStart: whole,
  paused: flag,
});

const meShape = shape({
  id,
  name: text,
  email: nullable(text),
  language,
  timeZone: text,
  departmentId: nullable(id),
  /** Names of the roles, for pages that differ by them; what one may do, `admin` and the metadata say. */
  roles: list(text),
  preferences: freeObject,
  admin: list({ type: 'string', enum: [...adminRights] }),
  workspace: workspaceShape,
  workspaces: list(shape({ slug: text, name: text, paused: flag, sandbox: flag })),
});

async function meOf(ctx: Context, caller: Caller): Promise<unknown> {
  // The rights version rises with every change of a user, but the own change must show at once.
  const actor = await actorOf(ctx, ctx.actor.userId!);
  if (!actor) throw new Problem('unauthorized');
  const [own] = await ctx.db.rows<{ email: string | null; roles: string[] | null; preferences: unknown }>(sql`
    select email, roles, preferences from ${qualified(ctx.workspace.schema, 'users')} where id = ${ctx.actor.userId}`);
  const workspaces = caller.identityId
    ? await ctx.db.rows(sql`
        select w.slug, w.name, w.paused, w.copied_from is not null as sandbox
        from core.members m join core.workspaces w on w.id = m.workspace_id
        where m.identity_id = ${caller.identityId} and m.active and ((${caller.boundTo}::uuid is null and not m.sign_on_only)
          or w.id = ${caller.boundTo}::uuid
          or w.copied_from = (select slug from core.workspaces own where own.id = ${caller.boundTo}::uuid))
        order by w.copied_from is not null, w.name, w.slug`)
    : [{ slug: ctx.workspace.slug, name: ctx.workspace.name, paused: ctx.workspace.paused, sandbox: false }];
  const { schema: _, metadataVersion: _m, rightsVersion: _r, ...workspace } = ctx.workspace;
  return {
    id: actor.userId,
    name: actor.name,
    email: own?.email ?? null,
    language: actor.language,
    timeZone: actor.timeZone,
    departmentId: actor.departmentId,
    roles: own?.roles ?? [],
    preferences: own?.preferences ?? {},
    admin: adminRights.filter((right) => ctx.actor.rights.may(right)),
    workspace,
    workspaces,
  };
}

/** A page asks for this when it is opened: of several workspaces, the next sign-in leads to this one. */
async function openedLast(ctx: Context, caller: Caller): Promise<boolean> {
  const now = new Date(ctx.clock.now()).toISOString();
  const touched = await ctx.db.run(sql`
    update core.members m set used_at = ${now}::timestamptz
    where m.workspace_id = ${ctx.workspace.id} and m.user_id = ${ctx.actor.userId} and (m.used_at is null or exists (
      select from core.members o where o.identity_id = ${caller.identityId} and o.used_at > m.used_at))`);
  return touched > 0;
}

const read = route({
  method: 'GET',
  url: '/api/v1/me',
  tag: 'Me',
  summary: 'The caller: name, settings, administrative rights, workspaces.',
  right: signedIn,
  answer: meShape,
  async handler({ ctx, caller, app, request }) {
    const named = request.headers['guanxi-workspace'] !== undefined;
    if (named && caller.kind === 'session' && (await openedLast(ctx, caller))) app.callers.forget();
    return meOf(ctx, caller);
  },
});

const change = route({
  method: 'PATCH',
  url: '/api/v1/me',
  tag: 'Me',
  summary: 'Changes the own name, language, time zone or preferences.',
  right: signedIn,
  body: z.strictObject({
    name: z.string().trim().min(1).max(120).optional(),
    language: languageCode.optional(),
    timeZone: timeZoneName.optional(),
    preferences: z.record(z.string().max(60), z.unknown()).optional(),
  }),
  answer: meShape,
  async handler({ ctx, caller, body, app }) {
    const { preferences, ...profile } = body;
    if (preferences && JSON.stringify(preferences).length > mostPreferences) {
      throw new Problem('limit_exceeded', { params: { limit: `${mostPreferences} B` } });
    }
    return inTransaction(ctx, async (inside) => {
      if (Object.keys(profile).length > 0) {
        // Everyone may change these of himself, whatever his role says of users.
        const self = { ...ctx.actor, rights: systemActor(ctx.workspace).rights };
        const change = { op: 'update', id: ctx.actor.userId!, data: profile } as const;
        await write({ ...inside, actor: self }, ctx.registry.object('user'), [change]);
      }
      if (preferences) {
        await inside.db.run(sql`
          update ${qualified(ctx.workspace.schema, 'users')} set preferences = ${JSON.stringify(preferences)}::jsonb
          where id = ${ctx.actor.userId}`);
      }
      app.callers.forget();
      return meOf(inside, caller);
    });
  },
});

const password = route({
  method: 'POST',
  url: '/api/v1/me/password',
  secret: true,
  tag: 'Me',
  summary: 'Changes the own password; all other sessions end.',
  right: person,
  bodyLimit: 32 * 1024,
  body: z.strictObject({
    currentPassword: z.string().min(1).max(8192),
    newPassword: z.string().min(1).max(8192),
  }),
  status: 204,
  async handler({ app, body, caller, ctx }) {
    await changePassword(app.identity, {
      identityId: caller.identityId!,
      sessionId: caller.id,
      present: body.currentPassword,
      next: body.newPassword,
      address: ctx.address,
    });
    app.callers.forget();
    return noContent();
  },
});

export const meRoutes: readonly Route[] = [read, change, password];
