/** What the rows of a table of attachments say: which file, which record, and what the file is called. */
import { fold } from '../../../../shared/fold.ts';
import type { FileShape, Row } from '../reading/readRequest.ts';
import type { AttachmentTable } from '../sources/attachmentTable.ts';
import { inForm } from '../sources/cellForms.ts';
import { against, type FileWish, type RecordSaid, type StampSaid, wishFor } from './fileWish.ts';
import { momentIn } from './momentIn.ts';
import type { FoundFile, PathIndex } from './pathIndex.ts';
import type { KnownFile } from './spooledFiles.ts';

/** A document of which another table says the records. */
export interface Document {
  readonly found: FoundFile<KnownFile>;
  readonly named: string;
  readonly name: string;
  readonly stamp: StampSaid | null;
  /** All of its versions are left out. */
  readonly isLeftOut: boolean;
}

export class TableReader {
  readonly #table: AttachmentTable;
  readonly #index: PathIndex<KnownFile>;
  readonly #places: ReadonlyMap<string, number>;

  constructor(table: AttachmentTable, shape: FileShape, index: PathIndex<KnownFile>) {
    this.#table = table;
    this.#index = index;
    this.#places = new Map(shape.columns.map(({ header, index: at }) => [header, at]));
  }

  #cell(header: string | null, [, cells]: Row): string {
    const at = header === null ? undefined : this.#places.get(header);
    return at === undefined ? '' : (cells[at] ?? '').trim();
  }

  #isLeftOut(row: Row): boolean {
    return this.#table.leaveOut.some(({ column, is }) =>
      is.some((word) => fold(word) === fold(this.#cell(column, row))),
    );
  }

  /** The first of what the archive may call it that is there. */
  #find(row: Row): { readonly found: FoundFile<KnownFile>; readonly named: string } {
    const { file, folders, forms } = this.#table;
    const names = file.map((header) => this.#cell(header, row)).filter((name) => name !== '');
    for (const named of names) {
      for (const form of new Set([named, inForm(named, forms)])) {
        const found = this.#index.find(form, folders);
        if (found !== 'none') return { found, named };
      }
    }
    return { found: 'none', named: names.at(-1) ?? '' };
  }

  /** Null where the row names no document. A later version of one counts for more. */
  documentOf(row: Row, known: Document | undefined): readonly [id: string, Document] | null {
    const id = this.#cell(this.#table.document, row);
    if (id === '' || row[2]) return null;
    const isLeftOut = this.#isLeftOut(row);
    if (isLeftOut && known) return null;
    const { found, named } = this.#find(row);
    const name = this.#cell(this.#table.name, row) || named;
    return [this.#id(id), { found, named, name, stamp: this.#stamp(row), isLeftOut }];
  }

  /** Null where the row says neither who attached the file nor when. */
  #stamp(row: Row): StampSaid | null {
    const { by = [], at = null, timeZone = 'UTC' } = this.#table.added ?? {};
    const words = by.map((header) => this.#id(this.#cell(header, row))).filter((one) => one !== '');
    const people = [...new Set(words)];
    const moment = momentIn(this.#cell(at, row), timeZone);
    return people.length === 0 && moment === null ? null : { by: people, at: moment };
  }

  #id(text: string): string {
    return inForm(text, this.#table.forms);
  }

  #record(row: Row): RecordSaid {
    const { record, recordType, objects } = this.#table;
    const word = fold(this.#cell(recordType, row));
    const [, own = null] = Object.entries(objects).find(([name]) => fold(name) === word) ?? [];
    return { id: this.#id(this.#cell(record, row)), objects: word === '' ? null : own };
  }

  /** @param documents of the tables that name them; used where this one names documents, not files */
  wishOf(row: Row, documents: ReadonlyMap<string, Document>): FileWish | null {
    const at = { row: row[0], place: 0 };
    if (row[2]) {
      const wish = wishFor({ ...at, named: '' }, 'none', '');
      against(wish, 'notTaken', row[2]);
      return wish;
    }
    const document =
      this.#table.document === null
        ? undefined
        : documents.get(this.#id(this.#cell(this.#table.document, row)));
    const isOfDocument = this.#table.file.length === 0;
    const own = isOfDocument ? null : this.#find(row);
    const named = own?.named ?? document?.named ?? this.#cell(this.#table.document, row);
    const said = this.#cell(this.#table.name, row) || document?.name || named;
    const record = this.#record(row);
    if (named === '' && record.id === '') return null;
    const wish = wishFor({ ...at, named }, own?.found ?? document?.found ?? 'none', said);
    wish.said = record;
    wish.stamp = isOfDocument ? (document?.stamp ?? null) : this.#stamp(row);
    const { elsewhere } = this.#table;
    if (this.#isLeftOut(row) || (isOfDocument && document?.isLeftOut)) against(wish, 'leftOut');
    else if (elsewhere.some((beginning) => record.id.startsWith(beginning))) against(wish, 'leftOut');
    return wish;
  }
}
