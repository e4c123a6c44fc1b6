/** The filter of a caller, parsed with his rights: hidden and masked fields are unknown to it. */
import { ValueError } from '../../../shared/errors.ts';
import type { Condition } from '../../../shared/filters/grammar.ts';
import { type FilterSource, parseFilter } from '../../../shared/filters/parse.ts';
import { notKept, secretTest } from '../../../shared/filters/secretTest.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { accessTo } from './fieldPath.ts';

/** Undefined when nothing is asked. Throws a Problem that names the field. */
export function askedFilter(ctx: Context, object: ObjectType, filter: unknown): Condition | undefined {
  if (filter === undefined || filter === null) return undefined;
  try {
    return parseFilter(filter, object.name, sourceOf(ctx), ctx.env);
  } catch (error) {
    if (error instanceof ValueError) throw asProblem(error);
    throw error;
  }
}

/** The same for a filter that is kept, in a view, a job or the audit trail: no sensitive value may stand in it. */
export function keptFilter(ctx: Context, object: ObjectType, filter: unknown): Condition | undefined {
  const condition = askedFilter(ctx, object, filter);
  const field = condition && secretTest(condition);
  if (!field) return condition;
  const text = notKept(field);
  throw new Problem('invalid_value', {
    detail: text,
    errors: [{ field: field.name, code: 'invalid_value', text }],
  });
}

function sourceOf(ctx: Context): FilterSource {
  return {
    fieldOf(name, fieldName) {
      const object = ctx.registry.object(name);
      const field = object.fields.get(fieldName);
      if (!field) return undefined;
      const access = accessTo(ctx, object, field);
      if (access === 'hidden') return undefined;
      return access === 'masked' ? { ...field, access } : field;
    },
    relationOf(name, relationName) {
      const relation = ctx.registry.object(name).relations.get(relationName);
      if (!relation) return undefined;
      const child = ctx.registry.object(relation.object);
      return accessTo(ctx, child, child.fields.get(relation.field)!) === 'open' ? relation : undefined;
    },
  };
}

function asProblem(error: ValueError): Problem {
  const field = typeof error.params?.field === 'string' ? error.params.field : 'filter';
  return new Problem(error.code, {
    params: { ...error.params, field },
    detail: error.text,
    errors: [{ field, code: error.code, text: error.text }],
  });
}
