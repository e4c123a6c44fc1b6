/** What is worked out in a workspace, in which order, and what each change of a field makes anew. */
import { ValueError } from '../../../../shared/errors.ts';
import type { ParseEnv } from '../../../../shared/filters/parse.ts';
import type { Label } from '../../../../shared/labels.ts';
import type { FieldMeta } from '../../../../shared/metadata.ts';
import type { Field, ObjectType, Registry } from '../registry.ts';
import { compileFormula, type Formula } from './formula.ts';
import type { InputPath } from './formulaPaths.ts';
import { compileRollup, type PlannedRollup } from './rollup.ts';

export interface PlannedFormula {
  readonly object: ObjectType;
  readonly field: Field;
  readonly formula: Formula;
  /** Fields of the record itself that it reads; of a path the first lookup. */
  readonly own: ReadonlySet<string>;
}

/** A formula that reads a field of this object through lookups. */
export interface Dependent {
  readonly formula: PlannedFormula;
  /** From the formula's object to this one. */
  readonly steps: InputPath['steps'];
  readonly watch: string;
}

export interface ComputedProblem {
  readonly object: string;
  readonly field: string;
  readonly text: Label;
}

export interface ComputedPlan {
  /** Each after those that it reads. */
  formulasOf(object: ObjectType): readonly PlannedFormula[];
  rollupsOf(parent: ObjectType): readonly PlannedRollup[];
  rollupsOver(child: ObjectType): readonly PlannedRollup[];
  dependentsOf(object: ObjectType): readonly Dependent[];
  formulaOf(field: FieldMeta): PlannedFormula | undefined;
  /** Fields, and objects, that tell what the field tells: to whom one is closed, this is closed. Undefined: not computed. */
  inputsOf(object: string, field: string): readonly FieldName[] | undefined;
  /** What could not be compiled; those fields stay as they are until someone mends them. */
  readonly problems: readonly ComputedProblem[];
}

export interface FieldName {
  readonly object: string;
  readonly field: string;
}

const plans = new WeakMap<Registry, Map<string, ComputedPlan>>();

export function computedPlan(registry: Registry, env: ParseEnv): ComputedPlan {
  const known = plans.get(registry) ?? new Map<string, ComputedPlan>();
  plans.set(registry, known);
  const name = `${env.currency} ${env.country}`;
  let plan = known.get(name);
  if (!plan) {
    plan = makePlan(registry, env);
    known.set(name, plan);
  }
  return plan;
}

type Entry =
  | { readonly kind: 'formula'; readonly of: PlannedFormula }
  | { readonly kind: 'rollup'; readonly of: PlannedRollup };

const nameOf = ({ object, field }: FieldName): string => `${object}.${field}`;

function makePlan(registry: Registry, env: ParseEnv): ComputedPlan {
  const problems: ComputedProblem[] = [];
  const entries = new Map<string, Entry>();
  for (const object of registry.objects.values()) {
    for (const field of object.fields.values()) {
      try {
        const entry = entryOf(registry, object, field, env);
        if (entry) entries.set(nameOf({ object: object.name, field: field.name }), entry);
      } catch (error) {
        if (!(error instanceof ValueError)) throw error;
        problems.push({ object: object.name, field: field.name, text: error.text });
      }
    }
  }
  const inputs = new Map([...entries].map(([name, entry]) => [name, inputsOfEntry(entry)]));
  const ordered = inOrder(entries, inputs, problems);
  const byField = new Map<FieldMeta, PlannedFormula>();
  const formulas = new Map<ObjectType, PlannedFormula[]>();
  const rollups = new Map<ObjectType, PlannedRollup[]>();
  const over = new Map<ObjectType, PlannedRollup[]>();
  const dependents = new Map<ObjectType, Dependent[]>();
  for (const entry of ordered) {
    if (entry.kind === 'rollup') {
      push(rollups, entry.of.object, entry.of);
      push(over, entry.of.child, entry.of);
      continue;
    }
    push(formulas, entry.of.object, entry.of);
    byField.set(entry.of.field, entry.of);
    for (const [object, dependent] of dependenciesOf(registry, entry.of)) push(dependents, object, dependent);
  }
  return {
    formulasOf: (object) => formulas.get(object) ?? [],
    rollupsOf: (parent) => rollups.get(parent) ?? [],
    rollupsOver: (child) => over.get(child) ?? [],
    dependentsOf: (object) => dependents.get(object) ?? [],
    formulaOf: (field) => byField.get(field),
    inputsOf: (object, field) => inputs.get(nameOf({ object, field })),
    problems,
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function entryOf(registry: Registry, object: ObjectType, field: Field, env: ParseEnv): Entry | undefined {
  if (field.formula !== undefined && field.rollup !== undefined) {
    throw new ValueError({
      en: 'A field is worked out by a formula or by a roll-up, not by both.',
      zh: '一个字段只能使用公式或汇总之一。',
    });
  }
  const computed = field.formula !== undefined || field.rollup !== undefined;
  if (computed && (field.unique || field.required)) {
    throw new ValueError({
      en: 'What is worked out cannot be required or unique: nobody could mend it.',
      zh: '计算字段不能设为必填或唯一，因为无人能够修改它。',
    });
  }
  if (field.formula !== undefined) {
    const formula = compileFormula(registry, object, field, field.formula);
    const own = new Set(formula.paths.map((path) => path.steps[0]?.field.name ?? path.field.name));
    return { kind: 'formula', of: { object, field, formula, own } };
  }
  if (field.rollup !== undefined) {
    return { kind: 'rollup', of: compileRollup(registry, object, field, field.rollup, env) };
  }
  return undefined;
}

function inputsOfEntry(entry: Entry): FieldName[] {
  if (entry.kind === 'rollup') {
    return [...entry.of.watch].map((field) => ({ object: entry.of.child.name, field }));
  }
  const { object, formula } = entry.of;
  return formula.paths.flatMap(({ steps, field }) => {
    const names: FieldName[] = [];
    let at = object.name;
    for (const step of steps) {
      names.push({ object: at, field: step.field.name });
      at = step.object;
    }
    return [...names, { object: at, field: field.name }];
  });
}

/** Depth first; whatever closes a circle is left out and said. */
function inOrder(
  entries: ReadonlyMap<string, Entry>,
  inputs: ReadonlyMap<string, readonly FieldName[]>,
  problems: ComputedProblem[],
): Entry[] {
  const ordered: Entry[] = [];
  const state = new Map<string, 'open' | 'done' | 'circle'>();
  const visit = (name: string, trail: readonly string[]): void => {
    const known = state.get(name);
    if (known === 'open') {
      const circle = trail.slice(trail.indexOf(name));
      const words = [...circle, name].join(' → ');
      for (const one of circle) {
        if (state.get(one) === 'circle') continue;
        state.set(one, 'circle');
        const { object, field } = entries.get(one)!.of;
        problems.push({
          object: object.name,
          field: field.name,
          text: {
            en: `These fields are worked out from each other in a circle: ${words}. Take one of them out.`,
            zh: `这些字段相互循环计算：${words}。请去掉其中一个。`,
          },
        });
      }
      return;
    }
    if (known) return;
    state.set(name, 'open');
    for (const input of inputs.get(name) ?? []) {
      const next = nameOf(input);
      if (entries.has(next)) visit(next, [...trail, name]);
    }
    if (state.get(name) === 'circle') return;
    state.set(name, 'done');
    ordered.push(entries.get(name)!);
  };
  for (const name of entries.keys()) visit(name, []);
  return ordered;
}

/** Every field behind a lookup, and every lookup on the way that lies behind another one. */
function dependenciesOf(registry: Registry, formula: PlannedFormula): [ObjectType, Dependent][] {
  return formula.formula.paths.flatMap(({ steps, field }) =>
    steps.map((step, at): [ObjectType, Dependent] => [
      registry.object(step.object),
      { formula, steps: steps.slice(0, at + 1), watch: steps[at + 1]?.field.name ?? field.name },
    ]),
  );
}
