/**
 * A bundle: everything of a company as a ZIP archive that anybody can read.
 *
 *     README.txt                       what this is, in Chinese and English
 *     workspace.json                   see BundleFacts
 *     configuration/<kind>/<name>.yaml objects, fields, layouts and rules, as `guanxi config` writes them
 *     spreadsheets/<plural>.csv        the records of each object, for people and for other systems
 *     data/<table>.<part>.ndjson       one row a line, every column by name: what a bundle is loaded from
 *     files/<id>                       the contents of files, by the id of their row in `data/files`
 *     manifest.json                    see BundleManifest; last
 */

/** Raised when older readers could not understand it. */
export const bundleFormat = 1;

export interface BundleFacts {
  readonly format: number;
  readonly product: string;
  /** The last migration that the data has been through: a reader needs at least this one. */
  readonly migration: string;
  readonly exportedAt: string;
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly country: string;
  readonly language: 'zh' | 'en';
  readonly timeZone: string;
  readonly weekStart: number;
  readonly fiscalYearStart: number;
  /** Whether sensitive values are in it, in the plain. */
  readonly sensitive: boolean;
}

export interface BundleEntry {
  readonly name: string;
  /** Of data: rows. */
  readonly rows: number | null;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly sha256: string;
}

export interface BundleManifest {
  readonly format: number;
  readonly entries: readonly BundleEntry[];
  /** The last number that each sequence gave out. */
  readonly sequences: readonly { readonly table: string; readonly column: string; readonly last: string }[];
}

/** Rows of one part: a table of any size comes in parts that can be read one by one. */
export const rowsOfPart = 200_000;

export function partName(table: string, part: number): string {
  return `data/${table}.${String(part).padStart(4, '0')}.ndjson`;
}

/** The table of an entry's name; null for what is no data. */
export function tableOf(name: string): string | null {
  return /^data\/([a-z0-9_]+)\.\d{4,}\.ndjson$/.exec(name)?.[1] ?? null;
}
