/** A real OpenLDAP server on loopback, with TLS, for one test file: started, filled, stopped. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Attribute, Change, Client } from 'ldapts';
import { makeAuthority, makeCertificate } from '../../server/base/localTls/certificates.ts';

const binary = '/usr/sbin/slapd';
export const ldapThere = existsSync(binary);

export const base = 'dc=corp,dc=example';
export const service = { name: `cn=admin,${base}`, password: 'the service account' };

export interface LdapPerson {
  readonly uid: string;
  readonly name: string;
  readonly mail: string;
  readonly password: string;
  readonly department?: string;
}

export interface LdapServer {
  readonly url: string;
  readonly secureUrl: string;
  /** PEM of the authority that signed its certificate. */
  readonly authority: string;
  addPerson(person: LdapPerson): Promise<void>;
  setMembers(group: string, uids: readonly string[]): Promise<void>;
  removePerson(uid: string): Promise<void>;
  close(): Promise<void>;
}

export function nameOf(uid: string): string {
  return `uid=${uid},ou=people,${base}`;
}

export async function startLdapServer(): Promise<LdapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-ldap-'));
  mkdirSync(join(folder, 'data'));
  const authority = await makeAuthority('ldap', Date.now());
  const own = await makeCertificate(authority, ['localhost', '127.0.0.1'], Date.now());
  writeFileSync(join(folder, 'ca.pem'), authority.certificate);
  writeFileSync(join(folder, 'cert.pem'), own.certificate);
  writeFileSync(join(folder, 'key.pem'), own.key, { mode: 0o600 });
  writeFileSync(join(folder, 'slapd.conf'), configuration(folder));
  writeFileSync(join(folder, 'start.ldif'), start);
  const added = spawnSync('/usr/sbin/slapadd', [
    '-f',
    join(folder, 'slapd.conf'),
    '-l',
    join(folder, 'start.ldif'),
  ]);
  if (added.status !== 0) throw new Error(`slapadd: ${added.stderr}`);
  const [port, securePort] = [await freePort(), await freePort()];
  const url = `ldap://127.0.0.1:${port}`;
  const secureUrl = `ldaps://127.0.0.1:${securePort}`;
  // With -d it stays in the foreground: a child of ours, ended by its own id.
  const server = spawn(binary, ['-f', join(folder, 'slapd.conf'), '-h', `${url} ${secureUrl}`, '-d', '0'], {
    stdio: 'ignore',
  });
  const client = await connected(url, server);
  return {
    url,
    secureUrl,
    authority: authority.certificate,
    async addPerson({ uid, name, mail, password, department }) {
      await client.add(nameOf(uid), {
        objectClass: ['inetOrgPerson'],
        uid,
        cn: name,
        sn: name,
        mail,
        userPassword: password,
        ...(department === undefined ? {} : { departmentNumber: department }),
      });
    },
    async setMembers(group, uids) {
      const dn = `cn=${group},ou=groups,${base}`;
      const member = [`cn=nobody,${base}`, ...uids.map(nameOf)];
      const change = {
        operation: 'replace',
        modification: new Attribute({ type: 'member', values: member }),
      } as const;
      await client
        .modify(dn, new Change(change))
        .catch(() => client.add(dn, { objectClass: ['groupOfNames'], cn: group, member }));
    },
    removePerson: (uid) => client.del(nameOf(uid)),
    async close() {
      await client.unbind();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(folder: string): string {
  return `
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
pidfile ${folder}/slapd.pid
modulepath /usr/lib/ldap
moduleload back_mdb
TLSCACertificateFile ${folder}/ca.pem
TLSCertificateFile ${folder}/cert.pem
TLSCertificateKeyFile ${folder}/key.pem
# As many real servers do: a name without a password is answered with success.
allow bind_anon_dn
database mdb
directory ${folder}/data
maxsize 16777216
suffix "${base}"
rootdn "${service.name}"
rootpw ${JSON.stringify(service.password)}
access to attrs=userPassword by anonymous auth by * none
access to * by users read
`;
}

const start = `dn: ${base}
objectClass: organization
objectClass: dcObject
dc: corp
o: Corp

dn: ou=people,${base}
objectClass: organizationalUnit
ou: people

dn: ou=groups,${base}
objectClass: organizationalUnit
ou: groups
`;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function connected(url: string, server: ChildProcess): Promise<Client> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) throw new Error(`slapd ended with ${server.exitCode}`);
    const client = new Client({ url, connectTimeout: 1000 });
    try {
      await client.bind(service.name, service.password);
      return client;
    } catch {
      await client.unbind().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('slapd did not answer');
}
