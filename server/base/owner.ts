/** The role that makes tables and indexes, for work that shapes the database while the product runs. */
import type { Database } from './database.ts';
import { Problem } from './problem.ts';

export interface Owner {
  readonly database: Database;
  /** The application's role, which gets rights to the rows of what is made. */
  readonly appRole: string;
}

const owners = new WeakMap<Database, Owner>();

/** Called once for each database that a process opens. */
export function setOwner(database: Database, owner: Owner): void {
  owners.set(database, owner);
}

/** Throws `unavailable` in a process that was started without the owner's role. */
export function ownerOf({ database }: { readonly database: Database }): Owner {
  const owner = owners.get(database);
  if (owner) return owner;
  throw new Problem('unavailable', {
    detail: {
      en: 'This process has no database role that may make tables; set DATABASE_OWNER_URL.',
      zh: '此进程没有可建表的数据库角色，请设置 DATABASE_OWNER_URL。',
    },
  });
}
