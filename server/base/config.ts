/** What the environment says, read once; a value that cannot be right refuses the start and says what would be. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { internalHostOf } from './allowedAddresses.ts';
import { type ClamdAddress, clamdAddressOf } from './clamdAddress.ts';
import type { LogLevel } from './log.ts';
import { StartRefusal } from './startRefusal.ts';

export type ServerRole = 'all' | 'web' | 'worker';

export interface Config {
  /** Port wished for; the next free one is taken when it is not free. */
  readonly port: number;
  readonly host: string;
  /** Null: our own server in dataDir. */
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  /** Past a pooler, for LISTEN and changes of the schema. */
  readonly databaseDirectUrl: string | null;
  /** DATABASE_NAMED_STATEMENTS; null: where nothing stands between, which is where no other direct address is given. */
  readonly namedStatements: boolean | null;
  readonly dataDir: string;
  /** AUDIT_DIR: what proves the audit trail is kept here, best on another disk or machine; else in the data folder. */
  readonly auditDir: string;
  /** Address that people and links use, without a slash at its end; null: the one of each request. */
  readonly baseUrl: string | null;
  /** Null: the key ring of the data folder. */
  readonly secretKey: string | null;
  readonly smtpUrl: string | null;
  readonly logLevel: LogLevel;
  /** TRUSTED_PROXIES: addresses and CIDR ranges whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[];
  /** INTERNAL_HOSTS: servers of the company, as `host` or `host:port`, that addresses typed in by people may name. */
  readonly internalHosts: readonly string[];
  /** REQUESTS_PER_SECOND that one session, key or address may keep up; 0: no limit. */
  readonly requestsPerSecond: number;
  /** CLAMD: the malware scanner that every file is shown to; null: none. */
  readonly clamd: ClamdAddress | null;
  /** SECURITY_CONTACT: whom people tell of weaknesses, in /.well-known/security.txt; null: there is no such page. */
  readonly securityContact: string | null;
  readonly role: ServerRole;
  readonly adminEmail: string | null;
  readonly adminPassword: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function readConfig(env: Environment, role: ServerRole = 'all'): Config {
  const databaseUrl = urlOf(env, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  const databaseOwnerUrl = urlOf(env, 'DATABASE_OWNER_URL', ['postgres:', 'postgresql:']);
  const secretKey = secretOf(env);
  if (databaseUrl === null && role !== 'all') {
    throw new StartRefusal({
      en: `--role ${role} needs DATABASE_URL: the built-in database serves one process, which is web and worker in one.`,
      zh: `--role ${role} 需要设置 DATABASE_URL：内置数据库只服务于一个进程，该进程同时承担 web 与 worker。`,
    });
  }
  if (databaseUrl !== null && secretKey === null && role !== 'all') {
    throw refusal('SECRET_KEY', 'be set, to the same text for every process', '设置，且所有进程相同');
  }
  const adminEmail = textOf(env, 'GUANXI_ADMIN_EMAIL');
  const adminPassword = hiddenTextOf(env, 'GUANXI_ADMIN_PASSWORD');
  if ((adminEmail === null) !== (adminPassword === null)) {
    const missing = adminEmail === null ? 'GUANXI_ADMIN_EMAIL' : 'GUANXI_ADMIN_PASSWORD';
    throw refusal(missing, 'be set too', '一并设置');
  }
  const dataDir = path.resolve(textOf(env, 'DATA_DIR') ?? 'data');
  return {
    port: numberOf(env, 'PORT', 3000, 65_535),
    host: textOf(env, 'HOST') ?? '127.0.0.1',
    databaseUrl,
    databaseOwnerUrl,
    databaseDirectUrl: urlOf(env, 'DATABASE_DIRECT_URL', ['postgres:', 'postgresql:']),
    namedStatements: switchOf(env, 'DATABASE_NAMED_STATEMENTS'),
    dataDir,
    auditDir: path.resolve(textOf(env, 'AUDIT_DIR') ?? path.join(dataDir, 'seals')),
    baseUrl: urlOf(env, 'BASE_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
    secretKey,
    smtpUrl: urlOf(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    logLevel: logLevelOf(env),
    trustedProxies: listOf(env, 'TRUSTED_PROXIES'),
    internalHosts: internalHostsOf(env),
    requestsPerSecond: numberOf(env, 'REQUESTS_PER_SECOND', 50, 1_000_000),
    clamd: clamdOf(env),
    securityContact: contactOf(env),
    role,
    adminEmail,
    adminPassword,
  };
}

function textOf(env: Environment, name: string): string | null {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

/**
 * As `NAME`, or the content of the file that `NAME_FILE` names: what stands in the environment can be read beside the
 * process (/proc) and is inherited; a file need not be.
 */
function hiddenTextOf(env: Environment, name: string): string | null {
  const file = textOf(env, `${name}_FILE`);
  if (file === null) return textOf(env, name);
  if (textOf(env, name) !== null)
    throw refusal(`${name}_FILE`, `stand alone, without ${name}`, `单独设置，不与 ${name} 并用`);
  try {
    return textOf({ [name]: readFileSync(file, 'utf8') }, name);
  } catch {
    throw refusal(`${name}_FILE`, 'name a file that can be read', '指向可读取的文件');
  }
}

function refusal(name: string, en: string, zh: string): StartRefusal {
  return new StartRefusal({ en: `${name} must ${en}.`, zh: `${name} 必须${zh}。` });
}

function urlOf(env: Environment, name: string, protocols: readonly string[]): string | null {
  const text = hiddenTextOf(env, name);
  if (text === null) return null;
  const like = protocols.map((protocol) => `${protocol}//…`).join(', ');
  // “postgresql:///name?host=/run/postgresql” is a good address of a socket, and no URL without a host for the parser.
  const protocol = /^[a-z]+:/i.exec(text)?.[0].toLowerCase();
  if (protocol === undefined || !protocols.includes(protocol))
    throw refusal(name, `be an address (${like})`, `是一个地址（${like}）`);
  return text;
}

/** A whole number from 0 to `most`. */
function numberOf(env: Environment, name: string, fallback: number, most: number): number {
  const text = textOf(env, name) ?? String(fallback);
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most)
    throw refusal(name, `be a number from 0 to ${most}`, `为 0 至 ${most} 的数字`);
  return number;
}

/** Words with commas or blanks between them. */
function listOf(env: Environment, name: string): string[] {
  return (textOf(env, name) ?? '').split(/[\s,]+/).filter((each) => each !== '');
}

function internalHostsOf(env: Environment): string[] {
  const hosts = listOf(env, 'INTERNAL_HOSTS');
  if (hosts.some((host) => internalHostOf(host) === null))
    throw refusal(
      'INTERNAL_HOSTS',
      'name hosts, each as host or host:port',
      '列出主机，形如 host 或 host:port',
    );
  return hosts;
}

function clamdOf(env: Environment): ClamdAddress | null {
  const text = textOf(env, 'CLAMD');
  const address = text === null ? null : clamdAddressOf(text);
  if (text !== null && address === null)
    throw refusal(
      'CLAMD',
      'be the path of a socket (/run/clamav/clamd.ctl) or host:port (localhost:3310)',
      '为套接字路径（/run/clamav/clamd.ctl）或 host:port（localhost:3310）',
    );
  return address;
}

/** An e-mail address alone is good enough. */
function contactOf(env: Environment): string | null {
  const text = textOf(env, 'SECURITY_CONTACT');
  if (text === null) return null;
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  if (/^(https:\/\/|mailto:|tel:)\S+$/.test(text)) return text;
  throw refusal(
    'SECURITY_CONTACT',
    'be an e-mail address or begin with https:, mailto: or tel:',
    '为邮箱地址，或以 https:、mailto:、tel: 开头',
  );
}

function switchOf(env: Environment, name: string): boolean | null {
  const text = textOf(env, name);
  if (text === null) return null;
  if (text !== 'on' && text !== 'off') throw refusal(name, 'be on or off', '为 on 或 off');
  return text === 'on';
}

const levels: readonly string[] = ['debug', 'info', 'warn', 'error', 'silent'] satisfies LogLevel[];

function logLevelOf(env: Environment): LogLevel {
  const text = textOf(env, 'LOG_LEVEL') ?? 'warn';
  if (!levels.includes(text))
    throw refusal('LOG_LEVEL', `be one of ${levels.join(', ')}`, `为 ${levels.join('、')} 之一`);
  return text as LogLevel;
}

/** Texts that stand in examples, and any built of a few letters, are no secrets. */
function secretOf(env: Environment): string | null {
  const text = hiddenTextOf(env, 'SECRET_KEY');
  if (text === null) return null;
  const example = /change.?me|secret.?key|example|default|password|replace|your/i;
  if (text.length < 32 || new Set(text).size < 10 || example.test(text)) {
    throw refusal(
      'SECRET_KEY',
      'be at least 32 random characters, such as those of “openssl rand -base64 48”',
      '为至少 32 个随机字符，例如 “openssl rand -base64 48” 的输出',
    );
  }
  return text;
}
