/** A server with one SAML provider, and a browser that goes there and comes back with what the test makes of the answer. */
import { expect } from 'vitest';
import { type Client, expectStatus, type TestServer } from '../server.ts';
import { metadataOf, requestIdOf, type SamlKeys, type Statement } from './samlProvider.ts';

export interface SamlProviderInfo {
  readonly id: string;
  readonly version: number;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly addresses: { readonly saml: { readonly assertion: string; readonly entityId: string } };
  readonly ownCertificates: readonly { readonly id: string; readonly certificate: string }[];
}

export const attributes = {
  mail: ['liu@corp.example'],
  displayName: ['刘洋'],
  groups: ['CN=CRM Managers,OU=Groups,DC=corp'],
};

export class SamlDoor {
  readonly server: TestServer;
  readonly admin: Client;
  provider: SamlProviderInfo;
  readonly #body: Readonly<Record<string, unknown>>;

  private constructor(
    server: TestServer,
    admin: Client,
    provider: SamlProviderInfo,
    body: Readonly<Record<string, unknown>>,
  ) {
    this.server = server;
    this.admin = admin;
    this.provider = provider;
    this.#body = body;
  }

  /** `besides`: certificates that the provider signs by too. */
  static async open(server: TestServer, keys: SamlKeys, besides: readonly string[] = []): Promise<SamlDoor> {
    const admin = await server.as('administrator');
    const read = await admin.post('/signOn/samlMetadata', {
      xml: metadataOf(keys, 'https://idp.example/sso'),
    });
    const { certificates, ...rest } = expectStatus(read, 200).body as { certificates: string[] };
    const body = {
      kind: 'saml',
      label: 'Corp SAML',
      active: true,
      settings: { ...rest, certificates: [...certificates, ...besides] },
      domains: [{ domain: 'corp.example' }],
      mapping: {
        email: 'mail',
        name: 'displayName',
        groups: 'groups',
        create: true,
        roles: [{ value: 'crm managers', role: 'manager' }],
        otherwise: ['member'],
      },
    };
    const made = expectStatus(await admin.post<SamlProviderInfo>('/signOn/providers', body), 201).body;
    return new SamlDoor(server, admin, made, body);
  }

  /** Changes settings of the provider; answers the status. */
  async set(settings: Readonly<Record<string, unknown>>): Promise<number> {
    const { id, version } = this.provider;
    const provider = { ...this.#body, settings: { ...(this.#body.settings as object), ...settings } };
    const answer = await this.admin.ask<SamlProviderInfo>('PUT', `/signOn/providers/${id}`, {
      body: { version, provider },
    });
    if (answer.status === 200) this.provider = answer.body;
    return answer.status;
  }

  async begin(): Promise<{ client: Client; said: Statement; url: string }> {
    const client = this.server.guest();
    const started = await client.post<{ url: string }>('/api/auth/sign-on/start', {
      provider: this.provider.id,
      next: '/a',
    });
    const { url } = expectStatus(started, 200).body;
    expect(url).toMatch(/^https:\/\/idp\.example\/sso\?SAMLRequest=/);
    const { assertion: recipient, entityId: audience } = this.provider.addresses.saml;
    const said = {
      requestId: requestIdOf(url),
      recipient,
      audience,
      nameId: `n-${crypto.randomUUID()}`,
      attributes,
    };
    return { client, said, url };
  }

  /** The provider's page posts from elsewhere, without our cookie; the browser is led back with what stands in the address. */
  async post(xml: string): Promise<URL> {
    const SAMLResponse = Buffer.from(xml).toString('base64');
    const response = await fetch(this.provider.addresses.saml.assertion, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: 'https://idp.example', 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ SAMLResponse, RelayState: '//evil.example' }),
    });
    expect(response.status).toBe(303);
    return new URL(response.headers.get('location')!);
  }

  finish(client: Client, back: URL) {
    const answer = Object.fromEntries(back.searchParams);
    return client.post('/api/auth/sign-on/finish', { provider: this.provider.id, answer });
  }
}
