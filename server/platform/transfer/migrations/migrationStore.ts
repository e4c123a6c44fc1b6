/** Migrations as they lie in the database, and where each stands, which follows from its runs and its change set. */
import type { Label } from '../../../../shared/labels.ts';
import type { FileUse, MigrationState } from '../../../../shared/migrations.ts';
import { Problem } from '../../../base/problem.ts';
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { type Run, stateOfRun } from '../../jobs/runs.ts';
import type { FileShape } from '../reading/readRequest.ts';
import type { ImportRules } from '../rules.ts';
import { openPart } from '../sealedPart.ts';
import { seenMigrations } from '../seenImports.ts';
import type { RecognisedFile } from '../sources/recognisedFile.ts';
import type { Tally } from '../tally.ts';

export interface Migration {
  readonly id: string;
  readonly name: string;
  readonly source: string | null;
  readonly ruleSetId: string | null;
  readonly dryRunId: string | null;
  readonly runId: string | null;
  readonly undoRunId: string | null;
  readonly changeSetId: string | null;
  /** Changes of the configuration that the run made, in their order. */
  readonly configChanges: readonly string[];
  /** What these changes made: objects, fields, lists with new options. */
  readonly configured: readonly { readonly kind: string; readonly name: string }[];
  readonly hasReport: boolean;
  /** The change set was taken back as a whole. */
  readonly isUndone: boolean;
  readonly createdById: string | null;
  readonly createdAt: string;
}

/** What a file was recognised as, without what an import has anyway; and what people answered. */
export type Recognised = Pick<
  RecognisedFile,
  'kind' | 'certainty' | 'making' | 'names' | 'note' | 'values' | 'left' | 'questions' | 'attaches'
> & {
  /** By the question's place. */
  readonly answers: Readonly<Record<number, string>>;
  /** Which part of its file it is, beside the one that was brought with it; null: that one, or the whole file. */
  readonly part: string | null;
};

export interface MigrationPart {
  readonly importId: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly shape: FileShape;
  readonly rules: ImportRules | null;
  readonly order: number;
  readonly use: FileUse;
  readonly recognised: Recognised;
  readonly tried: Tally | null;
  readonly result: Tally | null;
}

interface Row {
  id: string;
  name: string;
  source: string | null;
  rule_set_id: string | null;
  dry_run_id: string | null;
  run_id: string | null;
  undo_run_id: string | null;
  change_set_id: string | null;
  config_changes: readonly string[];
  configured: Migration['configured'];
  has_report: boolean;
  is_undone: boolean;
  created_by_id: string | null;
  created_at: string;
}

async function select(ctx: Context, where: Fragment, limit: number, lock: Fragment): Promise<Migration[]> {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<Row>(sql`
    select id, name, source, rule_set_id, dry_run_id, run_id, undo_run_id, change_set_id, config_changes, configured,
      report is not null as has_report, created_by_id,
      exists (select from ${qualified(schema, 'change_sets')} c where c.id = m.change_set_id and c.undone_by is not null) as is_undone,
      to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at
    from ${qualified(schema, 'data_migrations')} m
    where ${seenMigrations(ctx, 'm', qualified(schema, 'imports'))} and ${where}
    order by m.created_at desc, m.id desc limit ${limit} ${lock}`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    source: row.source,
    ruleSetId: row.rule_set_id,
    dryRunId: row.dry_run_id,
    runId: row.run_id,
    undoRunId: row.undo_run_id,
    changeSetId: row.change_set_id,
    configChanges: row.config_changes,
    configured: row.configured,
    hasReport: row.has_report,
    isUndone: row.is_undone,
    createdById: row.created_by_id,
    createdAt: row.created_at,
  }));
}

/** The newest first. */
export function listMigrations(ctx: Context, limit: number): Promise<Migration[]> {
  return select(ctx, sql`true`, limit, sql``);
}

export async function getMigration(ctx: Context, id: string): Promise<Migration> {
  const [found] = await select(ctx, sql`id = ${id}::uuid`, 1, sql``);
  if (!found) throw new Problem('not_found');
  return found;
}

/** @param ctx inside the transaction that changes it: two who change it do so one after the other. */
export async function lockMigration(ctx: Context, id: string): Promise<Migration> {
  const [found] = await select(ctx, sql`id = ${id}::uuid`, 1, sql`for update of m`);
  if (!found) throw new Problem('not_found');
  return found;
}

/** Its files in the order in which they are imported. */
export async function partsOf(ctx: Context, id: string): Promise<MigrationPart[]> {
  const rows = await ctx.db.rows<{
    id: string;
    file_id: string;
    file_name: string;
    shape: unknown;
    rules: ImportRules | null;
    load_order: number;
    file_use: FileUse;
    recognised: unknown;
    tried: Tally | null;
    result: Tally | null;
  }>(sql`
    select id, file_id, file_name, shape, rules, load_order, file_use, recognised, tried, result
    from ${qualified(ctx.workspace.schema, 'imports')} where migration_id = ${id}::uuid
    order by load_order, created_at, id`);
  return rows.map((row) => ({
    importId: row.id,
    fileId: row.file_id,
    fileName: row.file_name,
    shape: openPart<FileShape>(row.shape, row.id),
    rules: row.rules,
    order: row.load_order,
    use: row.file_use,
    recognised: recognisedOf(openPart<Recognised>(row.recognised, row.id)),
    tried: row.tried,
    result: row.result,
  }));
}

/** Files that were recognised before they could have parts are whole, and say nothing of files. */
function recognisedOf(kept: Omit<Recognised, 'part' | 'attaches'> & Partial<Recognised>): Recognised {
  return { ...kept, part: kept.part ?? null, attaches: kept.attaches ?? null };
}

const ended: ReadonlySet<Run['state']> = new Set(['done', 'failed', 'cancelled']);

function underWay(state: Run['state'] | null): boolean {
  return state !== null && !ended.has(state);
}

/** Whoever asks: what goes on does so for everybody. Null: there is none, or it was swept. */
function stateOfOne(ctx: Context, id: string | null): Promise<Run['state'] | null> {
  return id === null ? Promise.resolve(null) : stateOfRun(ctx, id);
}

export async function stateOf(ctx: Context, one: Migration): Promise<MigrationState> {
  const undoing = await stateOfOne(ctx, one.undoRunId);
  if (underWay(undoing)) return 'undoing';
  const run = await stateOfOne(ctx, one.runId);
  // Taken back, or nothing was written in the first place and that was taken back.
  if (one.isUndone || (one.runId !== null && undoing === 'done')) return 'undone';
  if (one.runId !== null) {
    if (run === null) return one.hasReport ? 'done' : 'cancelled';
    return run === 'queued' ? 'running' : run;
  }
  const trial = await stateOfOne(ctx, one.dryRunId);
  if (underWay(trial)) return 'trying';
  return trial === 'done' ? 'ready' : 'mapping';
}

/** States in which files, rules and order may change. */
export const changeable: ReadonlySet<MigrationState> = new Set(['mapping', 'ready', 'undone']);

const said: Readonly<Record<MigrationState, Label>> = {
  mapping: { en: '', zh: '' },
  ready: { en: '', zh: '' },
  undone: { en: '', zh: '' },
  trying: {
    en: 'A trial is under way; wait for it or cancel it.',
    zh: '正在试运行，请等待其结束或取消。',
  },
  running: { en: 'The migration is running.', zh: '迁移正在运行。' },
  paused: { en: 'The migration is paused; resume or cancel it.', zh: '迁移已暂停，请继续或取消。' },
  failed: {
    en: 'The run stopped with an error; resume it, or undo what it did.',
    zh: '迁移因错误中止，请继续运行或撤销。',
  },
  cancelled: {
    en: 'The run was cancelled; undo what it did, then it can be run again.',
    zh: '迁移已取消，请先撤销已导入的内容，然后可重新运行。',
  },
  done: {
    en: 'The migration is done; undo it to run it again.',
    zh: '迁移已完成；如需重新运行，请先撤销。',
  },
  undoing: { en: 'The migration is being undone.', zh: '迁移正在撤销。' },
};

/** Throws when it is not in one of these states, and says what would be right. */
export function mustBe(state: MigrationState, allowed: ReadonlySet<MigrationState>): void {
  if (allowed.has(state)) return;
  const text =
    said[state].en === ''
      ? { en: 'Nothing of this migration was imported yet.', zh: '此迁移尚未导入任何内容。' }
      : said[state];
  throw new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'state', code: 'invalid_value', text }],
  });
}
