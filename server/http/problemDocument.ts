/** From anything thrown to the one shape in which errors leave the house (RFC 9457), in the caller's language. */
import {
  type ErrorCode,
  type FieldProblem,
  fill,
  type ProblemDocument,
  titleOf,
  ValueError,
} from '../../shared/errors.ts';
import type { Language } from '../../shared/labels.ts';
import { Problem } from '../base/problem.ts';

/** SQLSTATEs and system errors that mean: the database is not there right now, try again. */
const unavailable =
  /^(08...|57P0.|57014|53...|25006|40001|40P01|55P03|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;

/** What Fastify and Node say about a request that never reached a route. */
function foreign(error: { code?: unknown; statusCode?: unknown; message?: unknown }): Problem | null {
  const code = typeof error.code === 'string' ? error.code : '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Problem('limit_exceeded', { params: { limit: 'body size' } });
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return invalid('Content-Type must be application/json', 'Content-Type 应为 application/json');
  }
  if (code === 'FST_ERR_BAD_URL') return invalid('its address cannot be read', '地址无法解析');
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return invalid('the body is empty', '请求正文为空');
  if (code === '55P03') return held();
  if (code === 'FST_ERR_HANDLER_TIMEOUT') return new Problem('unavailable');
  if (unavailable.test(code) || error.message === 'timeout exceeded when trying to connect')
    return new Problem('unavailable');
  if (typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500) {
    return invalid('it cannot be read as JSON', '无法解析为 JSON');
  }
  return null;
}

function invalid(en: string, zh: string): Problem {
  return new Problem('invalid_request', { params: { reason: en }, detail: { en, zh } });
}

/** Waited for all the while that a transaction is retried. */
function held(): Problem {
  return new Problem('unavailable', {
    detail: {
      en: 'Somebody else is writing the same thing at this moment, an import perhaps. Nothing was saved: try again in a minute.',
      zh: '其他操作（例如导入）正在写入相同的内容，未保存任何更改，请稍后重试。',
    },
  });
}

/** Null for what is our own mistake: logged with its stack, answered without. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof ValueError)
    return new Problem(error.code, { detail: error.text, params: error.params });
  return typeof error === 'object' && error !== null ? foreign(error) : null;
}

export function documentOf(
  problem: Problem | null,
  language: Language,
  requestId: string,
): ProblemDocument & Record<string, unknown> {
  const code: ErrorCode = problem?.code ?? 'internal';
  const params = { ...problem?.params };
  // The title of invalid_request carries the reason, which is the detail in the right language.
  if (problem?.detail && 'reason' in params) params.reason = problem.detail[language];
  const errors: FieldProblem[] = (problem?.errors ?? []).map((refusal) => ({
    field: refusal.field,
    code: refusal.code,
    message: fill(refusal.text[language], refusal.params),
    ...(refusal.params ? { params: { ...refusal.params } } : {}),
  }));
  return {
    type: `urn:guanxi:problem:${code}`,
    title: titleOf(code, language, params),
    status: problem?.status ?? 500,
    code,
    ...(problem?.detail ? { detail: problem.detail[language] } : {}),
    errors,
    ...problem?.extra,
    requestId,
  };
}
