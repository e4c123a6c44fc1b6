/** A rule set on the files of a migration: each takes the rules that are for it, and is cut into the parts that they name. */
import { fold } from '../../../../shared/fold.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ImportRules, RuleSetFile } from '../rules.ts';
import type { MigrationPart } from './migrationStore.ts';
import { insertPart, isByHand } from './partsByHand.ts';
import { fileKey } from './partsOfFile.ts';
import { getRuleSet } from './ruleSets.ts';

type Entry = RuleSetFile['files'][number];

export async function applyRuleSet(
  ctx: Context,
  migrationId: string,
  parts: readonly MigrationPart[],
  id: string,
): Promise<void> {
  await takeRules(ctx, migrationId, parts, (await getRuleSet(ctx, id)).rules);
}

/** Columns that a file does not have are told by its faults, not left out in silence. */
export async function takeRules(
  ctx: Context,
  migrationId: string,
  parts: readonly MigrationPart[],
  set: RuleSetFile,
): Promise<void> {
  for (const part of parts.filter(({ recognised }) => !isByHand(recognised.part))) {
    const entry = entryFor(part, set);
    if (entry) await give(ctx, part, entry, set);
    const named = part.recognised.part === null ? partsNamed(part, entry, set) : [];
    if (named.length > 0) await cut(ctx, migrationId, part, parts, named, set);
  }
}

const sameSheet = (part: MigrationPart, { sheet }: Entry): boolean =>
  sheet === undefined || sheet === part.shape.sheet;

/** The rules for a file: by what the source calls its object, by its sheet, or by its name, which all its parts have in common. */
function entryFor(part: MigrationPart, { files }: RuleSetFile): Entry | undefined {
  const { kind } = part.recognised;
  const byKind = files.find(
    (entry) => entry.kind !== undefined && entry.kind === kind && sameSheet(part, entry),
  );
  if (byKind || part.recognised.part !== null) return byKind;
  const own = files.filter((entry) => isFor(part, entry) && !entry.each);
  // Where others take some of its rows, the one that takes all is the file's own.
  return own.find(({ only }) => only === undefined) ?? own[0];
}

const isFor = (part: MigrationPart, entry: Entry): boolean =>
  fold(entry.file) === fold(part.fileName) && sameSheet(part, entry);

/** Rules for some rows of a file that has rules for all the others. */
function partsNamed(part: MigrationPart, own: Entry | undefined, { files }: RuleSetFile): readonly Entry[] {
  return files.filter(
    (entry) => entry !== own && entry.kind === undefined && entry.only !== undefined && isFor(part, entry),
  );
}

/** Those that somebody made of the file before go, so that a set taken twice makes nothing twice. */
async function cut(
  ctx: Context,
  migrationId: string,
  whole: MigrationPart,
  parts: readonly MigrationPart[],
  entries: readonly Entry[],
  set: RuleSetFile,
): Promise<void> {
  const gone = parts.filter((one) => fileKey(one) === fileKey(whole) && isByHand(one.recognised.part));
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'imports')}
    where id = any(${gone.map(({ importId }) => importId)}::uuid[])`);
  for (const entry of entries) {
    const rules = rulesOf(entry, set);
    const part = await insertPart(ctx, migrationId, whole, ctx.registry.byPlural(rules.object), rules);
    await give(ctx, part, entry, set);
  }
}

function rulesOf(entry: Entry, { source }: RuleSetFile): ImportRules {
  const { file: _file, sheet: _sheet, kind: _kind, use: _use, ...own } = entry;
  return source === undefined ? own : { ...own, source: own.source ?? source };
}

async function give(
  ctx: Context,
  { importId }: MigrationPart,
  entry: Entry,
  set: RuleSetFile,
): Promise<void> {
  const rules = rulesOf(entry, set);
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'imports')} set rules = ${JSON.stringify(rules)}::jsonb,
      object = ${rules.object}, file_use = ${entry.use}, load_order = ${set.files.indexOf(entry) + 1}, updated_at = now()
    where id = ${importId}::uuid`);
}
