/** Makes a bundle as a stream: everything of one moment, entry by entry, its list at the end. */
import { createHash } from 'node:crypto';
import type { ConfigFile } from '../../../../shared/config/files.ts';
import { appVersion } from '../../../base/appVersion.ts';
import { isoNow } from '../../../base/clock.ts';
import type { Db } from '../../../base/database.ts';
import { sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { FileStore } from '../../files/fileStore.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { retiredObjects } from '../../metadata/retiredObjects.ts';
import { matchingIds } from '../../query/exportRows.ts';
import { exportContent } from '../export/exportContent.ts';
import { exportOrder } from '../export/exportOrder.ts';
import { planExport } from '../export/exportPlan.ts';
import { type ZipEntry, zipStream } from '../export/zipStream.ts';
import {
  type BundleEntry,
  type BundleFacts,
  type BundleManifest,
  bundleFormat,
  partName,
  rowsOfPart,
} from './bundleFormat.ts';
import { firstTables, goesAlong, historyTable } from './bundleTables.ts';
import { readMe } from './readMe.ts';
import { changedLines, countLines, partsOf } from './rowChunks.ts';
import { leaving, opening, type Row, sealedInRows } from './sealedInRows.ts';
import { isKeptFile, lastNumbers, rowChunks, type TableColumns, tablesIn } from './tableRows.ts';

export interface BundleWishes {
  /** With sensitive values, in the plain. */
  readonly sensitive: boolean;
}

export interface BundleTools {
  readonly files: FileStore;
  readonly migration: string;
  /** Documents of the configuration as files. */
  readonly configuration: (ctx: Context) => Promise<readonly ConfigFile[]>;
  /** Rows so far; may throw to stop. */
  readonly passed: (rows: number) => Promise<void>;
}

/** @param snapshot a transaction that sees one moment, and lasts as long as the bundle is written. */
export function writeBundle(
  ctx: Context,
  snapshot: Db,
  wishes: BundleWishes,
  tools: BundleTools,
): AsyncGenerator<Buffer> {
  return zipStream(new BundleContent(ctx, snapshot, wishes, tools).entries());
}

class BundleContent {
  readonly #ctx: Context;
  readonly #snapshot: Db;
  readonly #wishes: BundleWishes;
  readonly #tools: BundleTools;
  readonly #listed: BundleEntry[] = [];
  #rows = 0;

  constructor(ctx: Context, snapshot: Db, wishes: BundleWishes, tools: BundleTools) {
    // Configuration and spreadsheets are of the same moment, and take no second connection.
    this.#ctx = { ...ctx, db: snapshot };
    this.#snapshot = snapshot;
    this.#wishes = wishes;
    this.#tools = tools;
  }

  async *entries(): AsyncGenerator<ZipEntry> {
    yield this.#text('README.txt', readMe(this.#ctx));
    yield this.#text('workspace.json', JSON.stringify(this.#facts(), null, 2));
    for (const { path, text } of await this.#tools.configuration(this.#ctx)) {
      yield this.#text(`configuration/${path}`, text);
    }
    yield* this.#data();
    yield* this.#files();
    for (const object of this.#ctx.registry.objects.values()) {
      const sheet = await this.#spreadsheet(object);
      if (sheet) yield sheet;
    }
    const manifest: BundleManifest = {
      format: bundleFormat,
      entries: this.#listed,
      sequences: await lastNumbers(this.#snapshot, this.#ctx.workspace.schema),
    };
    yield { name: 'manifest.json', content: [Buffer.from(JSON.stringify(manifest))] };
  }

  #facts(): BundleFacts {
    const { slug, name, currency, country, language, timeZone, weekStart, fiscalYearStart } =
      this.#ctx.workspace;
    const own = { slug, name, currency, country, language, timeZone, weekStart, fiscalYearStart };
    return {
      format: bundleFormat,
      product: appVersion,
      migration: this.#tools.migration,
      exportedAt: isoNow(this.#ctx.clock),
      ...own,
      sensitive: this.#wishes.sensitive,
    };
  }

  #text(name: string, text: string): ZipEntry {
    return this.#counted(name, [Buffer.from(text)], () => null);
  }

  /** Its sum and size are known, and listed, when it was read to its end. */
  #counted(
    name: string,
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    rows: () => number | null,
  ): ZipEntry {
    const listed = this.#listed;
    async function* watched(): AsyncGenerator<Uint8Array> {
      const hash = createHash('sha256');
      let size = 0;
      for await (const chunk of content) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
      listed.push({ name, rows: rows(), size, sha256: hash.digest('hex') });
    }
    return { name, content: watched(), isLarge: true };
  }

  async *#data(): AsyncGenerator<ZipEntry> {
    const { registry, workspace } = this.#ctx;
    // What was put away can be had back, here and elsewhere.
    const objects = [...registry.objects.values(), ...retiredObjects(registry)];
    const ofObjects = new Set(objects.map(({ table }) => table));
    const all = await tablesIn(this.#snapshot, workspace.schema);
    const taken = all.filter(
      ({ table }) => ofObjects.has(table) || goesAlong(table) || table === historyTable,
    );
    const place = ({ table }: TableColumns) => {
      const first = firstTables.indexOf(table);
      return first < 0 ? firstTables.length : first;
    };
    for (const table of taken.sort((a, b) => place(a) - place(b))) yield* this.#parts(table);
  }

  async *#parts(table: TableColumns): AsyncGenerator<ZipEntry> {
    const { database, workspace } = this.#ctx;
    const rows = rowChunks(database, this.#snapshot, workspace.schema, table);
    const change = this.#changeOf(table.table);
    const chunks = this.#told(change === null ? rows : changedLines(rows, change));
    let part = 0;
    for await (const { content, rows: count } of partsOf(chunks, rowsOfPart)) {
      part += 1;
      yield this.#counted(partName(table.table, part), content, count);
    }
  }

  async *#told(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.#rows += countLines(chunk);
      await this.#tools.passed(this.#rows);
      yield chunk;
    }
  }

  /** What becomes of a line of the table; null: nothing. */
  #changeOf(table: string): ((line: string) => string) | null {
    const sealed = sealedInRows(this.#ctx.registry, this.#ctx.workspace.id);
    const carry = this.#wishes.sensitive ? opening : leaving;
    const isHistory = table === historyTable;
    if (!isHistory && table !== 'merges' && !sealed.holds(table)) return null;
    return (line) => {
      if (!sealed.mayHold(line)) return line;
      const row = JSON.parse(line) as Row;
      if (isHistory) sealed.history(row, carry);
      else if (table === 'merges') sealed.merge(row, carry);
      else sealed.record(table, row, carry);
      return JSON.stringify(row);
    };
  }

  async *#files(): AsyncGenerator<ZipEntry> {
    const rows = await this.#snapshot.rows<{ id: string; stored_as: string }>(
      sql`select t.id, t.stored_as from ${sql.id(this.#ctx.workspace.schema, 'files')} t
        where ${isKeptFile(this.#ctx.workspace.schema)} order by t.id`,
    );
    for (const { id, stored_as: storedAs } of rows) {
      yield this.#counted(`files/${id}`, this.#tools.files.read(storedAs), () => null);
      await this.#tools.passed(this.#rows);
    }
  }

  /** For people and for other systems; the labels and all fields that the exporter may read. */
  async #spreadsheet(object: ObjectType): Promise<ZipEntry | null> {
    const ctx = this.#ctx;
    if (ctx.actor.rights.rows(object.name, 'export') === null) return null;
    const fields = [...object.fields.values()]
      .filter(({ name, sensitive }) => {
        const access = ctx.actor.rights.field(object.name, name);
        return access !== 'hidden' && sensitive === undefined;
      })
      .map(({ name }) => name);
    const order = exportOrder.parse({ format: 'csv', fields: fields.slice(0, 200), lookupIds: true });
    const plan = await planExport(ctx, object, order);
    const ids = await matchingIds(ctx, object, plan.query);
    if (ids.length === 0) return null;
    const pace = { context: () => Promise.resolve(ctx), told: () => this.#tools.passed(this.#rows) };
    const content = exportContent(ctx, plan, ids, pace);
    return this.#counted(`spreadsheets/${object.plural}.csv`, content, () => ids.length);
  }
}
