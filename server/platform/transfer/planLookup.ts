/** How a cell names a record: in which object it is looked for, and by which field. */
import { ValueError } from '../../../shared/errors.ts';
import { fold } from '../../../shared/fold.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { findColumn } from './findColumn.ts';
import { keyTypes } from './keyTypes.ts';
import type { FileShape } from './reading/readRequest.ts';
import type { ColumnRule } from './rules.ts';

export interface LookupTarget {
  readonly object: ObjectType;
  readonly by: Field;
}

export interface PlannedLookup {
  readonly targets: readonly LookupTarget[];
  /** Of fields that point to several objects: what the cell begins with, or the word of the type column; folded. */
  readonly words: ReadonlyMap<string, LookupTarget>;
  /** The column that says the word; null: the beginning of the cell does. */
  readonly typeIndex: number | null;
  readonly missing: 'refuse' | 'empty' | 'create';
}

/** Null for fields that point nowhere. Throws ValueError. */
export function planLookup(
  ctx: Context,
  field: Field,
  rule: ColumnRule,
  shape: FileShape,
): PlannedLookup | null {
  const { lookup } = rule;
  const [target, ...others] = field.targets ?? [];
  if (target === undefined) {
    if (lookup === undefined) return null;
    throw new ValueError({
      en: `“${field.label.en}” points to no record.`,
      zh: `“${field.label.zh}”不是引用字段。`,
    });
  }
  const missing = lookup?.missing ?? 'refuse';
  if (field.type !== 'polymorphic' && others.length === 0) {
    const only = targetOf(ctx, target, lookup?.by);
    if (missing === 'create' && only.by !== only.object.titleField) throw onlyByName();
    return { targets: [only], words: new Map(), typeIndex: null, missing };
  }
  // Without rules the cell holds object and id, as our own exports write them.
  if (lookup?.objects === undefined) {
    if (lookup === undefined) return null;
    throw new ValueError({
      en: `“${field.label.en}” points to several objects: say in “objects” how the cell tells which.`,
      zh: `“${field.label.zh}”可引用多种对象，请在 objects 中说明如何区分。`,
    });
  }
  if (missing === 'create') throw onlyByName();
  const words = new Map<string, LookupTarget>();
  for (const [word, plural] of Object.entries(lookup.objects)) {
    const object = ctx.registry.byPlural(plural);
    if (!object || !field.targets?.includes(object.name)) {
      throw new ValueError({
        en: `“${field.label.en}” does not point to “${plural}”.`,
        zh: `“${field.label.zh}”不能引用“${plural}”。`,
      });
    }
    words.set(fold(word.trim()), targetOf(ctx, object.name, lookup.by));
  }
  const typeIndex = lookup.typeColumn === undefined ? null : findColumn(lookup.typeColumn, shape).index;
  return { targets: [...new Set(words.values())], words, typeIndex, missing };
}

function onlyByName(): ValueError {
  return new ValueError({
    en: 'Missing records can only be made by their name, and of one object.',
    zh: '缺少的记录只能按名称在单一对象中新建。',
  });
}

function targetOf(ctx: Context, name: string, byName: string | undefined): LookupTarget {
  const object = ctx.registry.object(name);
  const by = byName === undefined ? object.titleField : object.fields.get(byName);
  const access = by && ctx.actor.rights.field(object.name, by.name);
  const isOpen = access === 'read' || access === 'edit';
  if (!by || !isOpen || by.sensitive !== undefined || !(keyTypes.has(by.type) || by.type === 'autoNumber')) {
    throw new ValueError({
      en: `Records of ${object.declaration.label.en} cannot be found by “${byName}”.`,
      zh: `无法按“${byName}”查找${object.declaration.label.zh}。`,
    });
  }
  return { object, by };
}

/** Where the cell's record is looked for, and what is looked for; null: nothing says which object is meant. */
export function placeOfReference(
  { targets, words, typeIndex }: PlannedLookup,
  text: string,
  cells: readonly string[],
): { readonly target: LookupTarget; readonly text: string } | null {
  if (words.size === 0) return { target: targets[0]!, text };
  if (typeIndex !== null) {
    const target = words.get(fold((cells[typeIndex] ?? '').trim()));
    return target ? { target, text } : null;
  }
  const folded = fold(text);
  const [beginning] = [...words.keys()]
    .filter((word) => folded.startsWith(word))
    .sort((a, b) => b.length - a.length);
  if (beginning === undefined) return null;
  // `deal:1` says itself what the beginning is for; ids such as `001xx…` are whole with it.
  const own = beginning.endsWith(':') ? text.slice(beginning.length).trim() : text;
  return { target: words.get(beginning)!, text: own };
}
