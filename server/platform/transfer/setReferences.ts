/** Cells that name records become ids; those that name none are refused, emptied or made, as the rules say. */
import { fold } from '../../../shared/fold.ts';
import type { Label } from '../../../shared/labels.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { WriteOptions } from '../records/operations.ts';
import { write } from '../records/writer.ts';
import type { Foreseen } from './foreseen.ts';
import type { ImportPlan } from './importPlan.ts';
import type { Pending } from './pendingRow.ts';
import type { PlannedColumn } from './planColumn.ts';
import { type LookupTarget, placeOfReference } from './planLookup.ts';
import type { RowError } from './readRow.ts';
import { type Found, recordFor, resolveLookups } from './resolveLookups.ts';
import { countUnmet, type Tally } from './tally.ts';

export interface ReferenceOptions {
  readonly tally: Tally;
  readonly write: WriteOptions;
  /** Of a trial: records that earlier rows would have made, and the ids that stand for them meanwhile. */
  readonly foreseen?: {
    readonly records: Foreseen;
    readonly ids: Map<string, string>;
    /** Objects that would be made before, and have no table yet. */
    readonly unmade?: ReadonlySet<string>;
  };
}

interface Asked {
  readonly one: Pending;
  readonly target: LookupTarget;
  readonly text: string;
}

export async function setReferences(
  ctx: Context,
  plan: ImportPlan,
  columns: readonly PlannedColumn[],
  pending: readonly Pending[],
  options: ReferenceOptions,
): Promise<void> {
  for (const column of columns) {
    if (!column.lookup) continue;
    const byTarget = askedBy(plan, column, pending, options.tally);
    for (const [target, asked] of byTarget) await answer(ctx, plan, column, target, asked, options);
  }
}

/** What the cells of a column ask for, by where it is looked for; cells that are empty, or say no object, are settled. */
function askedBy(
  plan: ImportPlan,
  column: PlannedColumn,
  pending: readonly Pending[],
  tally: Tally,
): Map<LookupTarget, Asked[]> {
  const lookup = column.lookup!;
  const name = column.field.name;
  const byTarget = new Map<LookupTarget, Asked[]>();
  for (const one of pending) {
    // Of several columns for one field, the first that names a record counts.
    if ((one.values[name] ?? null) !== null) continue;
    const reference = one.references.find((each) => each.column === column);
    if (!reference) {
      if (!column.keepsEmpty) one.values[name] = null;
      continue;
    }
    const place = placeOfReference(lookup, reference.text, one.row[1]);
    if (place) {
      const asked = byTarget.get(place.target);
      const entry = { one, ...place };
      if (asked) asked.push(entry);
      else byTarget.set(place.target, [entry]);
      continue;
    }
    countUnmet(tally, column.header, reference.text);
    if (lookup.missing === 'empty') one.values[name] = null;
    else one.errors.push(errorOf(column, namesNoObject(plan.object, reference.text)));
  }
  return byTarget;
}

async function answer(
  ctx: Context,
  plan: ImportPlan,
  column: PlannedColumn,
  target: LookupTarget,
  asked: readonly Asked[],
  options: ReferenceOptions,
): Promise<void> {
  const { missing } = column.lookup!;
  const texts = [...new Set(asked.map(({ text }) => text))];
  const source = target.by.name === 'sourceId' ? plan.source : null;
  const found: Map<string, Found> = options.foreseen?.unmade?.has(target.object.name)
    ? new Map(texts.map((text) => [text, 'none']))
    : await resolveLookups(ctx, target.object, target.by, texts, { source });
  foresee(ctx, target, found, options);
  const refused =
    missing === 'create' ? await makeMissing(ctx, target, found, options) : new Map<string, RowError[]>();
  for (const { one, text } of asked) {
    const record = found.get(text);
    if (typeof record === 'object') one.values[column.field.name] = pointerTo(column, target, record.id);
    else {
      countUnmet(options.tally, column.header, text, record === 'several');
      if (missing === 'empty') one.values[column.field.name] = null;
      else {
        const unmet = errorOf(column, unmetText(target, text, record === 'several'));
        one.errors.push(...(refused.get(text) ?? [unmet]));
      }
    }
  }
}

function pointerTo({ field }: PlannedColumn, { object }: LookupTarget, id: string): unknown {
  return field.type === 'polymorphic' ? { object: object.name, id } : id;
}

/** In a trial, an id stands for each record that would be there by now. */
function foresee(
  ctx: Context,
  { object, by }: LookupTarget,
  found: Map<string, Found>,
  { foreseen }: ReferenceOptions,
): void {
  if (!foreseen) return;
  for (const [text, record] of found) {
    if (record !== 'none' || !foreseen.records.has(object, by, text)) continue;
    const id = ctx.ids.next();
    foreseen.ids.set(id, text);
    found.set(text, { id });
  }
}

function errorOf(column: PlannedColumn, text: Label): RowError {
  return { field: column.field.name, column: column.header, text };
}

function namesNoObject(object: ObjectType, text: string): Label {
  const shown = text.slice(0, 60);
  return {
    en: `Nothing says which object “${shown}” is of; name it in the rules, or let such cells be empty.`,
    zh: `无法判断“${shown}”属于哪个对象，请在规则中指定，或将此类单元格置空（${object.declaration.label.zh}）。`,
  };
}

function unmetText({ object, by }: LookupTarget, text: string, several: boolean): Label {
  const { en, zh } = object.declaration.label;
  const shown = text.slice(0, 60);
  return several
    ? {
        en: `Several records of ${en} have “${shown}” as ${by.label.en}; make it unique or name another field.`,
        zh: `有多条${zh}的${by.label.zh}为“${shown}”，请改用可唯一确定的字段。`,
      }
    : {
        en: `There is no ${en.toLowerCase()} whose ${by.label.en} is “${shown}”; make it first, or let the import make it.`,
        zh: `没有${by.label.zh}为“${shown}”的${zh}，请先创建，或在规则中选择自动创建。`,
      };
}

/** Makes the records that were named and are not there; answers what was refused, by text. */
async function makeMissing(
  ctx: Context,
  { object, by }: LookupTarget,
  found: Map<string, Found>,
  { tally, write: options, foreseen }: ReferenceOptions,
): Promise<Map<string, RowError[]>> {
  const byName = new Map<string, string[]>();
  for (const [text, record] of found) {
    if (record !== 'none') continue;
    const same = byName.get(fold(text));
    if (same) same.push(text);
    else byName.set(fold(text), [text]);
  }
  const groups = [...byName.values()];
  const { results } = await write(
    ctx,
    object,
    groups.map((texts) => ({ op: 'create', data: recordFor(object, texts[0]!) })),
    { ...options, atomic: false },
  );
  const refused = new Map<string, RowError[]>();
  for (const [index, result] of results.entries()) {
    for (const text of groups[index]!) {
      if (result.status === 'refused') {
        const words = result.problem.errors.map((error) => ({
          field: error.field,
          column: null,
          text: error.text,
        }));
        refused.set(text, words);
      } else {
        found.set(text, { id: result.id });
        foreseen?.records.rememberText(object, by, text);
      }
    }
    if (result.status !== 'refused') tally.madeFor[object.name] = (tally.madeFor[object.name] ?? 0) + 1;
  }
  return refused;
}
