/** A page that stands by itself: no script, nothing loaded, fit for paper; for certificates and reports that leave the product. */
import { hash } from 'node:crypto';
import type { Language } from '../../../shared/labels.ts';

/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const style = `
:root { color-scheme: light; }
body { max-width: 52rem; margin: 2.5rem auto; padding: 0 1.25rem; color: #1f2430; background: #fff;
  font: 15px/1.6 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p.lead { color: #5a6275; margin: 0 0 1.5rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top;
  padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #e4e7ee; overflow-wrap: anywhere; }
th { font-weight: 600; color: #5a6275; width: 14rem; } td.number { text-align: right; font-variant-numeric: tabular-nums; }
code { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
ul { padding-left: 1.2rem; } details { margin: .5rem 0; } summary { cursor: pointer; font-weight: 600; }
@media print { body { margin: 0; max-width: none; } }
@media (max-width: 40rem) { th { width: 8rem; } body { margin: 1.25rem auto; } }
`;

/** By this a browser knows the style as ours (Content-Security-Policy). */
export const plainPageStyle = `sha256-${hash('sha256', style, 'base64')}`;

/** `body` is HTML already. */
export function plainPage(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>
${body}
</body>
</html>
`;
}

/** Two columns: what, and its value; values are text. */
export function factsTable(rows: readonly (readonly [name: string, value: string])[]): string {
  const lines = rows.map(
    ([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<table>${lines.join('\n')}</table>`;
}
