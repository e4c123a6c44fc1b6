/** Files of one batch given to their records: hung on them or held by a field, each content once. */
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { addFile, cleanName, type FileInfo, heldFile } from '../../files/files.ts';
import { largestFile } from '../../files/largestFile.ts';
import { nameFits } from '../../files/nameFits.ts';
import { visibleIds } from '../../query/reader.ts';
import type { ChangeSet } from '../../records/changeSets.ts';
import { grouped } from '../../records/grouped.ts';
import { write } from '../../records/writer.ts';
import { attaching } from './attaching.ts';
import { against, type FileWish } from './fileWish.ts';

/** With file and record, and nothing that stands against them. */
type Whole = FileWish & {
  readonly file: { readonly fileId: string };
  readonly record: NonNullable<FileWish['record']>;
};

const isWhole = (wish: FileWish): wish is Whole =>
  wish.outcome === null && wish.record !== null && (wish.file?.fileId ?? null) !== null;

/** What needs no transaction: names that say something else than the content, and what hangs there already. */
export async function checkWishes(ctx: Context, wishes: readonly FileWish[]): Promise<void> {
  for (const wish of wishes) {
    if (wish.outcome !== null) continue;
    if (wish.file?.fileId == null) against(wish, 'missing');
    else if (wish.record === null) against(wish, 'noRecord');
    else if (!nameFits(cleanName(wish.name), wish.file.type ?? '')) {
      against(wish, 'notTaken', {
        en: `“${wish.name}” is not what its ending says; its content is ${wish.file.type}.`,
        zh: `“${wish.name}”的内容（${wish.file.type}）与扩展名不符。`,
      });
    }
  }
  await tellThere(ctx, wishes.filter(isWhole));
}

/** Of one content and name: the same under two names is two files to people. */
const keyOf = ({ record, file, field, name }: Whole): string =>
  `${record.object.name} ${record.id} ${field?.name ?? ''} ${file.sum} ${cleanName(name)}`;

/** Bringing the same archive twice hangs nothing twice, nor does a table that says a thing twice. */
async function tellThere(ctx: Context, wishes: readonly Whole[]): Promise<void> {
  const { schema } = ctx.workspace;
  const known = wishes.filter(({ record }) => record.id !== '');
  const rows =
    known.length === 0
      ? []
      : await ctx.db.rows<{ key: string }>(sql`
    with asked as (
      select distinct * from unnest(${known.map(({ record }) => record.object.name)}::text[],
        ${known.map(({ record }) => record.id)}::uuid[]) as n (object, record_id)
    ), held as (
      select a.object, a.record_id, '' as field, a.file_id from asked
      join ${qualified(schema, 'attachments')} a using (object, record_id) where a.deleted_at is null
      union all
      select u.object, u.record_id, u.field, u.file_id from asked
      join ${qualified(schema, 'file_uses')} u using (object, record_id) where u.held
    )
    select concat_ws(' ', h.object, h.record_id, h.field, encode(f.sha256, 'hex'), f.name) as key
    from held h join ${qualified(schema, 'files')} f on f.id = h.file_id`);
  const there = new Set(rows.map(({ key }) => key));
  for (const wish of wishes) {
    const key = keyOf(wish);
    if (wish.record.id !== '' && there.has(key)) against(wish, 'there');
    else if (wish.record.id !== '') there.add(key);
  }
}

/** Of a trial: whether the records that are here take a file of the actor. */
export async function foreseeHanging(ctx: Context, wishes: readonly FileWish[]): Promise<void> {
  const known = wishes.filter(isWhole).filter(({ record }) => record.id !== '');
  for (const [object, group] of grouped(known, ({ record }) => record.object)) {
    const ids = group.map(({ record }) => record.id);
    const may =
      ctx.actor.rights.rows(object.name, 'update') === null
        ? new Set<string>()
        : await visibleIds(ctx, object, ids, 'update');
    for (const wish of group) if (!may.has(wish.record.id)) against(wish, 'refused', mayNot);
  }
}

const mayNot = {
  en: 'You may not change this record, so it takes no file of yours.',
  zh: '您无权修改此记录，不能添加文件。',
};

/**
 * A file lies in the store once for each record, so that it goes with that one: the first takes what the archive brought,
 * others have a copy.
 * @param ctx outside of the transaction in which they are hung
 */
export async function copiesFor(
  ctx: Context,
  store: FileStore,
  wishes: readonly FileWish[],
): Promise<ReadonlyMap<FileWish, FileInfo>> {
  const { schema } = ctx.workspace;
  const whole = wishes.filter(isWhole);
  const ids = [...new Set(whole.map(({ file }) => file.fileId))];
  const rows = await ctx.db.rows<{ file_id: string }>(sql`
    select file_id from ${qualified(schema, 'attachments')} where file_id = any(${ids}::uuid[])
    union select file_id from ${qualified(schema, 'file_uses')} where file_id = any(${ids}::uuid[])`);
  const taken = new Set(rows.map((row) => row.file_id));
  const copies = new Map<FileWish, FileInfo>();
  for (const wish of whole) {
    const { fileId } = wish.file;
    if (!taken.has(fileId)) {
      taken.add(fileId);
      continue;
    }
    const { storedAs } = await heldFile(ctx, fileId);
    const content = store.read(storedAs);
    // It was scanned when it came.
    copies.set(wish, await addFile(ctx, store, { name: wish.name, content, limit: largestFile, ours: true }));
  }
  return copies;
}

/** @param ctx inside the transaction that also says how far the run is */
export async function hangFiles(
  ctx: Context,
  wishes: readonly FileWish[],
  copies: ReadonlyMap<FileWish, FileInfo>,
  changeSet: ChangeSet,
): Promise<void> {
  const whole = wishes.filter(isWhole);
  await takeOver(
    ctx,
    whole.filter((wish) => !copies.has(wish)),
  );
  const infos = new Map<Whole, FileInfo>();
  for (const wish of whole) infos.set(wish, copies.get(wish) ?? (await heldFile(ctx, wish.file.fileId)));
  const hung = whole.filter(({ field }) => field === null);
  const answers = await attaching()(
    ctx,
    hung.map((wish) => ({ place: wish.record, file: infos.get(wish)!, moment: wish.moment })),
    changeSet,
  );
  for (const [at, wish] of hung.entries()) {
    const answer = answers[at];
    if (answer instanceof Problem) refuse(wish, answer);
  }
  await fillFields(
    ctx,
    whole.filter(({ field }) => field !== null),
    infos,
    changeSet,
  );
  for (const wish of whole) wish.outcome ??= 'attached';
}

/** Whoever runs the migration gives its files to the records, under the names that people know them by. */
async function takeOver(ctx: Context, wishes: readonly Whole[]): Promise<void> {
  if (wishes.length === 0) return;
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'files')} f set name = n.name, created_by_id = ${ctx.actor.userId}::uuid
    from unnest(${wishes.map(({ file }) => file.fileId)}::uuid[],
      ${wishes.map(({ name }) => cleanName(name))}::text[]) as n (id, name) where f.id = n.id`);
}

/** The field of a record holds the files that its row names. */
async function fillFields(
  ctx: Context,
  wishes: readonly Whole[],
  infos: ReadonlyMap<Whole, FileInfo>,
  changeSet: ChangeSet,
): Promise<void> {
  for (const [object, group] of grouped(wishes, ({ record }) => record.object)) {
    const places = [...grouped(group, ({ record, field }) => `${record.id} ${field!.name}`).values()];
    const operations = places.map((own) => {
      const value = own.map((wish) => {
        const { id, name, size, type } = infos.get(wish)!;
        return { id, name, size, type };
      });
      const [{ record, field }] = own as [Whole];
      return { op: 'update' as const, id: record.id, data: { [field!.name]: value } };
    });
    const { id, kind, summary } = changeSet;
    const { results } = await write(ctx, object, operations, { changeSet: id, kind, summary, atomic: false });
    for (const [at, result] of results.entries())
      if (result.status === 'refused') for (const wish of places[at]!) refuse(wish, result.problem);
  }
}

function refuse(wish: FileWish, problem: Problem): void {
  const [first] = problem.errors;
  const text = first?.text ?? problem.detail ?? (problem.code === 'forbidden' ? mayNot : null);
  against(wish, 'refused', text ?? { en: problem.message, zh: problem.message });
}
