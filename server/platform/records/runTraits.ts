/** Step: the behaviour that domains declare, at its place among the steps of the writer. */
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { Trait, WriteRow } from '../metadata/trait.ts';

export async function runTraits(
  ctx: Context,
  object: ObjectType,
  step: Trait['step'],
  rows: readonly WriteRow[],
): Promise<void> {
  if (rows.length === 0) return;
  for (const trait of object.declaration.traits ?? []) {
    if (trait.step === step) await trait.run(ctx, rows);
  }
}
