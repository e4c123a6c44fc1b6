/** What a refused row, or a refused list of rows, says. */
import { errorCodes } from '../../../shared/errors.ts';
import { type FieldRefusal, Problem } from '../../base/problem.ts';
import { type Draft, isOpen } from './draft.ts';

/** The code of several refusals: what must be put right first decides. */
function codeOf(refusals: readonly FieldRefusal[]): FieldRefusal['code'] {
  const codes = new Set(refusals.map((refusal) => refusal.code));
  if (codes.size === 1) return refusals[0]!.code;
  if (codes.has('unknown_field')) return 'unknown_field';
  if (codes.has('forbidden')) return 'forbidden';
  return 'invalid_value';
}

export function problemOf(draft: Draft): Problem {
  if (draft.problem) return draft.problem;
  const code = codeOf(draft.refusals);
  const first = draft.refusals.find((refusal) => refusal.code === code) ?? draft.refusals[0]!;
  return new Problem(code, { errors: draft.refusals, params: { field: first.field, ...first.params } });
}

/** All refusals of a list that is written as a whole; `index` of each says which operation it speaks of. */
export function refuseAll(drafts: readonly Draft[], count: number): void {
  const refused = drafts.filter((draft) => !isOpen(draft));
  if (refused.length === 0) return;
  if (count === 1) throw problemOf(refused[0]!);
  const errors = refused.flatMap((draft): FieldRefusal[] => {
    if (draft.problem === null) {
      return draft.refusals.map((refusal) => ({
        ...refusal,
        params: { ...refusal.params, index: draft.index },
      }));
    }
    const { code, params, errors: inner } = draft.problem;
    const text = errorCodes[code].title;
    return inner.length > 0
      ? inner.map((refusal) => ({ ...refusal, params: { ...refusal.params, index: draft.index } }))
      : [{ field: 'id', code, text, params: { ...params, index: draft.index } }];
  });
  throw new Problem('invalid_value', {
    errors,
    params: { refused: refused.length, of: count },
    detail: {
      en: `${refused.length} of ${count} rows were refused, so nothing was written.`,
      zh: `${count} 条中有 ${refused.length} 条未通过检查，因此未写入任何数据。`,
    },
  });
}
