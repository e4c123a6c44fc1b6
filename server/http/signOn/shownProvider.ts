/** A provider as administrators see it: with what it has to be told of us, and never with its secrets. */
import { sql } from '../../base/sql.ts';
import type { Provider } from '../../platform/identity/signOn/providers.ts';
import { samlKeysOf } from '../../platform/identity/signOn/samlKeys.ts';
import { certificateEnd } from '../../platform/identity/signOn/samlMetadata.ts';
import { flag, freeObject, id, list, nullable, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import type { Call } from '../route.ts';
import { ownAddresses } from './ownAddresses.ts';

export const providerShape = shape({
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
  /** Ours, the oldest first: that one signs, the newest is the one to encrypt for. */
  ownCertificates: list(shape({ id, certificate: text, createdAt: time, endsAt: time })),
});

export async function shownProvider(
  { ctx, app, request }: Pick<Call<unknown, unknown, unknown>, 'ctx' | 'app' | 'request'>,
  provider: Provider,
): Promise<unknown> {
  const [row] = await ctx.db.rows<{ people: number }>(sql`
    select count(*)::int as people from core.sign_on_accounts where provider_id = ${provider.id}`);
  const { workspaceId: _, ...rest } = provider;
  const own = provider.kind === 'saml' ? await samlKeysOf(ctx, provider.id) : [];
  return {
    ...rest,
    people: row?.people ?? 0,
    addresses: ownAddresses(request, app.settings, provider.id),
    certificates:
      provider.kind === 'saml'
        ? provider.settings.certificates.map((pem) => ({ endsAt: certificateEnd(pem) }))
        : [],
    ownCertificates: own.map((key) => ({ ...key, endsAt: certificateEnd(key.certificate) })),
  };
}
