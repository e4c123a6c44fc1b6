/** The rules for a file of which the system and the object are known. */
import type { Certainty } from '../../../../shared/imports.ts';
import type { Option } from '../../../../shared/metadata.ts';
import type { Context } from '../../context.ts';
import { type Match, matchColumns, plainRule } from '../mapping.ts';
import { customName, fieldOf } from '../migrations/makeObject.ts';
import type { ColumnShape, FileShape } from '../reading/readRequest.ts';
import { type ColumnRule, columnRule, type ImportRules } from '../rules.ts';
import { fileRulesOf } from './attachmentTable.ts';
import { type Chosen, chooseColumns } from './chooseColumns.ts';
import { type RuleOfColumn, ruleOf } from './columnRules.ts';
import { fileQuestions } from './fileQuestions.ts';
import { areHere, type FormerRecords, idsOf, noneBefore } from './formerRecords.ts';
import { Headers } from './headers.ts';
import { keysOf } from './keysOf.ts';
import { leftColumns } from './leftColumns.ts';
import type { ConfigItem, FileToRecognise, RecognisedFile, ValueSuggestion } from './recognisedFile.ts';
import { rowsOfPart } from './rowsOfPart.ts';
import type { KindDeclaration, SourceDeclaration } from './sourceDeclaration.ts';
import type { Taker } from './taker.ts';

export type Proposal = Pick<
  RecognisedFile,
  'making' | 'rules' | 'certainties' | 'values' | 'left' | 'questions'
>;

/**
 * @param isThere whether records of an object are among the files
 * @param before records that are here, of those whose ids the files name
 */
export function proposeKind(
  ctx: Context,
  source: SourceDeclaration,
  kind: KindDeclaration,
  taker: Taker,
  { shape }: FileToRecognise,
  isThere: (object: string) => boolean,
  before: FormerRecords = noneBefore,
): Proposal {
  const headers = Headers.of(shape, source.headerPrefix);
  const headerOf = (wanted: readonly string[]): string | undefined => headers.first(wanted)?.header;
  // A record that joins two others was made when nobody says.
  const targets = [...kind.columns, ...(kind.each ? [] : (source.stamps ?? []))];
  const isMet = ({ target, field: { targets: objects = [] } }: Chosen): boolean =>
    objects.some(isThere) || areHere(before, objects, idsOf(source, kind, target, headers));
  const chosen = chooseColumns(taker, targets, headers, isMet).flatMap((one) => {
    const made = ruleOf(ctx, source, taker, one, headerOf, isThere);
    return made ? [{ one, made }] : [];
  });
  const further = byWords(ctx, source, kind, taker, shape, chosen);
  const extra = taker.isMade || kind.each ? [] : extraFields(source, kind, headers, chosen);
  const making = taker.making
    ? [
        taker.making,
        ...chosen.flatMap(({ one }) => fieldItem(taker, one)),
        ...extra.map(({ column, field }) => extraItem(taker, column, field)),
      ]
    : [];
  const columns: ColumnRule[] = [
    ...chosen.map(({ one, made }) => withOptions(one, made)),
    ...extra.map(({ column, field }): ColumnRule => ({ column: column.header, field })),
    ...further.map((match) => ruleByWords(ctx, taker, match)),
    ...Object.entries(kind.constants ?? {}).flatMap(([field, constant]): ColumnRule[] =>
      // What a column says counts for more.
      chosen.some(({ one }) => one.field.name === field && one.member === null) ? [] : [{ field, constant }],
    ),
  ];
  const filled = (name: string): ColumnShape | undefined =>
    chosen.find(({ one }) => one.field.name === name && one.member === null)?.one.column ??
    further.find(({ field, member }) => field.name === name && member === null)?.column;
  const leaveOut = (kind.leaveOut ?? []).flatMap(({ column, is }) => {
    const found = headers.get(column);
    return found ? [{ column: found.header, is: [...is] }] : [];
  });
  const files = fileRulesOf(kind, headers);
  const rules: ImportRules = {
    object: taker.plural,
    source: source.name,
    ...keysOf(taker.noun, taker.title, shape, filled),
    onMatch: 'update',
    ...rowsOfPart(kind, headers, shape),
    ...(leaveOut.length > 0 ? { leaveOut } : {}),
    columns: columns.length > 0 ? columns : [{ field: taker.title, constant: kind.kind }],
    ...(files.length > 0 ? { files } : {}),
  };
  const used = new Set([
    ...columns.flatMap(({ column, join, lookup }) => [column, lookup?.typeColumn, ...(join?.columns ?? [])]),
    ...files.flatMap(({ column, nameColumn }) => [column, nameColumn]),
  ]);
  return {
    making: dedupe(making),
    rules,
    certainties: Object.fromEntries(
      shape.columns.map(({ header }): [string, Certainty] => [header, used.has(header) ? 'exact' : 'none']),
    ),
    values: suggestionsOf(chosen),
    left: kind.each ? [] : leftColumns(source, kind, headers, used),
    questions: fileQuestions(
      ctx,
      rules,
      shape,
      (name) => typeOf(taker, name, making),
      source.timeZone === 'ask',
    ),
  };
}

/** Columns that people added there: by the words that headers mean anywhere, where no place is taken by them. */
function byWords(
  ctx: Context,
  source: SourceDeclaration,
  kind: KindDeclaration,
  taker: Taker,
  shape: FileShape,
  chosen: readonly { one: Chosen }[],
): readonly Match[] {
  if (!taker.isMade || kind.each) return [];
  const used = new Set(chosen.flatMap(({ one }) => [one.column, ...one.more].map(({ header }) => header)));
  const headers = Headers.of(shape, source.headerPrefix);
  const known = new Set(leftColumns(source, kind, headers, used, true).map(({ column }) => column));
  const taken = new Set([...chosen.map(({ one }) => one.field.name), ...Object.keys(kind.constants ?? {})]);
  return matchColumns(ctx, ctx.registry.object(taker.name), shape).filter(
    ({ column, field }) =>
      field.targets === undefined &&
      !used.has(column.header) &&
      !known.has(column.header) &&
      !taken.has(field.name),
  );
}

function ruleByWords(ctx: Context, taker: Taker, match: Match): ColumnRule {
  return columnRule.parse(plainRule(ctx.registry.object(taker.name), match));
}

function typeOf(taker: Taker, name: string, making: readonly ConfigItem[]): string | undefined {
  const own = taker.field(name.replace(/^c_/, '')) ?? taker.field(name);
  if (own) return own.type;
  const item = making.find((one) => one.name === `${taker.name}.${name}`);
  return (item?.data as { type?: string } | undefined)?.type;
}

function suggestionsOf(
  chosen: readonly { one: Chosen; made: RuleOfColumn }[],
): Record<string, readonly ValueSuggestion[]> {
  return Object.fromEntries(
    chosen.flatMap(({ one, made }) =>
      made.suggestions.length > 0 ? [[one.column.header, made.suggestions] as const] : [],
    ),
  );
}

/** Leaves room for a number behind it. */
const longestField = 35;
/** Rules take 300 columns with headers of 200 characters; a field for each of so many is what nobody looks at. */
const mostExtra = 150;
const longestHeader = 200;

/** Columns of a custom object that nothing is said of become fields as their values look. */
function extraFields(
  source: SourceDeclaration,
  kind: KindDeclaration,
  headers: Headers,
  chosen: readonly { one: Chosen }[],
): { column: ColumnShape; field: string }[] {
  const used = new Set(chosen.flatMap(({ one }) => [one.column, ...one.more].map(({ header }) => header)));
  const known = new Set(leftColumns(source, kind, headers, used, true).map(({ column }) => column));
  const names = new Set(chosen.map(({ one }) => one.field.name));
  const open = headers.columns.filter(
    ({ header, filled }) =>
      filled > 0 && header.length <= longestHeader && !used.has(header) && !known.has(header),
  );
  return open.slice(0, mostExtra).flatMap((column) => {
    const own = customName(column.header, `field${column.index + 1}`, longestField);
    // The place in the file tells two of one name apart.
    const field = names.has(own) ? `${own}${column.index + 1}` : own;
    if (names.has(field)) return [];
    names.add(field);
    return [{ column, field }];
  });
}

function extraItem(taker: Taker, column: ColumnShape, field: string): ConfigItem {
  return { kind: 'field', name: `${taker.name}.${field}`, data: fieldOf(column) };
}

const optionWord = /^[A-Za-z0-9_\p{Script=Han}][A-Za-z0-9_\-. \p{Script=Han}]{0,59}$/u;

/** All words of the file are known, and they are few enough to pick from. */
function isList({ column, more }: Chosen): boolean {
  return column.filled > 0 && [column, ...more].every(({ values }) => values !== undefined);
}

/** Options of a list that is made of the words of the file. */
function optionsOf({ column, more }: Chosen): Option[] {
  const words = [...new Set([column, ...more].flatMap(({ values = [] }) => values))];
  return words.map((word, order) => ({
    value: optionWord.test(word) ? word : `option${order + 1}`,
    label: { en: word.slice(0, 100), zh: word.slice(0, 100) },
    active: true,
    order,
  }));
}

function fieldItem(taker: Taker, one: Chosen): ConfigItem[] {
  const { field, member } = one;
  if (field.document === undefined || (member !== null && field.type !== 'address')) return [];
  const name = `${taker.name}.${field.name}`;
  if (field.type !== 'select') return [{ kind: 'field', name, data: field.document }];
  const kept = isList(one) ? { options: optionsOf(one) } : { type: 'text' };
  return [{ kind: 'field', name, data: { ...field.document, ...kept } }];
}

/** Words that cannot be values themselves become the values that stand for them. */
function withOptions(one: Chosen, { rule }: RuleOfColumn): ColumnRule {
  if (one.field.document === undefined || one.field.type !== 'select' || !isList(one)) return rule;
  const renamed = optionsOf(one).filter(({ value, label }) => value !== label.en);
  if (renamed.length === 0) return rule;
  const values = Object.fromEntries(renamed.map(({ value, label }) => [label.en, value]));
  return { ...rule, values: { ...values, ...rule.values } };
}

function dedupe(items: readonly ConfigItem[]): readonly ConfigItem[] {
  return [...new Map(items.map((item) => [item.name, item])).values()];
}
