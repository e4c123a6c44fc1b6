/** News by mail at once: one mail for one line of the inbox, with the rights and in the language of its reader. */
import type { Context } from '../../context.ts';
import { type NewsItem, type NewsRow, newsItems } from '../inbox/readNews.ts';
import { asUser } from '../people.ts';
import { mailHouse } from './mailHouse.ts';
import { enqueueMail } from './mailOutbox.ts';
import { type MailBlock, mailText } from './mailText.ts';
import { smtpServer } from './smtpSettings.ts';
import { addressOfUser } from './userAddress.ts';

const openWords = { en: 'Open', zh: '打开' } as const;
const whyWords = {
  en: 'You get this because of your choices under Settings, Notifications.',
  zh: '您收到此邮件，是因为您在“设置 – 通知”中的选择。',
} as const;
const changeWords = { en: 'Change them', zh: '修改通知设置' } as const;

/** An address of the workspace; null where the product does not know its own. */
export function linkTo(ctx: Context, path: string): string | null {
  const { baseUrl } = mailHouse();
  return baseUrl === null ? null : `${baseUrl}/w/${ctx.workspace.slug}${path}`;
}

export function newsBlock(ctx: Context, { text, excerpt, record }: NewsItem): MailBlock {
  const object = record === null ? undefined : ctx.registry.objects.get(record.object);
  const url = linkTo(ctx, object && record ? `/${object.plural}/${record.id}` : '/inbox');
  return { text, quote: excerpt, link: url === null ? null : { label: openWords[ctx.actor.language], url } };
}

export function whyBlock(ctx: Context): MailBlock {
  const url = linkTo(ctx, '/settings/notifications');
  const { language } = ctx.actor;
  return { text: whyWords[language], link: url === null ? null : { label: changeWords[language], url } };
}

export async function mailNews(ctx: Context, row: NewsRow): Promise<void> {
  // What cannot go out now is not news any more on the day that a server is set.
  if ((await smtpServer(ctx)) === null) return;
  const theirs = await asUser(ctx, row.user_id);
  const to = theirs && (await addressOfUser(theirs, row.user_id));
  if (!theirs || !to) return;
  const [item] = await newsItems(theirs, [row]);
  if (item === undefined) return;
  const { language } = theirs.actor;
  const page = {
    language,
    title: item.text,
    blocks: [newsBlock(theirs, { ...item, text: theirs.workspace.name })],
  };
  await enqueueMail(theirs, {
    kind: 'notification',
    userId: row.user_id,
    to,
    subject: item.text,
    ...mailText({ ...page, footer: [whyBlock(theirs)] }),
  });
}
