/** A refusal on its way out: a code, the fields it names, and how to say it. Translated by the error handler only. */
import type { ErrorCode } from '../../shared/errors.ts';
import { errorCodes } from '../../shared/errors.ts';
import type { Label } from '../../shared/labels.ts';

export interface FieldRefusal {
  readonly field: string;
  readonly code: ErrorCode;
  /** What is wrong and what would be right. */
  readonly text: Label;
  readonly params?: Readonly<Record<string, unknown>>;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ErrorCode;
  readonly errors: readonly FieldRefusal[];
  readonly params: Readonly<Record<string, unknown>>;
  readonly detail: Label | undefined;
  /** Extra members of the problem document, such as both sides of a conflict. */
  readonly extra: Readonly<Record<string, unknown>> | undefined;

  constructor(
    code: ErrorCode,
    options: {
      errors?: readonly FieldRefusal[];
      params?: Readonly<Record<string, unknown>>;
      detail?: Label;
      extra?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(
      `${code} ${JSON.stringify(options.params ?? {})} ${(options.errors ?? []).map((e) => `${e.field}: ${e.text.en}`).join('; ')}`,
    );
    this.code = code;
    this.errors = options.errors ?? [];
    this.params = options.params ?? {};
    this.detail = options.detail;
    this.extra = options.extra;
  }

  get status(): number {
    return errorCodes[this.code].status;
  }
}
