/** Whether a condition holds for what a form shows now: the filter language itself, in memory. Fetched only where a layout has conditions. */
import { fieldType } from '../../../shared/fields/types.ts';
import { evaluate } from '../../../shared/filters/evaluate.ts';
import type { Condition } from '../../../shared/filters/grammar.ts';
import { parseFilter } from '../../../shared/filters/parse.ts';
import type { TestValueEnv } from '../../../shared/filters/testValue.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { wireValue } from '../fields/wireValue.ts';

export type Judge = (condition: object, values: RecordData) => boolean;

export function judgeOf(object: ObjectMeta, env: TestValueEnv): Judge {
  const fields = new Map(object.fields.map((field) => [field.name, field]));
  const source = {
    fieldOf: (_object: string, name: string) => fields.get(name),
    relationOf: () => undefined,
  };
  const parsed = new Map<object, Condition | null>();
  const read = (condition: object): Condition | null => {
    const known = parsed.get(condition);
    if (known !== undefined) return known;
    let made: Condition | null = null;
    try {
      made = parseFilter(condition, object.name, source, env);
    } catch {
      // It asks what this person may not know: the server has left such a field out, or will judge by itself.
    }
    parsed.set(condition, made);
    return made;
  };
  const canonical = (values: RecordData): RecordData =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const field = fields.get(name);
        if (!field) return [name, value];
        try {
          return [name, fieldType(field.type).parse(wireValue(field, value), field, env)];
        } catch {
          // Half typed: as good as empty until it is a value.
          return [name, null];
        }
      }),
    );
  return (condition, values) => {
    const asked = read(condition);
    return asked === null || evaluate(asked, canonical(values), env);
  };
}
