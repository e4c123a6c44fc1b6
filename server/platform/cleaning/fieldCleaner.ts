/** The cleaning rules of a field, found once for each field of a registry. */
import { rulesOn } from '../../../shared/cleaning/cleaningRules.ts';
import type { Cleaner } from '../../../shared/cleaning/cleanValue.ts';
import type { CleaningEnv, CleaningMode } from '../../../shared/cleaning/rule.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { chinaDivisions } from './chinaDivisions.ts';

type Modes = 'apply' | 'all';

const modes: Readonly<Record<Modes, readonly CleaningMode[]>> = {
  apply: ['apply'],
  all: ['apply', 'suggest'],
};
const known: Readonly<Record<Modes, WeakMap<Field, Cleaner>>> = { apply: new WeakMap(), all: new WeakMap() };

/** A sensitive value is sealed and nobody's to look at; what the server sets needs no cleaning. */
function isClean(field: Field): boolean {
  return field.sensitive !== undefined || field.readOnly || field.system;
}

/**
 * @param which `apply`: rules that put right what is saved; `all`: also those that only suggest
 */
export function fieldCleaner(object: ObjectType, field: Field, which: Modes = 'all'): Cleaner {
  const held = known[which].get(field);
  if (held) return held;
  const asked = { ...field, object: object.name };
  const cleaner = { field: asked, rules: isClean(field) ? [] : rulesOn(asked, field.cleaning, modes[which]) };
  known[which].set(field, cleaner);
  return cleaner;
}

export function cleaningEnv({ env }: Pick<Context, 'env'>): CleaningEnv {
  return { country: env.country, divisions: chinaDivisions };
}
