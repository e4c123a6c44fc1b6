/** What PostgreSQL refuses in spite of all checks, because two writes raced: said as the writer would have said it. */
import { type FieldRefusal, Problem } from '../../base/problem.ts';
import { columnName } from '../fields/columnName.ts';
import { storageOf } from '../fields/storages.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { notUnique } from './checkUnique.ts';

function constraintOf(error: unknown, code: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code: found, constraint } = error as { code?: unknown; constraint?: unknown };
  return found === code && typeof constraint === 'string' ? constraint : undefined;
}

/** What a step after the writing says against a row stands as it is. Undefined for an error that is not about a value: it is thrown on. */
export function refusalOf(error: unknown, object: ObjectType): Problem | undefined {
  if (error instanceof Problem && (error.code === 'invalid_value' || error.code === 'not_unique'))
    return error;
  const unique = constraintOf(error, '23505');
  if (unique !== undefined) return uniqueRefusal(object, unique);
  const foreign = constraintOf(error, '23503');
  return foreign === undefined ? undefined : foreignRefusal(object, foreign);
}

function uniqueRefusal(object: ObjectType, constraint: string): Problem | undefined {
  const field = [...object.fields.values()].find((each) => {
    if (each.name === 'id') return constraint === `${object.table}_pkey`;
    if (each.name === 'sourceId') return constraint === `${object.table}_source`;
    return each.unique && constraint === `${object.table}_${columnName(each)}_key`;
  });
  if (!field) return undefined;
  return problem({ field: field.name, code: 'not_unique', text: notUnique(object, field) });
}

function foreignRefusal(object: ObjectType, constraint: string): Problem | undefined {
  const field = [...object.fields.values()].find(
    (each) =>
      each.targets && constraint === `${object.table}_${storageOf(each.type).columns(each)[0]!.name}_fk`,
  );
  if (!field) return undefined;
  return problem({
    field: field.name,
    code: 'invalid_value',
    text: {
      en: `The record that ${field.label.en} points to is gone; choose another.`,
      zh: `“${field.label.zh}”所指的记录已不存在，请另选。`,
    },
  });
}

function problem(refusal: FieldRefusal): Problem {
  return new Problem(refusal.code, { errors: [refusal], params: { field: refusal.field } });
}
