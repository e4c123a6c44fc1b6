/** The system user who runs PostgreSQL, which refuses to run as root. */
import { existsSync, readFileSync, statSync } from 'node:fs';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const preferred = ['guanxi', 'postgres', 'nobody'];

/**
 * Null when this process is not root and may run the server itself. Otherwise the owner of a cluster that exists (a
 * user `postgres` may have been added after it was made), else the first of the preferred users.
 */
export function serverUser(cluster: string, passwd = '/etc/passwd'): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const users = new Map<string, SystemUser>();
  for (const line of readFileSync(passwd, 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name !== undefined && gid !== undefined) users.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  for (const name of preferred) {
    const user = users.get(name);
    if (user !== undefined) return user;
  }
  return { uid: 65534, gid: 65534 };
}
