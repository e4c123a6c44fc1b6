/** The environment: what is taken, and what is refused in both languages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { StartRefusal } from './startRefusal.ts';

const good = 'kJ8f2Lx0QpZr7VnB4mTc9WdY1sHg6EuA3iNo5Rb';

describe('readConfig', () => {
  it('has a default for everything', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      secretKey: null,
      logLevel: 'warn',
    });
    expect(config.dataDir.endsWith('/data')).toBe(true);
  });

  it('takes what is set, empty meaning not set', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '',
      BASE_URL: 'https://crm.example.com/',
      SECRET_KEY: good,
    });
    expect(config).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      baseUrl: 'https://crm.example.com',
      secretKey: good,
    });
    expect(readConfig({ CLAMD: '/run/clamav/clamd.ctl' }).clamd).toEqual({ path: '/run/clamav/clamd.ctl' });
    expect(readConfig({ CLAMD: '[::1]:3310' }).clamd).toEqual({ host: '::1', port: 3310 });
    expect(readConfig({ SECURITY_CONTACT: 'safety@crm.example' }).securityContact).toBe(
      'mailto:safety@crm.example',
    );
    expect(readConfig({ DATABASE_URL: 'postgresql:///crm?host=/run/postgresql' }).databaseUrl).toContain(
      '/crm',
    );
  });

  it.each([
    [{ PORT: '80 80' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL'],
    [{ BASE_URL: 'crm.example.com' }, 'BASE_URL'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ SECRET_KEY: 'short' }, 'SECRET_KEY'],
    [{ SECRET_KEY: 'changeme'.repeat(8) }, 'SECRET_KEY'],
    [{ SECRET_KEY: 'a'.repeat(64) }, 'SECRET_KEY'],
    [{ GUANXI_ADMIN_EMAIL: 'a@example.com' }, 'GUANXI_ADMIN_PASSWORD'],
    [{ CLAMD: 'scanner' }, 'CLAMD'],
    [{ CLAMD: 'scanner:99999' }, 'CLAMD'],
    [{ SECURITY_CONTACT: 'ask the porter' }, 'SECURITY_CONTACT'],
    [{ INTERNAL_HOSTS: 'idp.corp, http://10.0.0.1/' }, 'INTERNAL_HOSTS'],
    [{ SECRET_KEY_FILE: '/nowhere/at/all' }, 'SECRET_KEY_FILE'],
    [{ SECRET_KEY_FILE: '/dev/null', SECRET_KEY: good }, 'SECRET_KEY_FILE'],
  ])('refuses %j, naming %s in both languages', (env, name) => {
    const reading = () => readConfig(env);
    expect(reading).toThrow(StartRefusal);
    expect(reading).toThrow(name);
    try {
      reading();
    } catch (error) {
      expect((error as StartRefusal).text.zh).toContain(name);
    }
  });

  it('reads what is secret from files, so that it stands in no environment', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guanxi-config-'));
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    try {
      const config = readConfig({
        SECRET_KEY_FILE: file('key', `${good}\n`),
        DATABASE_URL_FILE: file('database', 'postgres://app@db/crm\n'),
        SMTP_URL_FILE: file('smtp', 'smtps://a:b@mail'),
      });
      expect(config).toMatchObject({
        secretKey: good,
        databaseUrl: 'postgres://app@db/crm',
        smtpUrl: 'smtps://a:b@mail',
      });
      expect(() => readConfig({ SECRET_KEY_FILE: file('weak', 'short') })).toThrow('SECRET_KEY');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('refuses separate roles on the built-in database', () => {
    expect(() => readConfig({}, 'worker')).toThrow('DATABASE_URL');
  });
});
