/** A mail to the person who set the server up, sent while he waits, with what the server said. */
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import { mailText } from './mailText.ts';
import { sayError, transportOf } from './sendMails.ts';
import type { SmtpServer } from './smtpSettings.ts';
import { addressOfUser } from './userAddress.ts';

const words = {
  title: { en: 'Mail from Guanxi works', zh: '关系 CRM 邮件发送正常' },
  text: {
    en: 'This is the test mail of the mail settings. Notifications and links will reach people the same way.',
    zh: '这是邮件设置中的测试邮件，通知与链接将以同样方式送达。',
  },
} as const;

export async function sendTestMail(
  ctx: Context,
  server: SmtpServer,
): Promise<{ sent: boolean; to: string; error: string | null }> {
  const to = ctx.actor.userId === null ? null : await addressOfUser(ctx, ctx.actor.userId);
  if (to === null) throw new Problem('forbidden');
  const { language } = ctx.actor;
  const title = words.title[language];
  const transport = transportOf(server);
  try {
    const page = {
      language,
      title,
      blocks: [{ text: words.text[language] }],
      footer: [{ text: ctx.workspace.name }],
    };
    await transport.sendMail({ from: server.from, to, subject: title, ...mailText(page) });
    return { sent: true, to: to.address, error: null };
  } catch (error) {
    return { sent: false, to: to.address, error: sayError(error) };
  } finally {
    transport.close();
  }
}
