/** Our own keys and certificates at a SAML provider: what is encrypted for us is opened by them, and our requests are signed. */

export const name = '0033signOnKeys';

export const core = `
create table core.sign_on_keys (
  id uuid primary key,
  provider_id uuid not null references core.sign_on_providers (id) on delete cascade,
  -- PEM, for the provider.
  certificate text not null,
  -- PEM of the private key, sealed by the key ring.
  sealed bytea not null,
  created_at timestamptz not null
);
create index sign_on_keys_of_provider on core.sign_on_keys (provider_id, created_at);
`;
