/** Imports as people work with them: a file brought, its shape, its rules, its trial and its run. */
import type { Readable } from 'node:stream';
import type { ImportInfo } from '../../../shared/imports.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { sealingRing } from '../fields/sealed/sealingKeys.ts';
import type { FileStore } from '../files/fileStore.ts';
import { addFile, heldFile } from '../files/files.ts';
import { sealedStore } from '../files/sealedStore.ts';
import { startRun } from '../jobs/runs.ts';
import { planImport } from './importPlan.ts';
import { proposeImport } from './mapping.ts';
import { readShape } from './readFile.ts';
import { FileRefused } from './reading/fileRefused.ts';
import type { FileShape, ShapeGiven } from './reading/readRequest.ts';
import type { ImportRules } from './rules.ts';
import { openPart, sealPart } from './sealedPart.ts';
import { seenImports } from './seenImports.ts';
import { agreedTo, givenBy, isReadAnew } from './shapeChange.ts';

/** Bytes of the largest file that can be imported. */
export const largestImport = 512 * 1024 * 1024;

export interface Import {
  readonly id: string;
  readonly fileId: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly object: string | null;
  readonly shape: FileShape;
  readonly rules: ImportRules | null;
  readonly dryRunId: string | null;
  readonly runId: string | null;
  /** It is part of this migration, which tries and runs it. */
  readonly migrationId: string | null;
  readonly createdById: string | null;
  readonly createdAt: string;
}

/** Says of a file that cannot be read what is wrong with it, as a refusal. */
export async function asProblem<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new Problem('invalid_value', {
      detail: error.text,
      errors: [{ field: 'file', code: 'invalid_value', text: error.text }],
    });
  }
}

export async function bringImport(
  ctx: Context,
  store: FileStore,
  file: { readonly name: string; readonly content: AsyncIterable<Uint8Array> },
): Promise<Import> {
  const sealed = sealedStore(store, sealingRing);
  const info = await addFile(ctx, sealed, { ...file, limit: largestImport });
  const shape = await asProblem(readShape(sealed.read(info.storedAs), info.size));
  const id = ctx.ids.next();
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'imports')} (id, file_id, file_name, shape, created_by_id)
    values (${id}, ${info.id}, ${info.name}, to_jsonb(${sealPart(shape, id)}::text), ${ctx.actor.userId})`);
  return getImport(ctx, id);
}

interface Stored {
  id: string;
  file_id: string;
  file_name: string;
  size: string;
  object: string | null;
  shape: unknown;
  rules: ImportRules | null;
  dry_run_id: string | null;
  run_id: string | null;
  migration_id: string | null;
  created_by_id: string | null;
  created_at: string;
}

async function select(ctx: Context, where: Fragment, limit: number): Promise<Import[]> {
  const rows = await ctx.db.rows<Stored>(sql`
    select id, file_id, file_name, object, (select f.size from ${qualified(ctx.workspace.schema, 'files')} f where f.id = i.file_id) as size, shape, rules, dry_run_id, run_id, migration_id, created_by_id,
      to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at
    from ${qualified(ctx.workspace.schema, 'imports')} i where ${seenImports(ctx, 'i')} and ${where}
    order by i.created_at desc, id desc limit ${limit}`);
  return rows.map((row) => ({
    id: row.id,
    fileId: row.file_id,
    fileName: row.file_name,
    size: Number(row.size),
    object: row.object,
    shape: openPart<FileShape>(row.shape, row.id),
    rules: row.rules,
    dryRunId: row.dry_run_id,
    runId: row.run_id,
    migrationId: row.migration_id,
    createdById: row.created_by_id,
    createdAt: row.created_at,
  }));
}

/** The newest first; those of migrations are theirs. */
export function listImports(ctx: Context, limit: number): Promise<Import[]> {
  return select(ctx, sql`migration_id is null`, limit);
}

export async function getImport(ctx: Context, id: string): Promise<Import> {
  const [found] = await select(ctx, sql`id = ${id}::uuid`, 1);
  if (!found) throw new Problem('not_found');
  return found;
}

export interface ImportChange extends ShapeGiven {
  readonly rules?: ImportRules | undefined;
}

/** As the API shows it, with what we would propose where no rules are set yet. */
export function importInfo(ctx: Context, one: Import): ImportInfo {
  const { id, fileName, size, shape, createdAt } = one;
  const rules = one.rules && saidInFull(ctx, one.rules);
  const proposal = proposeImport(ctx, fileName, shape);
  return { id, fileName, size, shape, proposal, rules, dryRun: one.dryRunId, run: one.runId, createdAt };
}

/** With the field that each lookup goes by, where the rules leave it to the title. */
function saidInFull(ctx: Context, rules: ImportRules): NonNullable<ImportInfo['rules']> {
  const object = ctx.registry.byPlural(rules.object);
  const columns = rules.columns.map(({ lookup, ...column }) => {
    const target = object?.fields.get(column.field)?.targets?.[0];
    if (!lookup || target === undefined) return column;
    const { by = ctx.registry.object(target).titleField.name, missing } = lookup;
    return { ...column, lookup: { ...lookup, by, missing } };
  });
  return { ...rules, columns };
}

/** New rules are checked; a file that is read anew gets a new proposal. Throws when the import has run. */
export async function changeImport(
  ctx: Context,
  store: FileStore,
  id: string,
  change: ImportChange,
): Promise<Import> {
  const before = await getImport(ctx, id);
  if (before.runId !== null) throw hasRun();
  let { shape, rules } = before;
  const { rules: _rules, ...said } = change;
  if (isReadAnew(said)) {
    const given = givenBy(shape, said);
    shape = await asProblem(withFile(ctx, store, before, (content, size) => readShape(content, size, given)));
    rules = null;
  } else shape = agreedTo(shape, said);
  if (change.rules !== undefined) {
    rules = change.rules;
    planImport(ctx, rules, shape);
  }
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'imports')} set shape = to_jsonb(${sealPart(shape, id)}::text), updated_at = now(),
      rules = ${rules === null ? null : JSON.stringify(rules)}::jsonb, object = ${rules?.object ?? null}
    where id = ${id}::uuid and run_id is null`);
  return getImport(ctx, id);
}

function hasRun(): Problem {
  const text = {
    en: 'This file has been imported already; bring it again to import it anew.',
    zh: '此文件已经导入过，如需再次导入请重新上传。',
  };
  return new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'id', code: 'invalid_value', text }],
  });
}

function isPart(): Problem {
  const text = {
    en: 'This file is part of a migration; try and run the migration.',
    zh: '此文件属于一次迁移，请试运行或运行该迁移。',
  };
  return new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'id', code: 'invalid_value', text }],
  });
}

/** Reads the file of an import. */
export async function withFile<Result>(
  ctx: Context,
  store: FileStore,
  one: Import,
  work: (content: Readable, size: number) => Promise<Result>,
): Promise<Result> {
  const file = await heldFile(ctx, one.fileId);
  return work(sealedStore(store, sealingRing).read(file.storedAs), file.size);
}

/** The kind of run that imports are. */
export const importKind = 'import';

export interface ImportInput {
  readonly importId: string;
  /** Does everything and takes it back, so that people see what would happen. */
  readonly dryRun: boolean;
}

/** Answers the run's id. An import runs once; trials as often as one likes. */
export async function startImport(ctx: Context, id: string, dryRun: boolean): Promise<string> {
  return inTransaction(ctx, async (inside) => {
    const one = await getImport(inside, id);
    if (one.runId !== null) throw hasRun();
    if (one.migrationId !== null) throw isPart();
    if (one.rules === null) {
      const text = {
        en: 'Say first which columns go to which fields.',
        zh: '请先设置各列与字段的对应关系。',
      };
      throw new Problem('required', { detail: text, errors: [{ field: 'rules', code: 'required', text }] });
    }
    planImport(inside, one.rules, one.shape);
    const input: ImportInput = { importId: id, dryRun };
    const run = await startRun(inside, importKind, input);
    const column = sql.id(dryRun ? 'dry_run_id' : 'run_id');
    const touched = await inside.db.run(sql`
      update ${qualified(inside.workspace.schema, 'imports')} set ${column} = ${run}::uuid, updated_at = now()
      where id = ${id}::uuid and run_id is null`);
    // Somebody else began it in this moment: their run is the one.
    if (touched === 0) throw hasRun();
    return run;
  });
}
