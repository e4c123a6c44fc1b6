/** What a file probably is: its object, and a field for each column, by headers in both languages and well-known words. */

import { addressParts } from '../../../shared/fields/address.ts';
import type { Certainty, ColumnRule, ImportProposal, ImportRules } from '../../../shared/imports.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { wordsFor } from './headerWords.ts';
import type { ColumnShape, FileShape } from './reading/readRequest.ts';
import { squeeze } from './resolveLookups.ts';
import { readingOf } from './sources/columnRules.ts';
import { keysOf } from './sources/keysOf.ts';
import { likely, suggestCountries, suggestValues } from './sources/suggestValues.ts';

export interface Match {
  readonly column: ColumnShape;
  readonly field: Field;
  readonly member: string | null;
  /** 3: the field's own name or label; less for words further down the list. */
  readonly weight: number;
}

/** The object that fits best, and the fields of its columns; without columns where nothing is alike. */
export function proposeImport(ctx: Context, fileName: string, shape: FileShape): ImportProposal {
  const open = [...ctx.registry.objects.values()].filter(
    (object) => ctx.actor.rights.rows(object.name, 'import') !== null,
  );
  let best: { object: ObjectType; matches: readonly Match[]; score: number } | undefined;
  for (const object of open) {
    const matches = matchColumns(ctx, object, shape);
    const score = scoreOf(object, matches, fileName);
    if (!best || score > best.score) best = { object, matches, score };
  }
  if (!best) throw new Problem('forbidden');
  const certainty: Record<string, Certainty> = Object.fromEntries(
    shape.columns.map(({ header }): [string, Certainty] => {
      const match = best.matches.find((one) => one.column.header === header);
      return [header, match === undefined ? 'none' : match.weight === exactWeight ? 'exact' : 'likely'];
    }),
  );
  return { rules: rulesOf(ctx, best.object, best.matches, shape), certainty };
}

/** Of a header that is the field's own name or label. */
const exactWeight = 3;

function scoreOf(object: ObjectType, matches: readonly Match[], fileName: string): number {
  const sum = matches.reduce((total, match) => total + match.weight, 0);
  const hasTitle = matches.some((match) => match.field === object.titleField);
  const { plural, label, pluralLabel } = object.declaration;
  const names = [object.name, plural, label.zh, pluralLabel.en, ...(fileNames[object.name] ?? [])];
  const isNamed = names.some((name) => squeeze(fileName).includes(squeeze(name)));
  const missing = [...object.fields.values()].filter(
    (field) =>
      field.required && field.default === undefined && !matches.some((match) => match.field === field),
  );
  return sum + (hasTitle ? 3 : 0) + (isNamed ? 5 : 0) - 2 * missing.length;
}

/** Words in the names of files, besides the names of the objects. */
const fileNames: Readonly<Record<string, readonly string[]>> = {
  account: ['companies', 'customers', '公司'],
  opportunity: ['deals', 'pipeline', '项目'],
  user: ['teams', 'employees', 'staff', '员工'],
};

/** Each column to the field that fits best; each place is filled once. */
export function matchColumns(ctx: Context, object: ObjectType, shape: FileShape): Match[] {
  const candidates: Match[] = [];
  for (const field of object.fields.values()) {
    const isOpen = ctx.actor.rights.field(object.name, field.name) === 'edit' && !field.readOnly;
    if (!isOpen || field.type === 'polymorphic') continue;
    for (const member of [null, ...membersOf(field)]) {
      for (const column of shape.columns) {
        const weight = weightOf(object, field, member, column.header);
        if (weight > 0) candidates.push({ column, field, member, weight });
      }
    }
  }
  candidates.sort((a, b) => b.weight - a.weight);
  const chosen: Match[] = [];
  for (const match of candidates) {
    const taken = chosen.some(
      (one) => one.column === match.column || (one.field === match.field && one.member === match.member),
    );
    if (!taken) chosen.push(match);
  }
  return chosen.sort((a, b) => a.column.index - b.column.index);
}

/** Parts of the value that columns of their own fill, as members of JSON do. */
function membersOf({ type }: Field): readonly string[] {
  return type === 'address' ? addressParts : type === 'money' ? ['currency'] : [];
}

/** Where the value itself lies among the members of JSON, as our API writes it. */
const insideOf: Readonly<Record<string, string>> = { money: 'amount', lookup: 'label', user: 'label' };

function weightOf(object: ObjectType, field: Field, member: string | null, header: string): number {
  const wanted = squeeze(header);
  if (wanted === '') return 0;
  if (member === null) {
    // A street is what most people mean by “address”.
    const own = field.type === 'address' ? [] : [field.name, field.label.en, field.label.zh];
    const inside = insideOf[field.type];
    if (inside) own.push(`${field.name}.${inside}`);
    if (own.some((name) => squeeze(name) === wanted)) return exactWeight;
  }
  const place = member === null ? field.name : `${field.name}.${member}`;
  if (member !== null && squeeze(place) === wanted) return exactWeight;
  const at = wordsFor(object.name, place).findIndex((word) => squeeze(word) === wanted);
  return at < 0 ? 0 : 2.9 - at / 100;
}

/** The rules where somebody says of which object the rows are. */
export function proposeFor(ctx: Context, object: ObjectType, shape: FileShape): ImportRules {
  return rulesOf(ctx, object, matchColumns(ctx, object, shape), shape);
}

function rulesOf(ctx: Context, object: ObjectType, matches: readonly Match[], shape: FileShape): ImportRules {
  const filled = (name: string): ColumnShape | undefined =>
    matches.find(({ field, member }) => field.name === name && member === null)?.column;
  return {
    object: object.plural,
    ...keysOf(object.name, object.titleField.name, shape, filled),
    onMatch: 'update',
    columns: matches.map((match) => ruleOf(ctx, object, match)),
  };
}

function ruleOf(ctx: Context, object: ObjectType, match: Match): ColumnRule {
  const { field } = match;
  if (field.targets?.length !== 1) return plainRule(object, match);
  // People and departments of a list of staff are made along with it; whoever a deal names should be there already.
  const missing = object.name === 'user' ? 'create' : 'refuse';
  return { ...plainRule(object, match), lookup: { by: titleOf(ctx, field), missing } };
}

function titleOf(ctx: Context, field: Field): string {
  return ctx.registry.object(field.targets![0]!).titleField.name;
}

/** The rule of a match that names no other record. */
export function plainRule(object: ObjectType, { column, field, member }: Match): ColumnRule {
  const values = valuesFor(object, field, member, column);
  return {
    column: column.header,
    field: field.name,
    ...(member === null ? {} : { member }),
    ...(values ? { values } : {}),
    ...(member === null ? readingOf(field.type, column) : {}),
  };
}

/** What the words of the column mean that are neither values nor labels of ours: as other systems say it, or misspelt. */
function valuesFor(
  object: ObjectType,
  field: Field,
  member: string | null,
  column: ColumnShape,
): Record<string, string> | undefined {
  const said = column.values ?? column.samples;
  const suggestions =
    field.type === 'select'
      ? suggestValues(object.name, field, said)
      : member === 'country'
        ? suggestCountries(said)
        : [];
  const values = suggestions.flatMap(({ word, value, certainty }): [string, string][] =>
    value === null || certainty < likely || certainty === 1 ? [] : [[word, value]],
  );
  return values.length === 0 ? undefined : Object.fromEntries(values);
}
