/** Providers of single sign-on, as administrators see and set them; and the tokens by which a directory provisions people. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { guardedFetch } from '../../base/guardedFetch.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import { record } from '../../platform/audit/record.ts';
import type { Context } from '../../platform/context.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { untieUser } from '../../platform/identity/signOn/accounts.ts';
import { firstEntries, ldapSignIn } from '../../platform/identity/signOn/ldap.ts';
import {
  domainsShape,
  ldapSettings,
  mappingShape,
  oidcSettings,
  samlSettings,
} from '../../platform/identity/signOn/providerSettings.ts';
import {
  addProvider,
  changeProvider,
  type Provider,
  type ProviderDraft,
  providerOfWorkspace,
  providersOf,
  removeProvider,
} from '../../platform/identity/signOn/providers.ts';
import {
  certificateEnd,
  certificateOf,
  longestMetadata,
  readMetadata,
} from '../../platform/identity/signOn/samlMetadata.ts';
import { startRun } from '../../platform/jobs/runs.ts';
import { mayGiveRoles } from '../../platform/permissions/roles/mayGive.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import {
  flag,
  freeObject,
  id,
  jobAnswer,
  list,
  nullable,
  shape,
  text,
  time,
  whole,
} from '../openapi/jsonSchema.ts';
import { type Call, mayAdmin, type Route, route } from '../route.ts';
import { testResult } from '../signOn/arrive.ts';
import { beginJourney } from '../signOn/beginJourney.ts';
import { ownAddresses } from '../signOn/ownAddresses.ts';

const right = mayAdmin('signOn');
const tag = 'Single sign-on';
const url = '/api/v1/signOn/providers';
const params = z.strictObject({ id: recordId });

const common = {
  label: z.string().trim().min(1).max(60),
  active: z.boolean().default(false),
  mapping: mappingShape,
  domains: domainsShape.default([]),
  /** Client secret, or the service account's password; left out keeps the one that is there. */
  secret: z.string().min(1).max(4000).nullable().optional(),
};
const draft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('oidc'), settings: oidcSettings, ...common }),
  z.strictObject({ kind: z.literal('saml'), settings: samlSettings, ...common }),
  z.strictObject({ kind: z.literal('ldap'), settings: ldapSettings, ...common }),
]);
const changed = z.strictObject({ version: z.int().min(1), provider: draft });

const providerShape = shape({
  id,
  kind: { type: 'string', enum: ['oidc', 'saml', 'ldap'] },
  label: text,
  active: flag,
  settings: freeObject,
  mapping: freeObject,
  domains: list(shape({ domain: text, required: flag })),
  version: whole,
  workedAt: nullable(time),
  hasSecret: flag,
  people: whole,
  /** What the provider has to be told of us. */
  addresses: shape({
    returnTo: text,
    signedOut: text,
    backchannel: text,
    saml: shape({ assertion: text, entityId: text }),
  }),
  certificates: list(shape({ endsAt: time })),
});

async function shown(
  { ctx, app, request }: Pick<Call<unknown, unknown, unknown>, 'ctx' | 'app' | 'request'>,
  provider: Provider,
): Promise<unknown> {
  const [row] = await ctx.db.rows<{ people: number }>(sql`
    select count(*)::int as people from core.sign_on_accounts where provider_id = ${provider.id}`);
  const { workspaceId: _, ...rest } = provider;
  return {
    ...rest,
    people: row?.people ?? 0,
    addresses: ownAddresses(request, app.settings, provider.id),
    certificates:
      provider.kind === 'saml'
        ? provider.settings.certificates.map((pem) => ({ endsAt: certificateEnd(pem) }))
        : [],
  };
}

/** What zod cannot know: certificates that can be read, roles and departments that are there, and who may hand them out. */
async function checked(
  ctx: Context,
  given: z.infer<typeof draft>,
  before: Provider | null,
): Promise<ProviderDraft> {
  const { mapping } = given;
  const roles = [...new Set([...mapping.roles.map(({ role }) => role), ...mapping.otherwise])];
  const known = await ctx.db.rows<{ name: string }>(sql`
    select name from ${qualified(ctx.workspace.schema, 'roles')} where name = any(${roles}::text[])`);
  const strange = roles.find((role) => !known.some(({ name }) => name === role));
  if (strange !== undefined)
    throw wrong('mapping.roles', `There is no role ${strange}.`, `没有名为 ${strange} 的角色。`);
  const places = [...new Set(mapping.departments.map(({ department }) => department))];
  const found = await ctx.db.rows(sql`
    select from ${qualified(ctx.workspace.schema, 'departments')}
    where id = any(${places}::uuid[]) and deleted_at is null`);
  if (found.length < places.length)
    throw wrong('mapping.departments', 'There is no such department.', '部门不存在。');
  const handsOut = ({ roles, otherwise }: ProviderDraft['mapping']) => JSON.stringify([roles, otherwise]);
  const same = before !== null && handsOut(before.mapping) === handsOut(mapping);
  if (roles.length > 0 && !same) {
    if (!ctx.actor.rights.may('roles')) throw mayNotHandOut();
    await mayGiveRoles(ctx, roles);
  }
  if (given.kind !== 'saml') return given;
  const certificates = given.settings.certificates.map(certificateOf);
  return { ...given, settings: { ...given.settings, certificates } };
}

function wrong(field: string, en: string, zh: string): Problem {
  return new Problem('invalid_value', { errors: [{ field, code: 'invalid_value', text: { en, zh } }] });
}

function mayNotHandOut(): Problem {
  return new Problem('forbidden', {
    detail: {
      en: 'Who maps groups to roles hands out rights: that needs the right “Roles” as well.',
      zh: '将用户组映射到角色即授予权限，还需要“角色”管理权限。',
    },
  });
}

/** For the audit trail: everything but the secret, of which only a change is told. */
function told(provider: Provider | null): Record<string, unknown> | null {
  if (provider === null) return null;
  const { kind, label, active, settings, mapping, domains } = provider;
  return { kind, label, active, settings, mapping, domains };
}

async function note(ctx: Context, before: Provider | null, after: Provider | null): Promise<void> {
  await record(ctx, [
    {
      verb: 'settingChanged',
      object: 'settings',
      recordId: (after ?? before)!.id,
      fields: ['signOnProvider'],
      before: told(before),
      after: told(after),
    },
  ]);
}

const all = route({
  method: 'GET',
  url,
  tag,
  summary: 'The providers of the workspace; never their secrets.',
  right,
  answer: shape({ data: list(providerShape) }),
  async handler(asked) {
    const providers = await providersOf(asked.ctx, asked.ctx.workspace.id);
    return { data: await Promise.all(providers.map((provider) => shown(asked, provider))) };
  },
});

const one = route({
  method: 'GET',
  url: `${url}/{id}`,
  tag,
  summary: 'One provider, with the addresses that it has to be told.',
  right,
  params,
  answer: providerShape,
  handler: async (asked) =>
    shown(asked, await providerOfWorkspace(asked.ctx, asked.ctx.workspace.id, asked.params.id)),
});

const add = route({
  method: 'POST',
  url,
  tag,
  summary: 'Adds a provider; it signs nobody in before it is active.',
  right,
  secret: true,
  stepUp: 'security',
  body: draft,
  status: 201,
  answer: providerShape,
  async handler(asked) {
    const made = await inTransaction(asked.ctx, async (ctx) => {
      const id = await addProvider(ctx, ctx.workspace.id, await checked(ctx, asked.body, null));
      const provider = await providerOfWorkspace(ctx, ctx.workspace.id, id);
      await note(ctx, null, provider);
      return provider;
    });
    return new HttpAnswer(201, await shown(asked, made));
  },
});

const change = route({
  method: 'PUT',
  url: `${url}/{id}`,
  tag,
  summary: 'Changes a provider as a whole; switched off, the sessions that it opened end.',
  right,
  stepUp: 'security',
  params,
  body: changed,
  answer: providerShape,
  async handler(asked) {
    const after = await inTransaction(asked.ctx, async (ctx) => {
      const before = await providerOfWorkspace(ctx, ctx.workspace.id, asked.params.id);
      const { provider, version } = asked.body;
      if (provider.kind !== before.kind)
        throw wrong(
          'provider.kind',
          'The kind stays as it is: add another provider.',
          '类型不可更改，请另行添加。',
        );
      await changeProvider(ctx, before, await checked(ctx, provider, before), version);
      const after = await providerOfWorkspace(ctx, ctx.workspace.id, before.id);
      await note(ctx, before, after);
      return after;
    });
    asked.app.callers.forget();
    return shown(asked, after);
  },
});

const remove = route({
  method: 'DELETE',
  url: `${url}/{id}`,
  tag,
  summary: 'Removes a provider; its sessions and its ties to people go with it, the people stay.',
  right,
  stepUp: 'security',
  params,
  status: 204,
  async handler({ ctx: outside, params, app }) {
    await inTransaction(outside, async (ctx) => {
      const before = await providerOfWorkspace(ctx, ctx.workspace.id, params.id);
      await removeProvider(ctx, before.id);
      await note(ctx, before, null);
    });
    app.callers.forget();
    return noContent();
  },
});

const test = route({
  method: 'POST',
  url: `${url}/{id}/test`,
  tag,
  summary:
    'Tries a provider without signing anybody in: an address to go to, or for a directory what it says at once.',
  right,
  secret: true,
  params,
  body: z.strictObject({
    login: z.string().min(1).max(320).optional(),
    password: z.string().max(1024).optional(),
  }),
  answer: shape({}, { url: text, results: list(freeObject) }),
  async handler({ app, ctx, params, body, request }) {
    const provider = await providerOfWorkspace(ctx, ctx.workspace.id, params.id);
    if (provider.kind !== 'ldap')
      return beginJourney(app, request, provider, { next: undefined, loginHint: body.login, test: true });
    const { login, password } = body;
    const people =
      login !== undefined && password !== undefined
        ? [await ldapSignIn(ctx, provider, { login, password })]
        : await firstEntries(ctx, provider, login ?? null);
    const results = [];
    for (const person of people) results.push(await testResult(app, provider, person, request));
    return { results };
  },
});

const sync = route({
  method: 'POST',
  url: `${url}/{id}/sync`,
  tag,
  summary: 'Compares with the directory: who left is deactivated. `dryRun` only says what would be done.',
  right,
  params,
  body: z.strictObject({ dryRun: z.boolean() }),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, params, body }) {
    const provider = await providerOfWorkspace(ctx, ctx.workspace.id, params.id);
    if (provider.kind !== 'ldap') throw new Problem('not_found');
    const job = await startRun(ctx, 'directorySync', { provider: provider.id, dryRun: body.dryRun });
    return new HttpAnswer(202, { job });
  },
});

const people = route({
  method: 'GET',
  url: `${url}/{id}/people`,
  tag,
  summary:
    'The users whom the provider knows, by its own name of them; the last seen first, at most a thousand.',
  right,
  params,
  answer: shape({ data: list(shape({ userId: id, name: text, subject: text, seenAt: time })) }),
  async handler({ ctx, params }) {
    const provider = await providerOfWorkspace(ctx, ctx.workspace.id, params.id);
    const data = await ctx.db.rows(sql`
      select a.user_id as "userId", u.name, a.subject, to_json(a.seen_at) as "seenAt"
      from core.sign_on_accounts a join ${qualified(ctx.workspace.schema, 'users')} u on u.id = a.user_id
      where a.provider_id = ${provider.id} order by a.seen_at desc, a.subject limit 1000`);
    return { data };
  },
});

const untie = route({
  method: 'DELETE',
  url: `${url}/{id}/people/{user}`,
  tag,
  summary:
    'Forgets whom the provider means by a user, who is tied anew at the next sign-in; his sessions from it end.',
  right,
  stepUp: 'security',
  params: z.strictObject({ id: recordId, user: recordId }),
  status: 204,
  async handler({ app, ctx: outside, params }) {
    await inTransaction(outside, async (ctx) => {
      const provider = await providerOfWorkspace(ctx, ctx.workspace.id, params.id);
      if (!(await untieUser(ctx, provider.id, params.user))) throw new Problem('not_found');
      await ctx.db.run(sql`
        delete from core.sessions s using core.members m
        where s.provider_id = ${provider.id} and m.identity_id = s.identity_id and m.user_id = ${params.user}
          and m.workspace_id = ${ctx.workspace.id}`);
      await logSecurity(ctx, 'signOnUntied', {
        workspaceId: ctx.workspace.id,
        userId: params.user,
        address: ctx.address,
        facts: { provider: provider.id, by: ctx.actor.userId },
      });
    });
    app.callers.forget();
    return noContent();
  },
});

const metadata = route({
  method: 'POST',
  url: '/api/v1/signOn/samlMetadata',
  tag,
  summary: "Reads a provider's SAML metadata, from a text or an address; nothing that they name is fetched.",
  right,
  reads: true,
  bodyLimit: longestMetadata + 16 * 1024,
  body: z.union([
    z.strictObject({ xml: z.string().min(1).max(longestMetadata) }),
    z.strictObject({ url: z.string().trim().min(1).max(2000) }),
  ]),
  answer: shape({ entityId: text, signInUrl: text, certificates: list(text) }),
  async handler({ body }) {
    if ('xml' in body) return readMetadata(body.xml);
    const answer = await guardedFetch(body.url, { maxBytes: longestMetadata });
    if (!answer.ok) throw wrong('url', 'There are no metadata at this address.', '该地址没有元数据。');
    return readMetadata(await answer.text());
  },
});

export const signOnProviderRoutes: readonly Route[] = [
  all,
  one,
  add,
  change,
  remove,
  test,
  sync,
  people,
  untie,
  metadata,
];
