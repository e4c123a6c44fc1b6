/** What somebody wrote, put right as its field says before it is read: for the writer. */
import { cleanValue } from '../../../shared/cleaning/cleanValue.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { cleaningEnv, fieldCleaner } from './fieldCleaner.ts';

export function cleanInput(ctx: Context, object: ObjectType, field: Field, value: unknown): unknown {
  if (field.cleaning === undefined) return value;
  const cleaner = fieldCleaner(object, field, 'apply');
  return cleaner.rules.length === 0 ? value : cleanValue(value, cleaner, cleaningEnv(ctx)).value;
}
