/** A condition in memory: two-valued, and equal to what SQL answers (held so by a property test). */
import type { RecordData } from '../query.ts';
import type { Condition, FieldPath } from './grammar.ts';
import { type TestValueEnv, testValue } from './testValue.ts';

/** The records around the one in question. What the asker may not see is absent. */
export interface Surroundings {
  record(object: string, id: string): RecordData | undefined;
  /** Records of `object` whose lookup `field` holds `parent`. */
  children(object: string, field: string, parent: string): readonly RecordData[];
}

/** Fit for conditions that stay on the record itself: every path to another record is null. */
export const alone: Surroundings = { record: () => undefined, children: () => [] };

/** @param record canonical values by field name; lookups as ids. */
export function evaluate(
  condition: Condition,
  record: RecordData,
  env: TestValueEnv,
  around: Surroundings = alone,
): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((one) => evaluate(one, record, env, around));
    case 'any':
      return condition.of.some((one) => evaluate(one, record, env, around));
    case 'not':
      return !evaluate(condition.of, record, env, around);
    case 'test': {
      const { path, op, operand } = condition;
      return testValue(op, operand, valueAt(path, record, around), path.field, env, path.member);
    }
    case 'children': {
      const children = around.children(condition.object, condition.field, String(record.id));
      const fits = (child: RecordData): boolean => evaluate(condition.of, child, env, around);
      if (condition.quantifier === 'every') return children.every(fits);
      return children.some(fits) === (condition.quantifier === 'some');
    }
  }
}

function valueAt(path: FieldPath, record: RecordData, around: Surroundings): unknown {
  let at: RecordData | undefined = record;
  for (const { field, object } of path.steps) {
    const id: unknown = at?.[field.name];
    at = typeof id === 'string' ? around.record(object, id) : undefined;
  }
  return at?.[path.field.name] ?? null;
}
