/** The files of a migration by what tables call them: a path, a name, or the id that the other system names its files by. */

/** What an index has to know of a file. */
export interface Indexed {
  readonly path: string;
  /** In hex; two files of one content are one. Null: it was not taken. */
  readonly sum: string | null;
}

/** `several`: what the table says does not tell them apart. */
export type FoundFile<File> = File | 'none' | 'several';

/** Parts of a path that leads nowhere outside; of an address of the web what follows its host. */
function partsOf(path: string): string[] {
  return path
    .normalize('NFC')
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
}

const withoutEnding = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,8}$/, '');

export class PathIndex<File extends Indexed> {
  /** By the last part of the path; the same without regard to case; and without its ending. */
  readonly #byName = new Map<string, File[]>();
  readonly #byFolded = new Map<string, File[]>();
  readonly #byStem = new Map<string, File[]>();
  readonly size: number;

  constructor(files: readonly File[]) {
    this.size = files.length;
    for (const file of files) {
      const name = partsOf(file.path).at(-1) ?? '';
      add(this.#byName, name, file);
      add(this.#byFolded, name.toLowerCase(), file);
      // `00P….pdf`, and `00P…_offer.pdf`
      add(this.#byStem, withoutEnding(name).toLowerCase(), file);
      const [id = ''] = name.split('_');
      if (id.length >= 8 && id !== name) add(this.#byStem, id.toLowerCase(), file);
    }
  }

  /**
   * @param folders in one of which the system lays its files; those that lie elsewhere do not count, when some lie there
   * @param named what the table says: as much of the path as it says must be that of the file, or the other way round
   */
  find(named: string, folders: readonly string[] = []): FoundFile<File> {
    const parts = partsOf(named);
    const name = parts.at(-1);
    if (name === undefined) return 'none';
    // Ids of some systems tell themselves apart by case.
    for (const [index, key] of [
      [this.#byName, name],
      [this.#byFolded, name.toLowerCase()],
      [this.#byStem, name.toLowerCase()],
    ] as const) {
      const candidates = (index.get(key) ?? []).filter((file) => fits(file.path, parts));
      const inFolder = candidates.filter(({ path }) => liesIn(path, folders));
      const found = only(inFolder.length > 0 ? inFolder : candidates);
      if (found !== 'none') return found;
    }
    return 'none';
  }
}

function add<File>(index: Map<string, File[]>, key: string, file: File): void {
  const known = index.get(key);
  if (known) known.push(file);
  else index.set(key, [file]);
}

/** The folders before the name agree as far as both say them. */
function fits(path: string, wanted: readonly string[]): boolean {
  const own = partsOf(path).slice(0, -1).reverse();
  const others = wanted.slice(0, -1).reverse();
  return own.every((part, at) => {
    const other = others[at];
    return other === undefined || other.toLowerCase() === part.toLowerCase();
  });
}

function liesIn(path: string, folders: readonly string[]): boolean {
  const own = partsOf(path)
    .slice(0, -1)
    .map((part) => part.toLowerCase());
  return folders.some((folder) => own.includes(folder.toLowerCase()));
}

/** Several of one content are one; those that were not taken do not stand against one that was. */
function only<File extends Indexed>(files: readonly File[]): FoundFile<File> {
  const taken = files.filter(({ sum }) => sum !== null);
  const [first, ...others] = taken.length > 0 ? taken : files;
  if (!first) return 'none';
  if (others.length === 0) return first;
  return first.sum !== null && others.every(({ sum }) => sum === first.sum) ? first : 'several';
}

/** The files that a cell names: itself, or its parts where those are several. */
export function namesIn(cell: string, isFile: (name: string) => boolean): readonly string[] {
  const whole = cell.trim();
  if (whole === '' || isFile(whole)) return whole === '' ? [] : [whole];
  const list = jsonList(whole) ?? split(whole, /[;|；\n]/);
  if (list.length > 1) return list;
  // A comma may be part of a name.
  const byComma = split(whole, /[,，、]/);
  return byComma.length > 1 && byComma.some(isFile) ? byComma : list;
}

function split(text: string, sign: RegExp): string[] {
  return text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function jsonList(text: string): string[] | null {
  if (!text.startsWith('[')) return null;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list)
      ? list.filter((one): one is string => typeof one === 'string' && one !== '')
      : null;
  } catch {
    return null;
  }
}
