/** Mail as text and as simple HTML from one list of blocks; every word is escaped, nothing of it is markup. */
import type { Language } from '../../../../shared/labels.ts';

export interface MailBlock {
  /** One sentence. */
  readonly text: string;
  /** Somebody's own words below it. */
  readonly quote?: string | null;
  readonly link?: { readonly label: string; readonly url: string } | null;
}

export interface MailPage {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly MailBlock[];
  /** Why this mail came, and how to have no more of them. */
  readonly footer: readonly MailBlock[];
}

export function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

function textOf({ text, quote, link }: MailBlock): string {
  const quoted = quote
    ? `\n${quote
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}`
    : '';
  return `${text}${quoted}${link ? `\n${link.label}: ${link.url}` : ''}`;
}

function htmlOf({ text, quote, link }: MailBlock): string {
  const said = quote
    ? `<div style="margin:6px 0;padding:6px 12px;border-left:3px solid #d4d7de;white-space:pre-wrap">${escapeHtml(quote)}</div>`
    : '';
  const way = link ? `<div><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></div>` : '';
  return `<div style="margin:0 0 16px">${escapeHtml(text)}${said}${way}</div>`;
}

export function mailText({ language, title, blocks, footer }: MailPage): { text: string; html: string } {
  const text = [title, ...blocks.map(textOf), '--', ...footer.map(textOf)].join('\n\n');
  const html = [
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    '<body style="font:14px/20px Inter,&quot;PingFang SC&quot;,&quot;Microsoft YaHei&quot;,sans-serif;color:#1c1e24;max-width:600px;margin:0;padding:16px">',
    `<h1 style="font-size:16px;line-height:24px;margin:0 0 16px">${escapeHtml(title)}</h1>`,
    ...blocks.map(htmlOf),
    '<hr style="border:0;border-top:1px solid #d4d7de;margin:16px 0">',
    `<div style="font-size:12px;color:#5d6270">${footer.map(htmlOf).join('')}</div>`,
    '</body></html>',
  ].join('\n');
  return { text: `${text}\n`, html };
}
