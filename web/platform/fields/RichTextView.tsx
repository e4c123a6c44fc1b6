/**
 * Rich text as elements of ours: the HTML is read by the browser's parser, which runs nothing, and only what is known
 * is drawn. The server has cleaned it already; this holds even where something else wrote into the database.
 */
import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import styles from './richText.module.css';

const drawn: ReadonlySet<string> = new Set([
  ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li'],
  ...['strong', 'em', 'u', 's', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);
const empty: ReadonlySet<string> = new Set(['br', 'hr']);
/** A page has one heading of its own; those of a text lie below it. */
const lower: Readonly<Record<string, string>> = { h1: 'h3', h2: 'h4', h3: 'h5' };

function draw(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const tag = node.tagName.toLowerCase();
  const inner = [...node.childNodes].map(draw);
  if (!drawn.has(tag)) return createElement(Fragment, { key }, ...inner);
  if (empty.has(tag)) return createElement(tag, { key });
  const href = tag === 'a' ? (node.getAttribute('href') ?? '') : '';
  const link = /^(https?:|mailto:|tel:)/i.test(href)
    ? { href, target: '_blank', rel: 'noopener noreferrer nofollow' }
    : {};
  return createElement(lower[tag] ?? tag, { key, ...link }, ...inner);
}

export function RichTextView({ html }: { readonly html: string }) {
  const content = useMemo(
    () => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(draw),
    [html],
  );
  return <div className={styles.text}>{content}</div>;
}
