/** The fields that a formula reads as variables of the language, and their values. */
import type { Environment } from '@marcbachmann/cel-js';
import type { RichTextValue } from '../../../../shared/fields/richText.ts';
import type { MoneyValue, RecordData } from '../../../../shared/query.ts';
import type { Field } from '../registry.ts';
import { kindOf } from './formulaKinds.ts';
import { type InputPath, pathName } from './formulaPaths.ts';
import { Day, Decimal, Moment, Money } from './values.ts';

interface Schema {
  [name: string]: string | Schema;
}

/** The language with a variable for every path. */
export function declared(env: Environment, paths: readonly InputPath[]): Environment {
  const root: Schema = {};
  for (const path of paths) {
    let at = root;
    for (const step of path.steps) {
      const inner = at[step.field.name];
      const next: Schema = typeof inner === 'object' ? inner : {};
      at[step.field.name] = next;
      at = next;
    }
    const own = at[path.field.name];
    // A lookup that is passed and named as well is asked only whether it is empty.
    if (typeof own !== 'object') at[path.field.name] = kindOf(path.field.type)!;
  }
  for (const [name, schema] of Object.entries(root)) {
    if (typeof schema === 'string') env.registerVariable(name, schema);
    else env.registerVariable({ name, schema });
  }
  return env;
}

/** @param values by path, canonical. */
export function variables(paths: readonly InputPath[], values: ReadonlyMap<string, unknown>): RecordData {
  const root: RecordData = {};
  for (const path of paths) {
    let at = root;
    for (const step of path.steps) {
      const inner = at[step.field.name];
      const next: RecordData = typeof inner === 'object' && inner !== null ? (inner as RecordData) : {};
      at[step.field.name] = next;
      at = next;
    }
    const value = inputOf(values.get(pathName(path)) ?? null, path.field);
    if (typeof at[path.field.name] !== 'object' || at[path.field.name] === null) at[path.field.name] = value;
  }
  return root;
}

function inputOf(value: unknown, field: Field): unknown {
  if (value === null) return kindOf(field.type) === 'list<string>' ? [] : null;
  switch (kindOf(field.type)) {
    case 'decimal':
      return new Decimal(String(value));
    case 'money':
      return new Money(new Decimal((value as MoneyValue).amount), (value as MoneyValue).currency);
    case 'day':
      return new Day(value as string);
    case 'moment':
      return new Moment(value as string);
    default:
      return field.type === 'richText' ? (value as RichTextValue).text : value;
  }
}
