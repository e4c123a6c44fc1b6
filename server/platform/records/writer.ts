/** The one writer: everything that changes a record passes these steps, in this order. */
import { inTransaction } from '../../base/context.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { apply } from './apply.ts';
import { applyEach } from './applyEach.ts';
import { assignKeys } from './assignKeys.ts';
import { type ChangeSet, changeSetFor } from './changeSets.ts';
import { checkCycles } from './checkCycles.ts';
import { checkDuplicates } from './checkDuplicates.ts';
import { checkFiles } from './checkFiles.ts';
import { checkLookups } from './checkLookups.ts';
import { checkUnique } from './checkUnique.ts';
import { checkVersions } from './checkVersions.ts';
import { fillFormulas } from './computing/fillFormulas.ts';
import { deleteRows } from './deleteRows.ts';
import { type Batch, isOpen, newDraft } from './draft.ts';
import { fillDefaults } from './fillDefaults.ts';
import { findChanges } from './findChanges.ts';
import { findLookupMatches, findUpserts } from './findMatches.ts';
import { keepKnownFields } from './knownFields.ts';
import { loadChanged } from './loadChanged.ts';
import type { Operation, WriteAnswer, WriteOptions } from './operations.ts';
import { parseValues } from './parseValues.ts';
import { permitCreate, permitResult } from './permit.ts';
import { refuseAll } from './refusal.ts';
import { restoreRows } from './restoreRows.ts';
import { resultOf } from './results.ts';
import { kindOf, roundsOf } from './rounds.ts';
import { runTraits } from './runTraits.ts';
import { sealFilled, sealValues } from './sealValues.ts';
import { settleQueues } from './settleQueues.ts';
import { checkChoices } from './shaping/checkChoices.ts';
import { checkKeys } from './shaping/checkKeys.ts';
import { checkRules } from './shaping/checkRules.ts';
import { settlePipelines } from './shaping/settlePipelines.ts';
import { settleRecordTypes } from './shaping/settleRecordTypes.ts';
import { foreseeTitles } from './titles.ts';
import { validate } from './validate.ts';

export async function write(
  ctx: Context,
  object: ObjectType,
  operations: readonly Operation[],
  options: WriteOptions = {},
): Promise<WriteAnswer> {
  if (operations.length === 0) return { changeSet: null, results: [] };
  if (operations.some((one) => 'moment' in one) && !maySayWhen(ctx, object, options))
    throw new Error('only the product itself says when something was done');
  return inTransaction(ctx, async (inside) => {
    const changeSet = changeSetFor(inside, options, kindOf(operations[0]!));
    const rowsBefore = changeSet.rows;
    const drafts = operations.map(newDraft);
    if (options.foreseen) foreseeTitles(inside.db, options.foreseen);
    const allow = new Set(options.allow);
    for (const round of roundsOf(drafts)) {
      const batch = {
        object,
        drafts: round,
        allow,
        also: options.also,
        foreseen: options.foreseen,
        duplicates: options.duplicates,
      };
      await writeRound(inside, batch, changeSet, options.atomic ?? true, operations.length);
    }
    return { changeSet: changeSet.rows > rowsBefore ? changeSet.id : null, results: drafts.map(resultOf) };
  });
}

function maySayWhen(ctx: Context, object: ObjectType, { also }: WriteOptions): boolean {
  const importsAll = also === 'import' && ctx.actor.rights.rows(object.name, 'import')?.all === true;
  return ctx.actor.kind === 'system' || importsAll;
}

async function writeRound(
  ctx: Context,
  batch: Batch,
  changeSet: ChangeSet,
  atomic: boolean,
  count: number,
): Promise<void> {
  const { op } = batch.drafts[0]!;
  if (op === 'delete') await deleteRows(ctx, batch, changeSet);
  else if (op === 'restore') await restoreRows(ctx, batch, changeSet);
  else {
    await prepare(ctx, batch);
    if (batch.drafts.some(isOpen)) {
      // A list that is written as a whole is refused before anything of it is written.
      if (atomic) refuseAll(batch.drafts, count);
      await applyEach(ctx, batch, changeSet, atomic, apply);
    }
  }
  if (atomic) refuseAll(batch.drafts, count);
}

/** Everything that can refuse a new or changed row, before the first row is written. */
async function prepare(ctx: Context, batch: Batch): Promise<void> {
  const { object, drafts } = batch;
  const open = () => drafts.filter(isOpen);
  keepKnownFields(ctx, batch);
  await findUpserts(ctx, batch);
  permitCreate(ctx, batch);
  await loadChanged(ctx, batch);
  parseValues(ctx, batch);
  await checkFiles(ctx, batch);
  await findLookupMatches(ctx, batch);
  await settleQueues(ctx, batch);
  const departments = await checkLookups(ctx, batch);
  fillDefaults(ctx, batch, departments);
  sealValues(ctx, batch);
  settleRecordTypes(ctx, batch);
  settlePipelines(ctx, batch);
  await runTraits(ctx, object, 'fill', open());
  await fillFormulas(ctx, object, open());
  sealFilled(ctx, batch);
  findChanges(batch);
  validate(ctx, batch);
  checkChoices(ctx, batch);
  await checkRules(ctx, batch);
  await checkUnique(ctx, batch);
  await checkKeys(ctx, batch);
  await checkCycles(ctx, batch);
  await runTraits(ctx, object, 'check', open());
  await assignKeys(ctx, batch);
  permitResult(ctx, batch);
  await checkVersions(ctx, batch);
  await checkDuplicates(ctx, batch);
}
