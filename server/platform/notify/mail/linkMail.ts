/** Invitation and reset links by mail, where mail can be sent; otherwise the administrator hands the link on himself. */
import type { Language } from '../../../../shared/labels.ts';
import type { Context } from '../../context.ts';
import { mailHouse } from './mailHouse.ts';
import { enqueueMail } from './mailOutbox.ts';
import { mailText } from './mailText.ts';
import { smtpServer } from './smtpSettings.ts';

const words = {
  invitation: {
    title: {
      en: (workspace: string) => `You are invited to ${workspace}`,
      zh: (workspace: string) => `邀请您加入 ${workspace}`,
    },
    text: {
      en: (by: string) => `${by} invites you to work with the CRM. Choose a password, and you are in.`,
      zh: (by: string) => `${by} 邀请您使用 CRM 系统，设置密码后即可登录。`,
    },
    link: { en: 'Accept the invitation', zh: '接受邀请' },
    life: { en: 'The link works once, for 7 days.', zh: '链接仅可使用一次，7 天内有效。' },
  },
  /** The company's own sign-in service opens the account: nobody needs a password of ours. */
  signOn: {
    title: {
      en: (workspace: string) => `You are invited to ${workspace}`,
      zh: (workspace: string) => `邀请您加入 ${workspace}`,
    },
    text: {
      en: (by: string) =>
        `${by} invites you to work with the CRM. Sign in with the account of your company; no other password is needed.`,
      zh: (by: string) => `${by} 邀请您使用 CRM 系统，请使用公司账号登录，无需另设密码。`,
    },
    link: { en: 'Sign in', zh: '登录' },
    life: { en: 'The address stays the same.', zh: '此地址长期有效。' },
  },
  reset: {
    title: {
      en: (workspace: string) => `Set a new password for ${workspace}`,
      zh: (workspace: string) => `为 ${workspace} 设置新密码`,
    },
    text: {
      en: (by: string) => `${by} made a link with which you set a new password.`,
      zh: (by: string) => `${by} 为您生成了重设密码的链接。`,
    },
    link: { en: 'Set a new password', zh: '设置新密码' },
    life: {
      en: 'The link works once, for 30 minutes. If you did not ask for it, leave it.',
      zh: '链接仅可使用一次，30 分钟内有效；如非本人要求，请忽略。',
    },
  },
} as const;

export interface LinkMail {
  readonly kind: keyof typeof words;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** As `/invitation#…`, or `/sign-in`. */
  readonly path: string;
}

/** False where no mail goes out: no server is set, the product does not know its address, or the workspace is paused. */
export async function mailLink(ctx: Context, link: LinkMail): Promise<boolean> {
  const { baseUrl } = mailHouse();
  if (baseUrl === null || ctx.workspace.paused || (await smtpServer(ctx)) === null) return false;
  const said = words[link.kind];
  const { language } = link;
  const title = said.title[language](ctx.workspace.name);
  const block = {
    text: said.text[language](ctx.actor.name),
    link: { label: said.link[language], url: `${baseUrl}${link.path}` },
  };
  await enqueueMail(ctx, {
    kind: link.kind,
    userId: link.userId,
    to: { address: link.email, name: link.name },
    subject: title,
    ...mailText({ language, title, blocks: [block], footer: [{ text: said.life[language] }] }),
    secret: true,
  });
  return true;
}
