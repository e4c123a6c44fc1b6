/** Words of the files that become options of our lists, where the rules say so. */
import type { ConfigInput } from '../../../../shared/config/store.ts';
import { ValueError } from '../../../../shared/errors.ts';
import { optionByText } from '../../../../shared/fields/select.ts';
import { fold } from '../../../../shared/fold.ts';
import type { Option } from '../../../../shared/metadata.ts';
import type { Context } from '../../context.ts';
import { sealingRing } from '../../fields/sealed/sealingKeys.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { heldFile } from '../../files/files.ts';
import { sealedStore } from '../../files/sealedStore.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { chooseRows } from '../chooseRows.ts';
import { leftOutBy } from '../pendingRow.ts';
import type { PlannedColumn } from '../planColumn.ts';
import { readRows } from '../readFile.ts';
import { cellText } from '../readRow.ts';
import type { PlannedFile } from './migrationPlan.ts';

/** A list of more is no list; further words are refused row by row. */
const mostWords = 500;
const rowsAtOnce = 2_000;
const optionValue = /^[A-Za-z0-9_\p{Script=Han}][A-Za-z0-9_\-. \p{Script=Han}]{0,59}$/u;

interface Words {
  readonly object: ObjectType;
  readonly field: Field;
  /** As first written, by their folded form. */
  readonly words: Map<string, string>;
}

/** One change for each list. Reads every file whose rules add options, once. */
export async function optionsToAdd(
  ctx: Context,
  store: FileStore,
  files: readonly PlannedFile[],
): Promise<readonly ConfigInput[]> {
  const lists = new Map<string, Words>();
  for (const file of files) {
    const columns = file.plan.columns.filter(({ unlisted }) => unlisted === 'add');
    if (columns.length > 0) await collect(ctx, store, file, columns, lists);
  }
  return [...lists.values()].filter(({ words }) => words.size > 0).map((list) => documentOf(ctx, list));
}

async function collect(
  ctx: Context,
  store: FileStore,
  { part, plan, rules }: PlannedFile,
  columns: readonly PlannedColumn[],
  lists: Map<string, Words>,
): Promise<void> {
  const { storedAs } = await heldFile(ctx, part.fileId);
  const content = sealedStore(store, sealingRing).read(storedAs);
  for await (const rows of readRows(content, part.shape, 0, rowsAtOnce)) {
    for (const row of chooseRows(plan.rows, rows)) {
      if (row[2] || leftOutBy(plan, row) !== null) continue;
      for (const column of columns) {
        const name = `${plan.object.name}.${column.field.name}`;
        const list = lists.get(name) ?? { object: plan.object, field: column.field, words: new Map() };
        lists.set(name, list);
        const { separator } = rules.columns.find((rule) => rule.column === column.header) ?? {};
        for (const word of wordsOf(column, cellText(column, row[1]), separator)) {
          if (list.words.size < mostWords && !isOption(column.field, word) && !list.words.has(fold(word)))
            list.words.set(fold(word), word);
        }
      }
    }
  }
}

function wordsOf({ field }: PlannedColumn, text: string | null, separator: string | undefined): string[] {
  if (text === null) return [];
  if (field.type !== 'multiSelect') return [text.trim()];
  const parts = text.split(separator ?? /[;,、|\n]/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function isOption(field: Field, word: string): boolean {
  try {
    return optionByText(word, field) !== null;
  } catch (error) {
    if (error instanceof ValueError) return false;
    throw error;
  }
}

function documentOf({ registry }: Context, { object, field, words }: Words): ConfigInput {
  const options: Option[] = [...(field.options ?? [])];
  const taken = new Set(options.map(({ value }) => value));
  for (const word of words.values()) {
    const value = valueFor(word, taken, options.length);
    taken.add(value);
    const label = { en: word.slice(0, 100), zh: word.slice(0, 100) };
    options.push({ value, label, active: true, order: options.length });
  }
  const name = `${object.name}.${field.name}`;
  const custom = registry.documents.get('field', name);
  if (custom) return { kind: 'field', name, data: { ...custom, options } };
  return {
    kind: 'fieldSettings',
    name,
    data: { ...registry.documents.get('fieldSettings', name), options },
  };
}

function valueFor(word: string, taken: ReadonlySet<string>, count: number): string {
  if (optionValue.test(word) && !taken.has(word)) return word;
  const letters = word.replace(/[^A-Za-z0-9_\p{Script=Han}]+/gu, '_').slice(0, 50);
  const base = optionValue.test(letters) ? letters : `option_${count + 1}`;
  let value = base;
  for (let next = 2; taken.has(value); next += 1) value = `${base}_${next}`;
  return value;
}
