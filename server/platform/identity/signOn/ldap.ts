/** A company's directory by LDAP: found as the service account, proved by a bind as the person, never by an empty password. */
import { isIP, connect as netConnect } from 'node:net';
import { type ConnectionOptions, connect as tlsConnect } from 'node:tls';
import { Client, type Entry, escapeFilter, InvalidCredentialsError, NoSuchObjectError } from 'ldapts';
import { allowedAddresses } from '../../../base/allowedAddresses.ts';
import { Problem } from '../../../base/problem.ts';
import type { IdentityEnv } from '../identityEnv.ts';
import { second } from '../identityEnv.ts';
import type { Claims } from './claims.ts';
import { type LdapProvider, secretOf } from './providers.ts';
import { providerTrouble } from './providerTrouble.ts';

const patience = 8 * second;
const publicPorts = [389, 636, 3268, 3269];
const pageSize = 500;
/** More entries than that are not people of one company's CRM. */
const mostEntries = 50_000;

export interface DirectoryPerson {
  readonly subject: string;
  readonly claims: Claims;
}

/** `unauthorized` when the name or the password is not right, without saying which. */
export async function ldapSignIn(
  env: Pick<IdentityEnv, 'db'>,
  provider: LdapProvider,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<DirectoryPerson> {
  // A bind with a name and no password is no sign-in: directories answer it with success.
  if (password === '' || login.trim() === '') throw providerTrouble('password');
  return withDirectory(env, provider, async (client, connectAgain) => {
    const filter = provider.settings.userFilter.replaceAll('{login}', escaped(login.trim()));
    const found = await search(client, provider, provider.settings.base, filter, 2);
    const [entry] = found;
    if (!entry || found.length > 1) throw providerTrouble('password');
    const own = await connectAgain();
    try {
      await own.bind(entry.dn, password);
    } catch (error) {
      if (error instanceof InvalidCredentialsError || error instanceof NoSuchObjectError)
        throw providerTrouble('password');
      throw error;
    } finally {
      await own.unbind().catch(() => undefined);
    }
    return personOfEntry(client, provider, entry);
  });
}

/** Everyone who may be here by the provider's filter. */
export async function everyoneIn(
  env: Pick<IdentityEnv, 'db'>,
  provider: LdapProvider,
): Promise<DirectoryPerson[]> {
  return withDirectory(env, provider, async (client) => {
    const { base, everyoneFilter } = provider.settings;
    const people: DirectoryPerson[] = [];
    const entries = await search(client, provider, base, everyoneFilter, mostEntries + 1);
    // Who is cut off at the end must not look like somebody who left.
    if (entries.length > mostEntries) throw providerTrouble('refused', 'tooMany');
    for (const entry of entries) people.push(await personOfEntry(client, provider, entry));
    return people;
  });
}

/** For the administrator's test: that the service account gets in, and what the first entries look like. */
export async function firstEntries(
  env: Pick<IdentityEnv, 'db'>,
  provider: LdapProvider,
  login: string | null,
): Promise<DirectoryPerson[]> {
  return withDirectory(env, provider, async (client) => {
    const { base, everyoneFilter, userFilter } = provider.settings;
    const filter = login === null ? everyoneFilter : userFilter.replaceAll('{login}', escaped(login));
    const people: DirectoryPerson[] = [];
    for (const entry of await search(client, provider, base, filter, 3))
      people.push(await personOfEntry(client, provider, entry));
    return people;
  });
}

/** RFC 4515: what was typed stays a value, whatever it looks like. */
export function escaped(text: string): string {
  return escapeFilter`${text}`;
}

type Connect = () => Promise<Client>;

async function withDirectory<Result>(
  env: Pick<IdentityEnv, 'db'>,
  provider: LdapProvider,
  work: (client: Client, connectAgain: Connect) => Promise<Result>,
): Promise<Result> {
  const secret = await secretOf(env, provider.id);
  if (!secret) throw providerTrouble('refused', 'secret');
  const connect = await connectTo(provider);
  let client: Client | null = null;
  try {
    client = await connect();
    await client.bind(provider.settings.bindName, secret);
    return await work(client, connect);
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof InvalidCredentialsError) throw providerTrouble('refused', 'bindName');
    throw providerTrouble('silent', error instanceof Error ? error.name : undefined);
  } finally {
    await client?.unbind().catch(() => undefined);
  }
}

/** Connects to the very address that was checked, and speaks in the clear with this machine itself only. */
async function connectTo({ settings }: LdapProvider): Promise<Connect> {
  const url = new URL(settings.url.trim());
  const secure = url.protocol === 'ldaps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port || (secure ? 636 : 389));
  const [address] = await allowedAddresses(host, port, publicPorts);
  if (!address) throw providerTrouble('silent');
  if (!secure && !settings.startTls && !/^(127\.|::1$)/.test(address.address)) throw inTheClear();
  const tls: ConnectionOptions = {
    minVersion: 'TLSv1.2',
    // Server names in TLS are names; a certificate for an address is checked against `host` all the same.
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...(settings.authority === null ? {} : { ca: settings.authority }),
  };
  const there = { host: address.address, port };
  return async () => {
    let connections = 0;
    // The library connects again by itself where a server hung up: after StartTLS that would be in the clear.
    const first = () => {
      connections += 1;
      if (connections > 1) throw providerTrouble('silent', 'hungUp');
    };
    const client = new Client({
      url: `${secure ? 'ldaps' : 'ldap'}://${url.host}`,
      timeout: patience,
      connectTimeout: patience,
      // Its presence means TLS from the first byte.
      ...(secure ? { tlsOptions: tls } : {}),
      createConnection: (() => {
        first();
        return netConnect(there);
      }) as typeof netConnect,
      createSecureConnection: ((options: ConnectionOptions) => {
        if (!secure) return tlsConnect({ ...options, ...tls, host });
        first();
        return tlsConnect({ ...tls, ...there });
      }) as typeof tlsConnect,
    });
    if (!secure && settings.startTls) await client.startTLS({ ...tls });
    return client;
  };
}

async function search(
  client: Client,
  { settings, mapping }: LdapProvider,
  base: string,
  filter: string,
  most: number,
): Promise<Entry[]> {
  const wanted = [settings.subject, mapping.email, mapping.name, mapping.groups, mapping.department];
  const found: Entry[] = [];
  const pages = client.searchPaginated(base, {
    filter,
    scope: 'sub',
    attributes: ['*', ...new Set(wanted.filter((name) => name !== null))],
    explicitBufferAttributes: ['objectGUID'],
    paged: { pageSize: Math.min(pageSize, most) },
  });
  for await (const { searchEntries } of pages) {
    found.push(...searchEntries);
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

async function personOfEntry(client: Client, provider: LdapProvider, entry: Entry): Promise<DirectoryPerson> {
  const { settings, mapping } = provider;
  const subject = textsOf(entry[settings.subject])[0];
  if (!subject) throw providerTrouble('refused', 'subject');
  const claims: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(entry)) {
    if (!/password/i.test(name)) claims[name] = textsOf(value);
  }
  if (settings.groupBase !== null && mapping.groups !== null) {
    const filter = settings.groupFilter.replaceAll('{dn}', escaped(entry.dn));
    const groups = await search(client, provider, settings.groupBase, filter, pageSize);
    claims[mapping.groups] = groups.map(({ dn }) => dn);
  }
  return { subject, claims };
}

function textsOf(value: Entry[string] | undefined): string[] {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list.map((each) => (Buffer.isBuffer(each) ? each.toString('hex') : String(each)));
}

function inTheClear(): Problem {
  const text = {
    en: 'Passwords are not sent in the clear: use an address that begins with ldaps://, or StartTLS.',
    zh: '不会以明文发送密码：请使用 ldaps:// 地址，或启用 StartTLS。',
  };
  return new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'settings.startTls', code: 'invalid_value', text }],
  });
}
