/** A refusal of the server as the page meets it: a code, words in the reader's language, and what is wrong with which field. */
import type { ErrorCode, FieldProblem, ProblemDocument } from '../../shared/errors.ts';
import { titleOf } from '../../shared/errors.ts';
import { currentLanguage, t } from './texts.ts';

/** `offline` is ours: the server was not reached at all. */
export type ApiProblemCode = ErrorCode | 'offline';

export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ApiProblemCode;
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | undefined;
  /** Further members of the document, such as both sides of a conflict. */
  readonly document: Readonly<Record<string, unknown>>;

  constructor(
    document: Partial<Omit<ProblemDocument, 'code'>> & {
      code: ApiProblemCode;
      title: string;
      status: number;
    },
  ) {
    super(document.title);
    this.code = document.code;
    this.status = document.status;
    this.detail = document.detail;
    this.errors = document.errors ?? [];
    this.requestId = document.requestId;
    this.document = document as Readonly<Record<string, unknown>>;
  }

  /** Field name → sentence, for a form. */
  get fields(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.errors.map((error) => [error.field, error.message]));
  }

  /** One sentence for a person: the detail where there is one, else the title. */
  get sentence(): string {
    return this.detail ?? this.errors[0]?.message ?? this.message;
  }
}

/** The organisation asks for a second factor, and this person has none yet. */
export function owesSetUp({ code, document }: ApiProblem): boolean {
  return code === 'second_factor_required' && document.setUp === true;
}

/** Makes a problem of whatever was thrown, so that every page can show it. */
export function problemOf(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  // fetch throws a TypeError when it reaches nobody.
  if (thrown instanceof TypeError && /fetch|network|load failed/i.test(thrown.message)) {
    return new ApiProblem({
      code: 'offline',
      status: 0,
      title: t('frame.offline.title'),
      detail: t('frame.offline.text'),
    });
  }
  return new ApiProblem({
    code: 'internal',
    status: 0,
    title: titleOf('internal', currentLanguage()),
    detail: thrown instanceof Error ? thrown.message : undefined,
  });
}

/** Reads the problem document of an answer; an answer without one (a proxy's page) still becomes a problem. */
export async function problemOfResponse(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ApiProblem(body);
  const code: ErrorCode =
    response.status === 401
      ? 'unauthorized'
      : response.status === 403
        ? 'forbidden'
        : response.status === 404
          ? 'not_found'
          : response.status >= 500
            ? 'unavailable'
            : 'internal';
  return new ApiProblem({ code, status: response.status, title: titleOf(code, currentLanguage()) });
}

function isProblem(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'status' in body;
}
