/** The one list of error codes, their HTTP status and their words; every refusal uses one of these. */
import type { Label, Language } from './labels.ts';

interface CodeEntry {
  readonly status: number;
  /** Title of the problem document; `{name}` is replaced from the parameters. */
  readonly title: Label;
}

function entry(status: number, en: string, zh: string): CodeEntry {
  return { status, title: { en, zh } };
}

export const errorCodes = {
  unknown_field: entry(400, 'There is no field “{field}” here.', '没有名为“{field}”的字段。'),
  invalid_value: entry(422, 'A value is not valid.', '有的值不符合要求。'),
  invalid_request: entry(400, 'The request is not valid: {reason}', '请求无效：{reason}'),
  required: entry(422, 'A required field is empty.', '必填字段为空。'),
  not_unique: entry(409, 'Another record already has this value.', '已有其他记录使用此值。'),
  duplicate_found: entry(409, 'A similar record exists.', '已存在相似的记录。'),
  version_conflict: entry(409, 'Someone changed this in the meantime.', '此处已被他人修改。'),
  not_found: entry(404, 'There is no such record, or you may not see it.', '记录不存在，或您无权查看。'),
  forbidden: entry(403, 'You may not do this.', '您没有权限执行此操作。'),
  unauthorized: entry(401, 'Please sign in.', '请先登录。'),
  second_factor_required: entry(401, 'Your second factor is still missing.', '请先完成两步验证。'),
  step_up_required: entry(403, 'Please confirm that it is you.', '请再次验证身份。'),
  sign_on_failed: entry(400, 'The sign-in by another system did not succeed.', '通过其他系统登录未成功。'),
  gate_not_met: entry(422, 'Fields needed for this step are empty.', '进入此阶段所需的字段尚未填写。'),
  rule_not_met: entry(422, 'A rule of your organisation is not met.', '不符合贵公司设定的校验规则。'),
  in_use: entry(409, 'It is still in use: {usedBy}', '仍在使用中：{usedBy}'),
  legal_hold: entry(409, 'It is kept by a legal hold.', '已被法律保留，须继续保存。'),
  view_not_available: entry(403, 'This view uses a field you may not see.', '此视图使用了您无权查看的字段。'),
  limit_exceeded: entry(413, 'This is more than the limit of {limit}.', '超出上限 {limit}。'),
  idempotency_mismatch: entry(
    422,
    'This Idempotency-Key was used with another request.',
    '该 Idempotency-Key 已用于其他请求。',
  ),
  rate_limited: entry(
    429,
    'Too many requests; try again in {seconds} s.',
    '请求过于频繁，请在 {seconds} 秒后重试。',
  ),
  unavailable: entry(503, 'The service is not available right now.', '服务暂时不可用。'),
  internal: entry(500, 'Something went wrong on our side.', '服务器出现错误。'),
} as const satisfies Record<string, CodeEntry>;

export type ErrorCode = keyof typeof errorCodes;

/** One thing that is wrong with one field; `message` is in the caller's language. */
export interface FieldProblem {
  field: string;
  code: ErrorCode;
  message: string;
  params?: Record<string, unknown>;
}

/** RFC 9457 problem document. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail?: string;
  errors: FieldProblem[];
  requestId?: string;
}

/** What a field type, a filter or a mapping says against a value: words in both languages, thrown as it is. */
export class ValueError extends Error {
  override readonly name = 'ValueError';
  readonly text: Label;
  readonly code: ErrorCode;
  readonly params: Record<string, unknown> | undefined;

  constructor(text: Label, code: ErrorCode = 'invalid_value', params?: Record<string, unknown>) {
    super(text.en);
    this.text = text;
    this.code = code;
    this.params = params;
  }
}

/** Fills `{name}` places of a text. */
export function fill(text: string, params: Record<string, unknown> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in params ? String(params[name]) : place));
}

export function titleOf(code: ErrorCode, language: Language, params?: Record<string, unknown>): string {
  return fill(errorCodes[code].title[language], params);
}
