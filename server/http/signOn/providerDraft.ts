/** A provider as an administrator sends it, and what no schema can know of it. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';
import {
  domainsShape,
  ldapSettings,
  mappingShape,
  oidcSettings,
  samlSettings,
} from '../../platform/identity/signOn/providerSettings.ts';
import type { Provider, ProviderDraft } from '../../platform/identity/signOn/providers.ts';
import { samlKeysOf } from '../../platform/identity/signOn/samlKeys.ts';
import { certificateOf } from '../../platform/identity/signOn/samlMetadata.ts';
import { mayGiveRoles } from '../../platform/permissions/roles/mayGive.ts';

const common = {
  label: z.string().trim().min(1).max(60),
  active: z.boolean().default(false),
  mapping: mappingShape,
  domains: domainsShape.default([]),
  /** Client secret, or the service account's password; left out keeps the one that is there. */
  secret: z.string().min(1).max(4000).nullable().optional(),
};

export const providerDraft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('oidc'), settings: oidcSettings, ...common }),
  z.strictObject({ kind: z.literal('saml'), settings: samlSettings, ...common }),
  z.strictObject({ kind: z.literal('ldap'), settings: ldapSettings, ...common }),
]);

/** What zod cannot know: certificates that can be read, roles and departments that are there, and who may hand them out. */
export async function checkedDraft(
  ctx: Context,
  given: z.infer<typeof providerDraft>,
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
  const { signRequests, encryptedOnly } = given.settings;
  const keys = before === null ? [] : await samlKeysOf(ctx, before.id);
  if (keys.length === 0 && (signRequests || encryptedOnly))
    throw wrong(
      `settings.${signRequests ? 'signRequests' : 'encryptedOnly'}`,
      'This rests on a certificate of ours: save the provider, make one, then switch it on.',
      '此选项需要本系统的证书：请先保存并生成证书，再启用。',
    );
  const certificates = given.settings.certificates.map(certificateOf);
  return { ...given, settings: { ...given.settings, certificates } };
}

export function wrong(field: string, en: string, zh: string): Problem {
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
