/** What the tests need besides npm's packages: a browser, Chinese fonts, an older PostgreSQL, a directory, a pooler. Debian has them all. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** @typedef {{ packages: string[], what: string, isThere: () => boolean }} Need */

const oldest = '15';

/** A third lighter than the whole browser. */
const shell = '/usr/bin/chromium-headless-shell';
const browsers = [shell, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @type {Record<'browser' | 'shell' | 'fonts' | 'postgres' | 'directory' | 'pooler', Need>} */
const needs = {
  browser: {
    what: 'Chromium',
    packages: ['chromium'],
    isThere: () => browsers.some((file) => existsSync(file)),
  },
  shell: {
    what: 'Chromium without windows',
    packages: ['chromium-headless-shell'],
    isThere: () => existsSync(shell),
  },
  fonts: {
    what: 'Chinese fonts',
    packages: ['fonts-noto-cjk'],
    isThere: () =>
      existsSync('/usr/share/fonts/opentype/noto') &&
      readdirSync('/usr/share/fonts/opentype/noto').length > 0,
  },
  postgres: {
    what: `PostgreSQL ${oldest}`,
    packages: [`postgresql-${oldest}`],
    isThere: () => existsSync(`/usr/lib/postgresql/${oldest}/bin/postgres`),
  },
  directory: {
    what: 'OpenLDAP',
    packages: ['slapd'],
    isThere: () => existsSync('/usr/sbin/slapd'),
  },
  pooler: {
    what: 'PgBouncer',
    packages: ['pgbouncer'],
    isThere: () => existsSync('/usr/sbin/pgbouncer'),
  },
};

/** Installs what is missing; answers what is still missing, in words. */
export function installNeeds() {
  const missing = Object.values(needs).filter((need) => !need.isThere());
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = missing.flatMap((need) => need.packages);
    process.stdout.write(`Installing ${packages.join(', ')}\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) =>
      spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
    apt('update');
    // One by one: a package that a later Debian no longer has must not keep the others away.
    for (const name of packages) apt('install', '-y', '--no-install-recommends', name);
  }
  return Object.fromEntries(
    Object.entries(needs).map(([name, need]) => [name, need.isThere() ? null : need.what]),
  );
}
