/** How many files came, how large they are and where they hang: of the archives, of a trial, of a run. */
import {
  type AttachmentFigures,
  type AttachmentOutcome,
  attachmentOutcomes,
  type MigrationAttachments,
} from '../../../../shared/migrationAttachments.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { Migration, MigrationPart } from '../migrations/migrationStore.ts';

const arrived: ReadonlySet<string> = new Set<AttachmentOutcome>(['attached', 'there']);

/** Null where the archives brought no file, and no table names any. */
export async function attachmentsOfMigration(
  ctx: Context,
  one: Migration,
  parts: readonly MigrationPart[],
): Promise<MigrationAttachments | null> {
  const [row] = await ctx.db.rows<{ files: number; bytes: string; not_taken: number }>(sql`
    select count(*)::int as files, coalesce(sum(size), 0) as bytes, count(refusal)::int as not_taken
    from ${qualified(ctx.workspace.schema, 'migration_files')} where migration_id = ${one.id}::uuid`);
  const isNamed = parts.some(({ use, rules }) => use === 'attach' || (rules?.files ?? []).length > 0);
  if (row!.files === 0 && !isNamed) return null;
  return {
    files: row!.files,
    bytes: Number(row!.bytes),
    notTaken: row!.not_taken,
    tried: one.dryRunId === null ? null : await attachmentFigures(ctx, one.id, one.dryRunId),
    result: one.runId === null ? null : await attachmentFigures(ctx, one.id, one.runId),
  };
}

/** Null where the run named no file, and none was there to be named. */
export async function attachmentFigures(
  ctx: Context,
  migrationId: string,
  runId: string,
): Promise<AttachmentFigures | null> {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<{
    outcome: AttachmentOutcome;
    object: string | null;
    count: number;
    bytes: string;
  }>(sql`
    select l.outcome, l.object, count(*)::int as count, sum(l.size) as bytes
    from ${qualified(schema, 'migration_links')} l join ${qualified(schema, 'imports')} i on i.id = l.import_id
    where i.migration_id = ${migrationId}::uuid and l.run_id = ${runId}::uuid group by l.outcome, l.object`);
  const [free] = await ctx.db.rows<{ unnamed: number; all: number }>(sql`
    select count(*)::int as all, count(*) filter (where not exists (
      select from ${qualified(schema, 'migration_links')} l where l.migration_file_id = f.id and l.run_id = ${runId}::uuid
    ))::int as unnamed
    from ${qualified(schema, 'migration_files')} f where f.migration_id = ${migrationId}::uuid`);
  if (rows.length === 0 && free!.all === 0) return null;
  const sum = (own: typeof rows, of: (row: (typeof rows)[number]) => number) =>
    own.reduce((total, row) => total + of(row), 0);
  const countOf = ({ count }: (typeof rows)[number]) => count;
  const bytesOf = ({ bytes }: (typeof rows)[number]) => Number(bytes);
  const named = rows.filter(({ outcome }) => outcome !== 'leftOut');
  const here = rows.filter(({ outcome }) => arrived.has(outcome));
  const outcomes = Object.fromEntries(
    attachmentOutcomes.map((name) => [
      name,
      sum(
        rows.filter(({ outcome }) => outcome === name),
        countOf,
      ),
    ]),
  ) as Record<AttachmentOutcome, number>;
  const both = (source: number, ours: number) => ({
    source: String(source),
    ours: String(ours),
    equal: source === ours,
  });
  const objects = [...new Set(here.flatMap(({ object }) => object ?? []))].map((name) => {
    const own = here.filter(({ object }) => object === name);
    const plural = ctx.registry.objects.get(name)?.plural ?? name;
    return { object: plural, count: sum(own, countOf), bytes: sum(own, bytesOf) };
  });
  return {
    count: both(sum(named, countOf), sum(here, countOf)),
    bytes: both(sum(named, bytesOf), sum(here, bytesOf)),
    outcomes,
    unnamed: free!.unnamed,
    objects: objects.sort((a, b) => b.count - a.count),
  };
}

/** Every file that a table names arrived, and every file that came is named. */
export function allArrived(figures: AttachmentFigures | null): boolean {
  return figures === null || (figures.count.equal && figures.bytes.equal && figures.unnamed === 0);
}
