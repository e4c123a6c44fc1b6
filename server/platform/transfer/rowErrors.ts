/** What the writer refuses of a row, said of the column that is to blame. */
import type { Problem } from '../../base/problem.ts';
import type { ImportPlan } from './importPlan.ts';
import type { RowError } from './readRow.ts';

export function errorsOf(problem: Problem, plan: ImportPlan): RowError[] {
  const columns = [...plan.columns, ...plan.later];
  const errors = problem.errors.map(({ field, text }) => ({
    field,
    column: columns.find((column) => column.field.name === field)?.header ?? null,
    text,
  }));
  if (errors.length > 0) return errors;
  const text = problem.detail ?? { en: 'The row was refused.', zh: '该行未被接受。' };
  return [{ field: '', column: null, text }];
}
