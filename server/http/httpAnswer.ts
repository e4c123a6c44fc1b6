/** An answer that is more than a body with status 200. */
export interface RecordReference {
  readonly object: string;
  readonly id: string;
}

export class HttpAnswer {
  readonly status: number;
  /** Undefined: no body. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** The record that the body shows: an idempotent repetition reads it again with the rights of then. */
  readonly record: RecordReference | undefined;

  constructor(
    status: number,
    body?: unknown,
    options: { headers?: Readonly<Record<string, string>>; record?: RecordReference } = {},
  ) {
    this.status = status;
    this.body = body;
    this.headers = options.headers ?? {};
    this.record = options.record;
  }
}

export function noContent(headers?: Readonly<Record<string, string>>): HttpAnswer {
  return new HttpAnswer(204, undefined, { headers });
}
