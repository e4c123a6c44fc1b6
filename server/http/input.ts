/** What a caller sent, checked against the route's shape; everything wrong is named at once. */
import type { z } from 'zod';
import type { Label } from '../../shared/labels.ts';
import { type FieldRefusal, Problem } from '../base/problem.ts';

type Part = 'path' | 'query' | 'body';

function textOf(issue: z.core.$ZodIssue): Label {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        en: `There is no member ${issue.keys.join(', ')} here.`,
        zh: `这里没有名为 ${issue.keys.join('、')} 的成员。`,
      };
    case 'invalid_type':
      return issue.input === undefined
        ? { en: `It is missing; expected: ${issue.expected}.`, zh: `缺少此项，应为 ${issue.expected}。` }
        : { en: `Expected: ${issue.expected}.`, zh: `应为 ${issue.expected}。` };
    case 'too_big':
      return limitText(issue.origin, { en: 'At most', zh: '最多' }, Number(issue.maximum));
    case 'too_small':
      if (issue.minimum === 1 && issue.origin === 'string') return { en: 'Fill this in.', zh: '请填写。' };
      if (issue.minimum === 1 && issue.origin === 'array')
        return { en: 'Choose at least one.', zh: '请至少选择一项。' };
      return limitText(issue.origin, { en: 'At least', zh: '至少' }, Number(issue.minimum));
    case 'invalid_value':
      return {
        en: `Expected one of: ${issue.values.map(String).join(', ')}.`,
        zh: `应为以下之一：${issue.values.map(String).join('、')}。`,
      };
    default:
      return { en: `It is not valid: ${issue.message}.`, zh: `格式不正确（${issue.message}）。` };
  }
}

/** A bare number would not say what is counted. */
function limitText(origin: string, word: Label, limit: number): Label {
  const many = limit === 1 ? '' : 's';
  if (origin === 'string')
    return { en: `${word.en} ${limit} character${many}.`, zh: `${word.zh} ${limit} 个字符。` };
  if (origin === 'array') return { en: `${word.en} ${limit} item${many}.`, zh: `${word.zh} ${limit} 项。` };
  return { en: `${word.en} ${limit}.`, zh: `${word.zh}为 ${limit}。` };
}

function refusalsOf(issue: z.core.$ZodIssue): FieldRefusal[] {
  const path = issue.path.map(String);
  const names = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  return names.map((name) => ({ field: name.join('.'), code: 'invalid_request', text: textOf(issue) }));
}

/** Throws `invalid_request`. */
export function checked<T>(schema: z.ZodType<T> | undefined, value: unknown, part: Part): T {
  // A route without a body takes none; one without parameters neither.
  if (!schema) {
    if (value !== undefined && value !== null && Object.keys(value as object).length > 0) {
      const names = Object.keys(value as object).slice(0, 20);
      throw refused(
        part,
        names.map((field) => ({
          field,
          code: 'invalid_request',
          text: { en: `There is no member ${field} here.`, zh: `这里没有名为 ${field} 的成员。` },
        })),
      );
    }
    return undefined as T;
  }
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw refused(part, result.error.issues.slice(0, 50).flatMap(refusalsOf));
}

const where: Record<Part, Label> = {
  path: { en: 'the address', zh: '地址' },
  query: { en: 'the query', zh: '查询参数' },
  body: { en: 'the body', zh: '请求正文' },
};

function refused(part: Part, errors: readonly FieldRefusal[]): Problem {
  return new Problem('invalid_request', { params: { reason: where[part].en }, detail: where[part], errors });
}
