/**
 * The lines of cards and calendars (RFC 6350, RFC 5545, and vCard 2.1 of before them): unfolded, in their character sets,
 * and with the forms of 2.1 written as those of 3.0.
 */
import { decoderOf } from './decodeText.ts';
import { detectEncoding } from './detectEncoding.ts';

export interface ContentLine {
  /** In upper case, without its group: `TEL`. */
  readonly name: string;
  /** As the parser takes it. */
  readonly text: string;
  /** Number of the line in the file where it begins. */
  readonly number: number;
}

const isPrintable = (head: string): boolean => /;(ENCODING=)?QUOTED-PRINTABLE\b/i.test(head);
const isBase64 = (head: string): boolean => /;(ENCODING=)?(BASE64|B)\b/i.test(head);

export function contentLines(bytes: Buffer): ContentLine[] {
  const encoding = detectEncoding(bytes, true);
  const isWide = /^utf-(16|32)/.test(encoding);
  // Each byte a character: a line may be in a character set of its own.
  const text = isWide
    ? Buffer.from(decoderOf(encoding).decode(bytes)).toString('latin1')
    : bytes.toString('latin1');
  const physical = text.replace(/^\xef\xbb\xbf/, '').split(/\r+\n|\n|\r/);
  const lines: ContentLine[] = [];
  for (let at = 0; at < physical.length; at++) {
    const number = at + 1;
    const first = physical[at]!;
    if (first.trim() === '') continue;
    const parts = [first];
    const head = headOf(first);
    const next = (): string | undefined => physical[at + 1];
    while (next() !== undefined) {
      const line = next()!;
      if (/^[ \t]/.test(line)) parts.push(line.slice(1));
      else if (isPrintable(head) && parts.at(-1)!.endsWith('=')) parts.push(line);
      else if (isBase64(head) && /^[A-Za-z0-9+/=]+$/.test(line)) parts.push(line);
      else break;
      at += 1;
    }
    const whole = isPrintable(head) ? parts.map((part) => part.replace(/=$/, '')).join('') : parts.join('');
    lines.push(contentLine(whole, number, isWide ? 'utf-8' : encoding));
  }
  return lines;
}

/** Characters. */
const longestHead = 4096;

/** What stands before the value: the name and its parameters. */
function headOf(line: string): string {
  return /^(?:[^:"]|"[^"]*")*/.exec(line)?.[0] ?? '';
}

function contentLine(raw: string, number: number, encoding: string): ContentLine {
  const rawHead = headOf(raw);
  const rawValue = raw.slice(rawHead.length + 1);
  const charset = /;CHARSET="?([\w-]+)/i.exec(rawHead)?.[1] ?? encoding;
  const printable = isPrintable(rawHead);
  const value = decode(printable ? unquoted(rawValue) : rawValue, charset);
  const head = decode(rawHead, encoding);
  const name = /^(?:[\w-]+\.)?([\w-]+)/.exec(head)?.[1]?.toUpperCase() ?? '';
  // No head is as long; what is not cut into name and value cannot be read, and is told.
  if (!raw.includes(':') || head.length > longestHead)
    return { name, text: head.slice(0, longestHead).replaceAll(':', ''), number };
  const written = printable ? value.replace(/\r\n|\n|\r/g, '\\n') : value;
  return { name, text: `${withTypes(head)}:${written}`, number };
}

function decode(latin: string, charset: string): string {
  const bytes = Buffer.from(latin, 'latin1');
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

function unquoted(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** `TEL;WORK;VOICE` of 2.1 is `TEL;TYPE=WORK;TYPE=VOICE`; what was decoded above is said no more. */
function withTypes(head: string): string {
  const [name = '', ...parameters] = head.split(/;(?=(?:[^"]|"[^"]*")*$)/);
  const kept = parameters.flatMap((one) => {
    if (/^(CHARSET=|(ENCODING=)?(QUOTED-PRINTABLE|8BIT|7BIT)$)/i.test(one) || one === '') return [];
    if (/^(ENCODING=)?(BASE64|B)$/i.test(one)) return ['ENCODING=b'];
    return one.includes('=') ? [one] : [`TYPE=${one}`];
  });
  return [name, ...kept].join(';');
}
