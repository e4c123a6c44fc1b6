/** What text and nesting the database and every reader behind it can take, whatever the shape of a body. */
import { Problem } from '../base/problem.ts';

/** Levels of lists and objects; a filter of the deepest kind has half as many. */
const deepest = 64;

/** Throws `invalid_request` for text that PostgreSQL cannot keep, in names of members too, and for endless nesting. */
export function checkStorable(body: unknown, { texts }: { readonly texts: boolean }): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (texts && typeof value === 'string') checkText(value);
    if (typeof value !== 'object' || value === null) continue;
    if (depth === deepest) throw tooDeep();
    for (const [name, member] of Object.entries(value)) {
      if (texts) checkText(name);
      if (texts || typeof member === 'object') waiting.push({ value: member, depth: depth + 1 });
    }
  }
}

function checkText(text: string): void {
  if (!text.includes('\0') && isWellFormed(text)) return;
  throw refused(
    'a text holds a null character or half a character; leave it out',
    '文本中含有空字符或不完整的字符，请去掉',
  );
}

/** No surrogate without its other half. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function tooDeep(): Problem {
  return refused(`the body is nested more than ${deepest} levels deep`, `请求正文的嵌套超过 ${deepest} 层`);
}

function refused(en: string, zh: string): Problem {
  return new Problem('invalid_request', { params: { reason: en }, detail: { en, zh } });
}
