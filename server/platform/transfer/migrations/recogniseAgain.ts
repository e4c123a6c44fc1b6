/** The files of a migration recognised anew, for they tell of each other; each part that a file has is an import of its own. */
import { isDeepStrictEqual } from 'node:util';
import type { FileUse } from '../../../../shared/migrations.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { PathIndex } from '../attachments/pathIndex.ts';
import { withFileColumns } from '../attachments/proposeFileColumns.ts';
import { type KnownFile as SpooledFile, spooledFiles } from '../attachments/spooledFiles.ts';
import { knownPeople } from '../knownPeople.ts';
import type { FileShape } from '../reading/readRequest.ts';
import { recordsOfSource } from '../recordsOfSource.ts';
import type { ImportRules } from '../rules.ts';
import { openPart, sealPart } from '../sealedPart.ts';
import { type FormerRecords, idsNamedBy, noneBefore } from '../sources/formerRecords.ts';
import type { FileToRecognise, RecognisedFile } from '../sources/recognisedFile.ts';
import { recogniseFiles } from '../sources/recogniseFiles.ts';
import { getMigration, type Recognised } from './migrationStore.ts';
import { placeOfObject } from './orderOfFiles.ts';
import { isByHand } from './partsByHand.ts';
import { fileKey } from './partsOfFile.ts';

interface Known {
  id: string;
  file_id: string;
  file_name: string;
  shape: unknown;
  rules: ImportRules | null;
  recognised: unknown;
}

type Proposal = Recognised & { readonly proposed: ImportRules };

export interface KnownFile extends Omit<Known, 'shape'> {
  readonly shape: FileShape;
  readonly before: Proposal | null;
  /** Of the file that it is of, or of the sheet. */
  readonly key: string;
  readonly part: string | null;
}

/** Rules that somebody made are kept; those that were only proposed follow what is known by now. */
export async function recogniseAgain(ctx: Context, id: string): Promise<void> {
  const imports = qualified(ctx.workspace.schema, 'imports');
  const all = await knownFiles(ctx, id);
  const files = all.filter(({ part }) => part === null);
  const toRecognise = files.map(({ file_name, shape }) => ({ fileName: file_name, shape }));
  const { source: said } = await getMigration(ctx, id);
  const recognised = recogniseFiles(
    ctx,
    toRecognise,
    await knownPeople(ctx),
    await formerRecords(ctx, said, toRecognise),
  ).map((file) => ofSource(file, said));
  const index = new PathIndex(await spooledFiles(ctx, id));
  const pairs: { readonly known: KnownFile; readonly file: RecognisedFile }[] = [];
  for (const [at, found] of recognised.entries()) {
    const file = withFiles(ctx, found, files[at]!.shape, index);
    const known = files[at]!;
    const beside = all.filter((one) => one.part !== null && one.key === known.key);
    pairs.push({ known, file }, ...(await pairParts(ctx, id, known, beside, file.parts)));
  }
  for (const { known, file } of pairs) {
    const { id: importId, rules, before } = known;
    const isTouched = before !== null && !isDeepStrictEqual(rules, before.proposed);
    const part = sealPart(recognisedPart(file, before, known.part), importId);
    await ctx.db.run(sql`
      update ${imports} set recognised = to_jsonb(${part}::text), updated_at = now()
      where id = ${importId}::uuid`);
    if (isTouched) continue;
    const order = file.order || placeOfObject(ctx.registry, file.object);
    await ctx.db.run(sql`
      update ${imports} set rules = ${JSON.stringify(file.rules)}::jsonb, object = ${file.rules.object},
        load_order = ${order}, file_use = ${file.object === null ? insteadOf(file, index) : 'import'}
      where id = ${importId}::uuid`);
  }
  const source = recognised.find((file) => file.source !== null)?.source ?? null;
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'data_migrations')}
    set source = coalesce(source, ${source}), dry_run_id = null, updated_at = now() where id = ${id}::uuid`);
}

/** Of those whose ids the files name, the records that earlier migrations of the same source brought. */
async function formerRecords(
  ctx: Context,
  said: string | null,
  files: readonly FileToRecognise[],
): Promise<FormerRecords> {
  const named = idsNamedBy(files);
  return named === null ? noneBefore : recordsOfSource(ctx, said ?? named.source, named.ids);
}

/** All files of a migration share the source that somebody named. */
function ofSource(file: RecognisedFile, said: string | null): RecognisedFile {
  if (said === null || file.rules.source === undefined) return file;
  const parts = file.parts.map((part) => ofSource(part, said));
  return { ...file, rules: { ...file.rules, source: said }, parts };
}

/** With the columns that name files of the archives. */
function withFiles(
  { registry }: Context,
  file: RecognisedFile,
  shape: FileShape,
  index: PathIndex<SpooledFile>,
): RecognisedFile {
  if (file.object === null) return file;
  const rules = withFileColumns(registry.byPlural(file.object), file.rules, shape, index);
  const named = new Set((rules.files ?? []).map(({ column }) => column));
  return { ...file, rules, left: file.left.filter(({ column }) => !named.has(column)) };
}

/** What says where files belong waits for an archive that has some. */
function insteadOf({ instead }: RecognisedFile, index: PathIndex<SpooledFile>): FileUse {
  return instead === 'attach' && index.size === 0 ? 'wait' : (instead ?? 'wait');
}

export async function knownFiles(ctx: Context, id: string): Promise<readonly KnownFile[]> {
  const rows = await ctx.db.rows<Known>(sql`
    select id, file_id, file_name, shape, rules, recognised from ${qualified(ctx.workspace.schema, 'imports')}
    where migration_id = ${id}::uuid order by created_at, id`);
  return rows.map((row) => {
    const shape = openPart<FileShape>(row.shape, row.id);
    const before = row.recognised === null ? null : openPart<Proposal>(row.recognised, row.id);
    const key = fileKey({ fileId: row.file_id, shape });
    return { ...row, shape, before, key, part: before?.part ?? null };
  });
}

/** Answers to questions that are asked still, and offer what was answered. */
function keptAnswers(before: Recognised, questions: Recognised['questions']): Recognised['answers'] {
  const answers: Record<number, string> = {};
  for (const [at, { kind, column, word, choices }] of questions.entries()) {
    const former = before.questions.findIndex(
      (one) => one.kind === kind && one.column === column && one.word === word,
    );
    const answer = before.answers[former];
    if (answer !== undefined && choices.some(({ value }) => value === answer)) answers[at] = answer;
  }
  return answers;
}

/** The import that was brought with a file, and those of its parts; whichever of them is asked for. */
export function wholeFileOf(all: readonly KnownFile[], id: string): readonly KnownFile[] {
  const one = all.find((known) => known.id === id);
  const same = all.filter(({ key }) => key === one?.key);
  const first = one?.part === null ? one : same.find(({ part }) => part === null);
  return same.filter((known) => known === first || known.part !== null);
}

/** An import for each part that the file has by now, known or new; those that it has no more go. */
async function pairParts(
  ctx: Context,
  id: string,
  whole: KnownFile,
  beside: readonly KnownFile[],
  parts: readonly RecognisedFile[],
) {
  const imports = qualified(ctx.workspace.schema, 'imports');
  const gone = beside.filter(({ part }) => !isByHand(part) && !parts.some(({ kind }) => kind === part));
  await ctx.db.run(sql`delete from ${imports} where id = any(${gone.map((one) => one.id)}::uuid[])`);
  const pairs: { readonly known: KnownFile; readonly file: RecognisedFile }[] = [];
  for (const file of parts) {
    const there = beside.find(({ part }) => part === file.kind);
    if (there) {
      // It is read as its file is.
      await ctx.db.run(sql`
        update ${imports} set shape = to_jsonb(${sealPart(whole.shape, there.id)}::text) where id = ${there.id}::uuid`);
      pairs.push({ known: { ...there, shape: whole.shape }, file });
      continue;
    }
    const importId = ctx.ids.next();
    await ctx.db.run(sql`
      insert into ${imports} (id, file_id, file_name, shape, created_by_id, migration_id, created_at)
      select ${importId}::uuid, file_id, file_name, to_jsonb(${sealPart(whole.shape, importId)}::text), created_by_id,
        migration_id, created_at from ${imports} where id = ${whole.id}::uuid and migration_id = ${id}::uuid`);
    pairs.push({
      known: { ...whole, id: importId, rules: null, recognised: null, before: null, part: file.kind },
      file,
    });
  }
  return pairs;
}

function recognisedPart(file: RecognisedFile, before: Proposal | null, part: string | null): Proposal {
  const { kind, certainty, making, names, note, values, left, questions, attaches, rules } = file;
  const answers = before === null ? {} : keptAnswers(before, questions);
  // An object that somebody wished for stays wished for.
  const wished =
    making.length === 0 && before ? { making: before.making, names: before.names } : { making, names };
  return {
    ...{ kind, certainty, ...wished, note, values, left, questions, attaches, answers, part },
    proposed: rules as ImportRules,
  };
}
