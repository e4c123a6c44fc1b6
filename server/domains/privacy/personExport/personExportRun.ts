/** The export about a person as a run: one ZIP with the data, a report in both languages and the files; sealed in the store. */
import { Readable } from 'node:stream';
import { isoNow } from '../../../base/clock.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { sealingRing } from '../../../platform/fields/sealed/sealingKeys.ts';
import { addFile } from '../../../platform/files/files.ts';
import { sealedStore } from '../../../platform/files/sealedStore.ts';
import type { RunKind } from '../../../platform/jobs/runKinds.ts';
import { amongRecords } from '../../../platform/records/erasing/eraseTraces.ts';
import { type Erasing, prepareErasing } from '../../../platform/records/erasing/erasing.ts';
import { titlesOf } from '../../../platform/records/titles.ts';
import { type ZipEntry, zipStream } from '../../../platform/transfer/export/zipStream.ts';
import { asProduct } from '../asProduct.ts';
import { privacyHouse } from '../privacyHouse.ts';
import { collect, type Part, plainValues } from './collect.ts';
import { reportPage } from './report.ts';

export const personExportKind = 'personExport';

export interface PersonExportInput {
  /** Singular name. */
  readonly object: string;
  readonly id: string;
  /** Sensitive values as they are, as far as the asker may read them; else masked. */
  readonly sensitive: boolean;
}

export interface PersonExportResult {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

interface HeldFile {
  readonly name: string;
  readonly stored_as: string;
}

const largest = 4 * 1024 ** 3;

/** An attempt begins anew after a crash: half a file is none, and the store removes what no row knows. */
export const personExportRun: RunKind<PersonExportInput, { readonly begun: true }> = {
  kind: personExportKind,
  async run(asker, handle): Promise<PersonExportResult> {
    const { object: name, id, sensitive } = handle.input;
    const ctx = asProduct(asker);
    const object = ctx.registry.object(name);
    const erasing = await prepareErasing(ctx, { id, mode: 'anonymise', subjects: [{ object: name, id }] });
    const note = (done: number) =>
      ctx.database.transaction((db) => handle.checkpoint(db, { position: { begun: true }, done, total: 3 }));
    await note(0);
    const parts = await collect(ctx, erasing, sensitive ? await plainValues(asker, object, id) : new Map());
    await note(1);
    const files = await filesOf(ctx, erasing);
    const person = (await titlesOf(ctx, name, [id])).get(id) ?? '';
    const content = Readable.from(zipStream(entries(ctx, person, parts, files)));
    const store = sealedStore(privacyHouse().files, sealingRing);
    const file = await addFile(asker, store, { name: `person-${id.slice(-8)}.zip`, content, limit: largest });
    // Until then nobody holds it, and a file that nobody holds goes by itself.
    await ctx.database.transaction(async (db) => {
      await db.run(sql`
        insert into ${qualified(ctx.workspace.schema, 'person_exports')} (run_id, object, record_id, file_id, created_at)
        values (${handle.id}, ${name}, ${id}, ${file.id}, ${isoNow(ctx.clock)}::timestamptz)
        on conflict (run_id) do update set file_id = excluded.file_id`);
      await handle.checkpoint(db, { position: { begun: true }, done: 3, total: 3 });
    });
    return { file: file.id, size: file.size };
  },
};

async function* entries(
  ctx: Context,
  person: string,
  parts: readonly Part[],
  files: readonly HeldFile[],
): AsyncGenerator<ZipEntry> {
  const names = namesOf(files);
  const facts = { workspace: ctx.workspace.name, person, at: isoNow(ctx.clock), files: names };
  const data = {
    format: 'guanxi-person-1',
    ...facts,
    parts: parts.map(({ name, label, entries: each }) => ({
      name,
      label,
      entries: each.map(({ title, values }) => ({
        title,
        ...Object.fromEntries(values.map((one) => [one.name, one.value])),
      })),
    })),
  };
  yield { name: 'data.json', content: [Buffer.from(JSON.stringify(data, null, 2))] };
  for (const language of ['zh', 'en'] as const)
    yield { name: `report.${language}.html`, content: [Buffer.from(reportPage(language, facts, parts))] };
  for (const [at, file] of files.entries())
    yield { name: `files/${names[at]!}`, content: privacyHouse().files.read(file.stored_as) };
}

async function filesOf(ctx: Context, { subjects, hanging }: Erasing): Promise<HeldFile[]> {
  const { schema } = ctx.workspace;
  const own = amongRecords([...subjects, ...hanging]);
  return ctx.db.rows<HeldFile & Record<string, unknown>>(sql`
    select f.name, f.stored_as from ${qualified(schema, 'files')} f
    where f.id in (select r.file_id from ${qualified(schema, 'attachments')} r where r.deleted_at is null and ${own}
      union select r.file_id from ${qualified(schema, 'file_uses')} r where r.held and ${own}) order by f.id`);
}

/** Each once: two of one name get a number, and no name leads out of its folder. */
function namesOf(files: readonly HeldFile[]): string[] {
  const taken = new Set<string>();
  return files.map(({ name }) => {
    const clean = name.replaceAll(/[/\\:*?"<>|]/g, '_');
    let free = clean;
    for (let n = 2; taken.has(free); n += 1) free = `${n} ${clean}`;
    taken.add(free);
    return free;
  });
}
