/** Errors as SCIM clients read them (RFC 7644, 3.12). */
import { problemOf } from '../problemDocument.ts';

export const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error';

export type ScimType =
  | 'invalidFilter'
  | 'uniqueness'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'invalidValue'
  | 'noTarget';

export class ScimError extends Error {
  override readonly name = 'ScimError';
  readonly status: number;
  readonly scimType: ScimType | undefined;

  constructor(status: number, detail: string, scimType?: ScimType) {
    super(detail);
    this.status = status;
    this.scimType = scimType;
  }
}

const types: Readonly<Record<string, ScimType>> = {
  not_unique: 'uniqueness',
  duplicate_found: 'uniqueness',
  invalid_request: 'invalidSyntax',
};

export interface ScimErrorBody {
  readonly schemas: readonly string[];
  readonly status: string;
  readonly scimType?: ScimType;
  readonly detail: string;
}

/** Null for a mistake of our own. What a person's page would show as 422 is 400 here. */
export function scimErrorOf(error: unknown): { status: number; body: ScimErrorBody } | null {
  if (error instanceof ScimError) return shaped(error.status, error.message, error.scimType);
  const problem = problemOf(error);
  if (!problem) return null;
  const status = problem.status === 422 ? 400 : problem.status;
  const said = [problem.detail?.en, ...problem.errors.map(({ field, text }) => `${field}: ${text.en}`)];
  const detail = said.filter((text) => text !== undefined).join(' ') || problem.code;
  const unique = problem.errors.some(({ code }) => code === 'not_unique');
  const type = unique ? 'uniqueness' : (types[problem.code] ?? (status === 400 ? 'invalidValue' : undefined));
  return shaped(unique ? 409 : status, detail, type);
}

function shaped(status: number, detail: string, scimType?: ScimType) {
  const body = { schemas: [errorSchema], status: String(status), ...(scimType ? { scimType } : {}), detail };
  return { status, body };
}
