/** Custom objects, fields and options that a migration needs: foreseen for a trial, made for a run, taken out after an undo. */
import type { ConfigInput, ConfigKey } from '../../../../shared/config/store.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { type MigrationPlan, mayNotShape } from './migrationPlan.ts';
import type { Migration } from './migrationStore.ts';
import { optionsToAdd } from './optionsToAdd.ts';
import { shaping } from './shaping.ts';

/** Each is a change of its own, so that each can be taken back as long as nobody built on it. */
export async function changesFor(
  ctx: Context,
  store: FileStore,
  plan: MigrationPlan,
): Promise<readonly (readonly ConfigInput[])[]> {
  const options = await optionsToAdd({ ...plan.ctx, db: ctx.db }, store, plan.files);
  const byObject = new Map<string, ConfigInput[]>();
  for (const item of plan.making) {
    const [object = ''] = item.name.split('.');
    byObject.set(object, [...(byObject.get(object) ?? []), item]);
  }
  // Options of a list that is made here are made with it.
  const others = options.filter((option) => {
    const [object = ''] = option.name.split('.');
    const own = byObject.get(object);
    const at = own?.findIndex(({ kind, name }) => kind === option.kind && name === option.name) ?? -1;
    if (!own || at < 0) return true;
    own[at] = option;
    return false;
  });
  const changes = [...byObject.values(), ...others.map((option) => [option])];
  if (changes.length > 0 && !ctx.actor.rights.may('metadata'))
    throw new Problem('forbidden', { detail: mayNotShape.text, errors: [mayNotShape] });
  return changes;
}

/** The workspace as it would be: rows are tried against it. */
export async function foreseeChanges(
  ctx: Context,
  changes: readonly (readonly ConfigInput[])[],
): Promise<Context> {
  if (changes.length === 0) return ctx;
  const { registry, problems } = await shaping().foresee(ctx, changes.flat());
  const [first] = problems;
  if (first === undefined) return { ...ctx, registry };
  throw new Problem('invalid_value', {
    detail: first.text,
    errors: problems.map(({ name, path, code, text }) => ({ field: `${name}/${path}`, code, text })),
  });
}

/** @param ctx inside the transaction that also says that it is done */
export async function makeChanges(
  ctx: Context,
  one: Migration,
  changes: readonly (readonly ConfigInput[])[],
): Promise<void> {
  const summary = { kind: 'migration', migration: one.id, name: one.name };
  const made: string[] = [];
  for (const items of changes) {
    const { change } = await shaping().apply(ctx, items, { summary });
    if (change !== null) made.push(change);
  }
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'data_migrations')} set config_changes = ${made}::uuid[],
      configured = ${JSON.stringify(changes.flat().map(({ kind, name }) => ({ kind, name })))}::jsonb
    where id = ${one.id}::uuid`);
}

/** Takes the objects and options out again that nobody uses, the last made first; answers what stays. */
export async function takeBackChanges(ctx: Context, one: Migration): Promise<ConfigKey[]> {
  const kept: ConfigKey[] = [];
  for (const id of one.configChanges.toReversed()) kept.push(...(await shaping().takeBack(ctx, id)));
  return kept;
}
