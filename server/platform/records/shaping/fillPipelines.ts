/** Long work: records from before their object had pipelines are put into that of their stage, so that filters find them. */
import { column, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { columnName } from '../../fields/columnName.ts';
import { customColumn, isCustom } from '../../fields/place.ts';
import { storageOf } from '../../fields/storages.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { testEnvOf } from '../../query/testEnv.ts';
import { pipelineField } from './fixedFields.ts';
import { shapingOf } from './shapingOf.ts';

interface FillInput {
  readonly object: string;
}

interface FillPosition {
  readonly after: string;
}

const rowsOfOneBatch = 2_000;
/** The beginning of every walk over ids. */
const firstId = '00000000-0000-0000-0000-000000000000';

export const fillPipelinesRun: RunKind<FillInput, FillPosition> = {
  kind: 'fillPipelines',
  run: fillPipelines,
};

async function fillPipelines(
  _: Context,
  handle: RunHandle<FillInput, FillPosition>,
): Promise<{ readonly filled: number }> {
  let after = handle.position?.after ?? firstId;
  let filled = handle.done;
  for (;;) {
    if (handle.shouldStop()) return { filled };
    const now = await handle.context();
    const object = now.registry.objects.get(handle.input.object);
    const field = object?.fields.get(pipelineField);
    // Taken back in the meantime, or a column that migrations fill.
    if (!object || !field || !isCustom(field)) return { filled };
    const before = { after, filled };
    const batch = await now.database.transaction(async (db) => {
      const ids = await fillBatch({ ...now, db }, object, field, before.after);
      const position = { after: ids.at(-1) ?? before.after };
      await handle.checkpoint(db, { position, done: before.filled + ids.length });
      return ids;
    });
    if (batch.length === 0) return { filled };
    after = batch.at(-1)!;
    filled += batch.length;
  }
}

/** Nobody changed these records, so neither their version nor their history moves. Answers the ids that were filled. */
async function fillBatch(ctx: Context, object: ObjectType, field: Field, after: string): Promise<string[]> {
  const table = qualified(ctx.workspace.schema, object.table);
  const path = object.fields.get(object.declaration.pathField ?? '');
  const { pipelines } = shapingOf(ctx.registry, object);
  if (!path) return [];
  const homes = pipelines.flatMap(({ name, stages }) => stages.map(({ value }) => ({ name, value })));
  const stage = storageOf(path.type).select(path, 't')[0]!;
  const empty = storageOf(field.type).test('isNull', true, field, 't', testEnvOf(ctx));
  const rows = await ctx.db.rows<{ id: string }>(sql`
    with batch as materialized (
      select t.id, ${stage} as stage from ${table} t where t.id > ${after}::uuid and ${empty}
      order by t.id limit ${rowsOfOneBatch} for no key update)
    update ${table} t
    set ${sql.id(customColumn)} = ${column('t', customColumn)} || jsonb_build_object(${columnName(field)}::text,
      coalesce(h.name, ${pipelines[0]?.name ?? ''}))
    from batch left join unnest(${homes.map(({ value }) => value)}::text[], ${homes.map(({ name }) => name)}::text[])
      as h (stage, name) on h.stage = batch.stage
    where t.id = batch.id returning t.id`);
  return rows.map(({ id }) => id).sort();
}
