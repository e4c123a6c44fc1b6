/** A refusal kept in a row, in both languages, until somebody reads it in his own. */
import { errorCodes } from '../../../shared/errors.ts';
import { Problem } from '../../base/problem.ts';

export type StoredProblem = Pick<Problem, 'code' | 'errors' | 'params' | 'detail' | 'extra'>;

/** What is not a refusal is told as `internal`; its own words are for the log only. */
export function storedProblem(error: unknown): StoredProblem {
  const { code, errors, params, detail, extra } = error instanceof Problem ? error : new Problem('internal');
  return { code, errors, params, detail, extra };
}

export function problemOf(stored: StoredProblem): Problem {
  const { code, ...rest } = stored;
  return new Problem(code in errorCodes ? code : 'internal', rest);
}
