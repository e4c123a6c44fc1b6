/** Whether a text is JSON that holds records, and where in it they lie. */
import type { JsonLayout } from './jsonCutter.ts';

export interface JsonPlace {
  readonly layout: JsonLayout;
  /** The names that lead to the list of records: `data.list` is `['data', 'list']`. */
  readonly path: readonly string[];
}

/** What interfaces call the list in their answers, and what they put around it. */
const listNames: ReadonlySet<string> = new Set([
  'data',
  'records',
  'results',
  'result',
  'value',
  'values',
  'items',
  'list',
  'rows',
  'entries',
  'objects',
  'content',
]);

/** By its first signs, before it is decoded: a brace or a bracket after a mark of the byte order and spaces. */
export function looksLikeJson(start: Buffer): boolean {
  const passed: ReadonlySet<number> = new Set([0x00, 0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x20, 0x09, 0x0a, 0x0d]);
  const first = start.subarray(0, 1024).find((byte) => !passed.has(byte));
  return first === 0x7b || first === 0x5b;
}

/** @param text the beginning of the file. @param whole whether that is all of it. Null: it holds no records. */
export function jsonPlaceOf(text: string, whole: boolean): JsonPlace | null {
  const begun = text.trimStart();
  if (/^\[\s*(\{\s*["}]|\]\s*$)/.test(begun)) return { layout: 'list', path: [] };
  if (!/^\{\s*["}]/.test(begun)) return null;
  const lineEnd = begun.indexOf('\n');
  const line = lineEnd < 0 ? begun : begun.slice(0, lineEnd);
  const isAlone = whole && (lineEnd < 0 || begun.slice(lineEnd).trim() === '');
  const isLine = (lineEnd >= 0 || whole) && parses(line);
  if (isLine && !isAlone) return { layout: 'lines', path: [] };
  const { lists, isFollowed } = listsIn(begun);
  const path = isFollowed ? undefined : (lists.find(({ isEmpty }) => !isEmpty) ?? lists[0])?.path;
  if (path) return { layout: 'list', path };
  if (isLine) return { layout: 'lines', path: [] };
  return isFollowed || (whole && parses(begun)) ? { layout: 'stream', path: [] } : null;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface Lists {
  /** Of records, or empty, by the names that lead there; the nearest to the top first. */
  readonly lists: readonly { readonly path: readonly string[]; readonly isEmpty: boolean }[];
  /** The first object of the text ends, and another one follows. */
  readonly isFollowed: boolean;
}

/** Names, strings (the last one may be cut off), and the signs that open and close. */
const tokens = /"((?:[^"\\]|\\.){0,100})"\s*:|"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|\[\s*([{\]])?|[{}\]]/g;
const deepest = 2;

function listsIn(text: string): Lists {
  const lists: { path: readonly string[]; isEmpty: boolean }[] = [];
  const names: string[] = [];
  let depth = 0;
  for (const match of text.matchAll(tokens)) {
    const [token, name, next] = match;
    if (name !== undefined) names[depth] = name;
    else if (token === '{') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (token.startsWith('[')) {
      const path = names.slice(1, depth + 1);
      if (depth <= deepest && path.length === depth && path.every((one) => listNames.has(one)) && next)
        lists.push({ path, isEmpty: next === ']' });
      depth += next === '{' ? 2 : next === ']' ? 0 : 1;
      names[depth] = '';
    }
    if (depth > 0) continue;
    return { lists: nearest(lists), isFollowed: text.slice(match.index + token.length).trim() !== '' };
  }
  return { lists: nearest(lists), isFollowed: false };
}

function nearest(lists: readonly { path: readonly string[]; isEmpty: boolean }[]): Lists['lists'] {
  return [...lists].sort((a, b) => a.path.length - b.path.length);
}
