/** Takes mails out of the outbox and hands them to the SMTP server: bounded in rate, retried while it makes sense. */
import { createTransport, type Transporter } from 'nodemailer';
import type { Workspace } from '../../../base/context.ts';
import { errorFacts } from '../../../base/log.ts';
import type { Context } from '../../context.ts';
import type { WorkEnvironment } from '../../workEnvironment.ts';
import { type ClaimedMail, claimMails, type MailEnd, markMail } from './mailOutbox.ts';
import { type SmtpServer, smtpServer } from './smtpSettings.ts';

const second = 1000;
/** Between two beats of the tick. */
export const mailBeatSeconds = 2;
/** After each attempt that failed for the moment; the last one repeats. */
const waits = [60, 300, 900, 3600, 4 * 3600];
/** A mail that could not be delivered for so long is not news any more. */
const patienceDays = 5;

export function transportOf(server: SmtpServer): Transporter {
  return createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'startTls',
    ...(server.user === null ? {} : { auth: { user: server.user, pass: server.password ?? '' } }),
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 30 * second,
    // A mail is what we put into it: no file and no address of ours is ever read for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** A tick: every workspace that is not paused, side by side, so that a slow server holds up nobody else's mail. */
export async function sendMails(env: WorkEnvironment): Promise<void> {
  const workspaces = (await env.workspaces()).filter((workspace) => !workspace.paused);
  await Promise.all(
    workspaces.map((workspace) =>
      sendOf(env, workspace).catch((error) =>
        env.log.error('Mail could not be sent', { workspace: workspace.slug, ...errorFacts(error) }),
      ),
    ),
  );
}

async function sendOf(env: WorkEnvironment, workspace: Workspace): Promise<void> {
  const ctx = await env.contextOf(workspace, null);
  const server = ctx && (await smtpServer(ctx));
  if (!ctx || !server) return;
  const mails = await claimMails(ctx, Math.max(1, Math.ceil((server.perMinute * mailBeatSeconds) / 60)));
  if (mails.length === 0) return;
  const transport = transportOf(server);
  try {
    let away: string | null = null;
    for (const mail of mails) {
      const end: MailEnd =
        away === null ? await deliver(ctx, transport, server, mail) : later(ctx, mail, away, false);
      // A server that is not there is not asked for each mail anew.
      if (away === null && end.state === 'waiting' && !end.counts) away = end.error;
      await markMail(ctx, mail, end);
    }
  } finally {
    transport.close();
  }
}

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

async function deliver(
  ctx: Context,
  transport: Transporter,
  server: SmtpServer,
  mail: ClaimedMail,
): Promise<MailEnd> {
  if (mail.content === null)
    return {
      state: 'failed',
      error: 'The content cannot be opened: it was sealed with a key that is not here.',
    };
  try {
    await transport.sendMail({
      messageId: mail.message_id,
      from: server.from,
      to: { name: mail.to_name ?? '', address: mail.to_address },
      subject: mail.subject,
      text: mail.content.text,
      html: mail.content.html,
      headers: { ...mail.headers, 'Auto-Submitted': 'auto-generated' },
    });
    return { state: 'sent' };
  } catch (error) {
    const { code, responseCode } = error as SmtpError;
    const said = sayError(error);
    // A wrong password is the settings' fault and not this mail's: it waits until they are right.
    const permanent = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
    if (permanent || tooOld(ctx, mail)) return { state: 'failed', error: said };
    return later(ctx, mail, said, responseCode !== undefined && code !== 'EAUTH');
  }
}

/** The reply of the server, or what became of the connection; never the mail. */
export function sayError(error: unknown): string {
  const { code, responseCode, response } = error as SmtpError;
  if (responseCode !== undefined) return `${response ?? responseCode}`.replace(/\s+/g, ' ').slice(0, 300);
  return code ?? 'ECONNECTION';
}

function tooOld(ctx: Context, mail: ClaimedMail): boolean {
  return ctx.clock.now() - Date.parse(mail.created_at) > patienceDays * 86_400 * second;
}

function later(ctx: Context, mail: ClaimedMail, error: string, counts: boolean): MailEnd {
  const wait = counts ? (waits[Math.min(mail.attempts, waits.length) - 1] ?? waits[0]!) : waits[0]!;
  return { state: 'waiting', error, counts, dueAt: new Date(ctx.clock.now() + wait * second).toISOString() };
}
