/** A migration as the API shows it. */
import type { FieldProblem } from '../../../../shared/errors.ts';
import { fold } from '../../../../shared/fold.ts';
import type { LeaveOutRule } from '../../../../shared/imports.ts';
import type { FileFigures, MigrationFile, MigrationInfo } from '../../../../shared/migrations.ts';
import type { FieldRefusal } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import { attachmentsOfMigration } from '../attachments/attachmentFigures.ts';
import type { Tally } from '../tally.ts';
import { saidBy } from './answeredRules.ts';
import { planMigration } from './migrationPlan.ts';
import { type Migration, type MigrationPart, partsOf, stateOf } from './migrationStore.ts';
import { lastUsedFor } from './ruleSets.ts';

export async function migrationInfo(ctx: Context, one: Migration): Promise<MigrationInfo> {
  const parts = await partsOf(ctx, one.id);
  const { faults } = await planMigration(ctx, one, parts);
  const files = parts.map((part) => fileInfo(ctx, part, faults.get(part.importId) ?? []));
  return {
    id: one.id,
    name: one.name,
    state: await stateOf(ctx, one),
    source: one.source,
    ruleSet: one.ruleSetId,
    proposedRuleSet: one.ruleSetId === null ? await lastUsedFor(ctx, one.source) : null,
    files,
    attachments: await attachmentsOfMigration(ctx, one, parts),
    totals: {
      files: files.filter(({ isPart }) => !isPart).length,
      rows: files.reduce((sum, { rows, isPart }) => sum + (isPart ? 0 : rows), 0),
    },
    dryRun: one.dryRunId,
    run: one.runId,
    undo: one.undoRunId,
    changeSet: one.changeSetId,
    hasReport: one.hasReport,
    createdAt: one.createdAt,
  };
}

function fileInfo(ctx: Context, part: MigrationPart, faults: readonly FieldRefusal[]): MigrationFile {
  const { recognised, rules } = part;
  const made = recognised.making.find(({ kind }) => kind === 'object');
  const fields = recognised.making.filter(({ kind }) => kind === 'field').length;
  return {
    importId: part.importId,
    fileName: part.fileName,
    sheet: part.shape.sheet ?? null,
    kind: recognised.kind,
    object: rules !== null && ctx.registry.byPlural(rules.object) ? rules.object : null,
    rows: part.shape.rowCount,
    takes: takenBy(part),
    isPart: recognised.part !== null,
    certainty: recognised.certainty,
    order: part.order,
    use: part.use,
    attaches: recognised.attaches !== null,
    namesFiles: part.use === 'attach' || (rules?.files ?? []).length > 0,
    makes: made && recognised.names ? { name: made.name, label: recognised.names.label, fields } : null,
    note: recognised.note,
    questions: recognised.questions.map((question, place) => ({
      ...question,
      answer: recognised.answers[place] ?? (rules && saidBy(rules, question)),
    })),
    values: recognised.values,
    left: recognised.left,
    faults: faults.map((fault) => asProblem(ctx, fault)),
    tried: figuresOf(part.tried),
    result: figuresOf(part.result),
  };
}

function takenBy({ rules, shape }: MigrationPart): MigrationFile['takes'] {
  const { only = [], each } = rules ?? {};
  if (only.length === 0 && each === undefined) return null;
  return { only: only.map((rule) => ({ ...rule, is: met(rule, shape) })), each: each?.column ?? null };
}

/** Those of the words that the file has; all where they are too many to know. */
function met({ column, is }: LeaveOutRule, { columns }: MigrationPart['shape']): readonly string[] {
  const { values } = columns.find(({ header }) => header === column) ?? {};
  const there = new Set(values?.map((value) => fold(value.trim())));
  const found = is.filter((word) => there.has(fold(word)));
  return found.length > 0 ? found : is;
}

function asProblem({ actor }: Context, { field, code, text, params }: FieldRefusal): FieldProblem {
  return { field, code, message: text[actor.language], ...(params ? { params } : {}) };
}

export function figuresOf(tally: Tally | null): FileFigures | null {
  return tally === null ? null : { ...tally, leftOut: tally.leftOut ?? 0 };
}
