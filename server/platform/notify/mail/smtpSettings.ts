/** By which server a workspace sends: its own settings (the password sealed), else SMTP_URL of the installation. */
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { mailHouse } from './mailHouse.ts';

/** `tls`: from the first byte (465); `startTls`: refused without (587); `none`: taken when the server offers it. */
export const smtpSecurities = ['tls', 'startTls', 'none'] as const;
export type SmtpSecurity = (typeof smtpSecurities)[number];

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly security: SmtpSecurity;
  readonly user: string | null;
  readonly password: string | null;
  readonly from: { readonly name: string; readonly address: string };
  /** Mails a minute, so that a provider does not lock us out. */
  readonly perMinute: number;
}

/** As it is shown: without the password. */
export interface ShownSmtp extends Omit<SmtpServer, 'password'> {
  readonly hasPassword: boolean;
  readonly source: 'settings' | 'environment';
}

interface Stored extends Omit<SmtpServer, 'password'> {
  /** Base64 of what the key ring sealed. */
  readonly sealed: string | null;
}

const key = 'smtp';
const usualRate = 60;

function placeOfSecret(ctx: Pick<Context, 'workspace'>): string {
  return `smtp ${ctx.workspace.id}`;
}

/** Null: nothing can be sent. */
export async function smtpServer(ctx: Context): Promise<SmtpServer | null> {
  const stored = await storedSettings(ctx);
  if (stored === null) return serverOfUrl(mailHouse().smtpUrl, ctx.workspace.name);
  const { sealed, ...server } = stored;
  if (sealed === null) return { ...server, password: null };
  const opened = mailHouse().ring.open('mail', Buffer.from(sealed, 'base64'), placeOfSecret(ctx));
  if (opened === null) throw lostPassword();
  return { ...server, password: opened.toString() };
}

export async function shownSmtp(ctx: Context): Promise<ShownSmtp | null> {
  const stored = await storedSettings(ctx);
  if (stored !== null) {
    const { sealed, ...server } = stored;
    return { ...server, hasPassword: sealed !== null, source: 'settings' };
  }
  const server = serverOfUrl(mailHouse().smtpUrl, ctx.workspace.name);
  if (server === null) return null;
  const { password, ...shown } = server;
  return { ...shown, hasPassword: password !== null, source: 'environment' };
}

/** `password` undefined keeps the one that is there. Null settings go back to the environment. */
export async function setSmtp(
  ctx: Context,
  given: (Omit<SmtpServer, 'password'> & { readonly password?: string | null | undefined }) | null,
): Promise<void> {
  const before = await storedSettings(ctx);
  const table = qualified(ctx.workspace.schema, 'settings');
  if (given === null) await ctx.db.run(sql`delete from ${table} where key = ${key}`);
  else {
    const { password, ...server } = given;
    // A kept password must not follow to another server: whoever names one could read it there.
    if (password === undefined && before?.sealed && before.host !== server.host) throw passwordAgain();
    const sealed = password === undefined ? (before?.sealed ?? null) : sealedPassword(ctx, password);
    await ctx.db.run(sql`
      insert into ${table} (key, value, updated_at) values (${key}, ${JSON.stringify({ ...server, sealed })}::jsonb, now())
      on conflict (key) do update set value = excluded.value, updated_at = now()`);
  }
  const told = (value: object | null) =>
    value === null ? null : { ...value, sealed: undefined, password: undefined };
  await record(ctx, [
    { verb: 'settingChanged', object: 'settings', fields: [key], before: told(before), after: told(given) },
  ]);
}

function sealedPassword(ctx: Context, password: string | null): string | null {
  if (password === null || password === '') return null;
  return mailHouse().ring.seal('mail', Buffer.from(password), placeOfSecret(ctx)).toString('base64');
}

async function storedSettings(ctx: Context): Promise<Stored | null> {
  const [row] = await ctx.db.rows<{ value: Stored }>(
    sql`select value from ${qualified(ctx.workspace.schema, 'settings')} where key = ${key}`,
  );
  return row?.value ?? null;
}

/** `smtp://user:password@host:587?from=crm@example.com`; smtps is TLS from the first byte. */
export function serverOfUrl(text: string | null, name: string): SmtpServer | null {
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.hostname === '') return null;
  const user = url.username === '' ? null : decodeURIComponent(url.username);
  const secure = url.protocol === 'smtps:';
  const address = url.searchParams.get('from') ?? (user?.includes('@') ? user : `guanxi@${url.hostname}`);
  return {
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    security: secure ? 'tls' : 'none',
    user,
    password: url.password === '' ? null : decodeURIComponent(url.password),
    from: { name, address },
    perMinute: usualRate,
  };
}

function lostPassword(): Problem {
  return new Problem('unavailable', {
    detail: {
      en: 'The password of the mail server was sealed with a key that is not here any more; type it again in the mail settings.',
      zh: '邮件服务器密码由已不存在的密钥加密，请在邮件设置中重新填写。',
    },
  });
}

function passwordAgain(): Problem {
  const text = {
    en: 'For another server the password is typed again.',
    zh: '更换服务器后需要重新填写密码。',
  };
  return new Problem('required', { errors: [{ field: 'password', code: 'required', text }] });
}
