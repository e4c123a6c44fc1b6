/** PgBouncer in transaction mode before a database of the tests, as Debian packages it. */
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const program = '/usr/sbin/pgbouncer';

export interface Pooler {
  /** The same role and database as the direct address, through the pooler. */
  readonly url: string;
  close(): Promise<void>;
}

function unusedPort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Two server connections for all clients: whoever relied on a connection of its own would meet somebody else's. */
export async function startPooler(directUrl: string): Promise<Pooler> {
  const direct = new URL(directUrl);
  const socket = direct.searchParams.get('host') ?? '';
  const { uid, gid } = statSync(socket);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guanxi-pooler-'));
  const port = await unusedPort();
  const users = path.join(folder, 'users.txt');
  const ini = path.join(folder, 'pgbouncer.ini');
  writeFileSync(users, `"${direct.username}" ""\n`);
  writeFileSync(
    ini,
    [
      '[databases]',
      `* = host=${socket} port=${direct.port}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = trust',
      `auth_file = ${users}`,
      'pool_mode = transaction',
      'default_pool_size = 2',
      'max_client_conn = 200',
      'log_connections = 0',
      'log_disconnections = 0',
    ].join('\n'),
  );
  for (const file of [folder, users, ini]) chownSync(file, uid, gid);
  chmodSync(folder, 0o700);
  // It refuses to run as root, and the server's socket is open to its own user only.
  const child = spawn(
    program,
    ['-q', ini],
    process.getuid?.() === 0 ? { uid, gid, stdio: 'ignore' } : { stdio: 'ignore' },
  );
  const url = `postgresql://${direct.username}@127.0.0.1:${port}${direct.pathname}`;
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      break;
    } catch (error) {
      if (tries > 100 || child.exitCode !== null) {
        await close();
        throw error;
      }
      await sleep(50);
    }
  }
  return { url, close };

  async function close(): Promise<void> {
    if (child.exitCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
