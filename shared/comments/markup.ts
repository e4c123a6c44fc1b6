/** What a comment may hold beside plain words: mentions, links, bold, code and list lines. Read into parts, never into HTML. */

export const mentionKinds = ['user', 'department'] as const;
export type MentionKind = (typeof mentionKinds)[number];

export interface Mention {
  readonly of: MentionKind;
  readonly id: string;
  readonly label: string;
}

export type Part =
  | { readonly kind: 'text' | 'bold' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly address: string }
  | ({ readonly kind: 'mention' } & Mention);

export interface Line {
  readonly bullet: boolean;
  readonly parts: readonly Part[];
}

export const longestComment = 20_000;

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const mention = String.raw`@\[([^\[\]\n]{1,200})\]\((user|department):(${id})\)`;
const bold = String.raw`\*\*([^*\n]{1,500})\*\*`;
const code = String.raw`${'`'}([^${'`'}\n]{1,500})${'`'}`;
const link = String.raw`(https?:\/\/[^\s<>"'，。；、（）【】「」]{1,2000})`;

/** `@[Xu Jia](user:…)`: how a mention stands in the text of a comment. */
export function mentionText({ of, id, label }: Mention): string {
  return `@[${label.replace(/[[\]\n]/g, ' ').slice(0, 200)}](${of}:${id})`;
}

function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const text = (to: number) => {
    if (to > at) parts.push({ kind: 'text', text: line.slice(at, to) });
  };
  for (const found of line.matchAll(new RegExp(`${mention}|${bold}|${code}|${link}`, 'g'))) {
    const [whole, label, of, target, strong, mono, address] = found;
    text(found.index);
    at = found.index + whole.length;
    if (label !== undefined) parts.push({ kind: 'mention', of: of as MentionKind, id: target!, label });
    else if (strong !== undefined) parts.push({ kind: 'bold', text: strong });
    else if (mono !== undefined) parts.push({ kind: 'code', text: mono });
    else {
      // A full stop after an address ends the sentence, not the address.
      const own = address!.replace(/[.,;:!?)\]}]+$/, '');
      parts.push({ kind: 'link', address: own });
      at -= address!.length - own.length;
    }
  }
  text(line.length);
  return parts;
}

export function readMarkup(body: string): Line[] {
  return body.split('\n').map((line) => {
    const bullet = /^\s*[-*•]\s+(?=\S)/.exec(line);
    return { bullet: bullet !== null, parts: partsOf(bullet ? line.slice(bullet[0].length) : line) };
  });
}

/** Each mentioned person and department once. */
export function mentionsOf(body: string): Mention[] {
  const found = new Map<string, Mention>();
  for (const { parts } of readMarkup(body)) {
    for (const part of parts) if (part.kind === 'mention') found.set(`${part.of} ${part.id}`, part);
  }
  return [...found.values()].map(({ of, id, label }) => ({ of, id, label }));
}

/** Rewrites every mention; null takes it back to plain words. */
export function changeMentions(body: string, change: (mention: Mention) => Mention | null): string {
  return body.replace(new RegExp(mention, 'g'), (_whole, label: string, of: MentionKind, id: string) => {
    const next = change({ of, id, label });
    return next === null ? `@${label}` : mentionText(next);
  });
}

/** The words as a mail or a line of the inbox shows them. */
export function plainWords(body: string): string {
  return readMarkup(body)
    .map(({ bullet, parts }) => {
      const words = parts.map((part) =>
        part.kind === 'mention' ? `@${part.label}` : part.kind === 'link' ? part.address : part.text,
      );
      return `${bullet ? '• ' : ''}${words.join('')}`;
    })
    .join('\n');
}
