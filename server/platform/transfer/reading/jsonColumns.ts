/** One record of JSON as the cells of a row: what is nested has its path as a column, lists are one cell. */
import { FileRefused } from './fileRefused.ts';
import { mostColumns } from './readRequest.ts';

/** Containers within each other, the record itself the first. */
const deepest = 20;

export type JsonFault = 'broken' | 'noObject' | 'tooDeep';

/** What several values of one cell stand apart by; one that holds such a sign itself makes the list stay JSON. */
const separators = /[;；,，、|\n]/;

/**
 * The columns of a file in the order in which its records bring them, which is the same each time it is read: a row is
 * cells by these columns.
 */
export class JsonColumns {
  readonly #byPath = new Map<string, number>();
  readonly #paths: (readonly string[])[] = [];

  get paths(): readonly (readonly string[])[] {
    return this.#paths;
  }

  /** The cells of a record, or what is wrong with it. Throws FileRefused for more columns than an import takes. */
  cellsOf(text: string): string[] | JsonFault {
    let record: unknown;
    try {
      record = JSON.parse(withLongNumbersAsText(text));
    } catch {
      return 'broken';
    }
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return 'noObject';
    if (isDeep(record, deepest)) return 'tooDeep';
    const cells: string[] = [];
    this.#flatten(record, [], cells);
    for (let at = 0; at < cells.length; at++) cells[at] ??= '';
    return cells;
  }

  #flatten(object: object, path: readonly string[], cells: string[]): void {
    for (const [name, value] of Object.entries(object)) {
      const own = [...path, name.replaceAll('\u0000', '')];
      const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
      if (isNested && Object.keys(value as object).length > 0) this.#flatten(value as object, own, cells);
      else cells[this.#indexOf(own)] = textOf(value);
    }
  }

  #indexOf(path: readonly string[]): number {
    const key = path.join('\u0000');
    const known = this.#byPath.get(key);
    if (known !== undefined) return known;
    const index = this.#paths.push(path) - 1;
    if (index >= mostColumns) throw tooManyColumns();
    this.#byPath.set(key, index);
    return index;
  }
}

/** Whole numbers of more digits than a number here holds are ids: they stay what they are. */
function withLongNumbersAsText(text: string): string {
  if (!/[\d.]{16}/.test(text)) return text;
  // A string that never ends is one as well: looked for again from each of its quotes, it would take the square of its length.
  return text.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    token.length > 15 && /^[-\d.]+$/.test(token) ? `"${token}"` : token,
  );
}

function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeep(one, levels - 1));
}

function textOf(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.replaceAll('\u0000', '');
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value)) return '';
  const texts = value.map((one) => (typeof one === 'object' && one !== null ? null : textOf(one)));
  const isPlain = texts.every((text) => text !== null && !separators.test(text));
  return isPlain ? texts.filter((text) => text !== '').join(';') : JSON.stringify(value);
}

function tooManyColumns(): FileRefused {
  return new FileRefused({
    en: `The records of this file have more than ${mostColumns} members; at most ${mostColumns} columns can be imported. Leave out those that are not needed.`,
    zh: `此文件的记录包含超过 ${mostColumns} 个成员，最多可导入 ${mostColumns} 列，请删去不需要的成员。`,
  });
}
