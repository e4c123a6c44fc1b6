/** From a chosen column to its rule: how its cells are read, what its words mean, which records it names. */
import type { CellForm, CellReading } from '../../../../shared/imports.ts';
import type { Context } from '../../context.ts';
import type { ColumnShape } from '../reading/readRequest.ts';
import type { ColumnRule } from '../rules.ts';
import type { Chosen } from './chooseColumns.ts';
import type { ValueSuggestion } from './recognisedFile.ts';
import type { SourceDeclaration } from './sourceDeclaration.ts';
import { likely, suggestCountries, suggestValues } from './suggestValues.ts';
import type { Taker } from './taker.ts';

export interface RuleOfColumn {
  readonly rule: ColumnRule;
  readonly suggestions: readonly ValueSuggestion[];
}

const times: ReadonlySet<string> = new Set(['date', 'datetime']);
const numbers: ReadonlySet<string> = new Set(['integer', 'number', 'percent', 'money']);
const texts: ReadonlySet<string> = new Set(['text', 'longText', 'richText']);
const lists: ReadonlySet<string> = new Set(['tags', 'multiSelect', 'emails', 'phones']);

const isAddress = (word: string): boolean => /^[^\s@]+@[^\s@]+$/.test(word.trim());

function wordsOf({ column, more }: Chosen): readonly string[] {
  return [...new Set([column, ...more].flatMap((one) => one.values ?? one.samples))];
}

/** What the file shows of how its cells are read, as far as the field has to know. */
export function readingOf(type: string, { proposed = {} }: ColumnShape): CellReading {
  const { dateOrder, timeZone, decimal, multiply, separator, html } = proposed;
  return {
    ...(times.has(type) && dateOrder ? { dateOrder } : {}),
    ...(type === 'datetime' && timeZone ? { timeZone } : {}),
    ...(numbers.has(type) && decimal ? { decimal } : {}),
    ...(numbers.has(type) && multiply ? { multiply } : {}),
    ...(lists.has(type) && separator ? { separator } : {}),
    ...(texts.has(type) && html ? { html } : {}),
  };
}

/** A probability of 0 to 1 is one of a hundred parts; one that was written as percent is not. */
function isFraction(words: readonly string[]): boolean {
  return words.every((word) => /^[01](\.\d+)?$|^0?\.\d+$/.test(word.trim()) && Number(word) <= 1);
}

function formsOf(
  { target, column, more, field }: Chosen,
  { idForms = [], cellForms = [] }: SourceDeclaration,
): CellForm[] {
  const all = [column, ...more];
  const isId = target.by === 'sourceId' || target.to === 'sourceId';
  const holdsTime =
    field.type === 'date' && all.some(({ samples }) => samples.some((one) => /\d[T ]\d{1,2}:\d\d/.test(one)));
  const isOneLine = field.type === 'address' || field.type === 'text';
  const hasLines =
    isOneLine && all.some(({ values, samples }) => (values ?? samples).some((one) => /[\t\r\n]/.test(one)));
  return [
    ...cellForms,
    ...(target.forms ?? []),
    ...(isId ? idForms : []),
    ...(holdsTime ? (['day'] as const) : []),
    ...(hasLines ? (['oneLine'] as const) : []),
  ];
}

function lookupOf(
  ctx: Context,
  taker: Taker,
  chosen: Chosen,
  isThere: (object: string) => boolean,
): ColumnRule['lookup'] {
  const { target, field } = chosen;
  const [first] = field.targets ?? [];
  if (first === undefined) return undefined;
  const by = target.by === 'sourceId' || target.by === 'email' ? target.by : undefined;
  const key = by === undefined ? {} : { by };
  if (field.type !== 'polymorphic') {
    // Of people each cell may have an address instead of a name.
    const isAddressed = first === 'user' && by === undefined && wordsOf(chosen).every(isAddress);
    if (isAddressed && chosen.column.filled > 0) return { by: 'email', missing: 'empty' };
    // Companies and owners that are known by name only come along, unless there is a file of them.
    const isMade =
      by === undefined &&
      (target.to === 'owner' || first === 'department' || (first === 'account' && taker.noun !== 'account'));
    const mayMake = ctx.actor.rights.rows(first, 'import') !== null;
    const missing = isMade && mayMake && !isThere(first) ? 'create' : field.required ? 'refuse' : 'empty';
    return { ...key, missing };
  }
  const objects = Object.entries(target.objects ?? {}).flatMap(([word, name]): [string, string][] => {
    const object = ctx.registry.objects.get(name);
    return object && field.targets?.includes(name) ? [[word, object.plural]] : [];
  });
  return { ...key, missing: 'empty', objects: Object.fromEntries(objects) };
}

/** Null where the column cannot be used: nothing in the file says which object its ids are of. */
export function ruleOf(
  ctx: Context,
  source: SourceDeclaration,
  taker: Taker,
  chosen: Chosen,
  headerOf: (headers: readonly string[]) => string | undefined,
  isThere: (object: string) => boolean,
): RuleOfColumn | null {
  const { target, field, member, column, more, types } = chosen;
  const words = wordsOf(chosen);
  const suggestions = suggestionsOf(taker, chosen, words);
  const meant = suggestions.filter(
    ({ value, certainty }) => value !== null && certainty >= likely && certainty < 1,
  );
  const values = {
    ...Object.fromEntries(
      (source.empty ?? []).filter((word) => words.includes(word)).map((word) => [word, '']),
    ),
    ...Object.fromEntries(meant.map(({ word, value }) => [word, value!])),
    ...target.values,
  };
  const typeColumn = target.typeColumns && headerOf(target.typeColumns);
  if (target.typeColumns && typeColumn === undefined) return null;
  const lookup = lookupOf(ctx, taker, chosen, isThere);
  const forms = formsOf(chosen, source);
  const multiply = target.multiply !== undefined && isFraction(words) ? target.multiply : undefined;
  const isOpen = column.values === undefined || suggestions.some(({ value }) => value === null);
  // What a stage or status means is for people to say; other lists may grow, where the importer may make them.
  const isPath = target.to === 'stage' || target.to === 'status';
  const grows = isOpen && field.type === 'select' && field.options !== undefined && !isPath;
  const rule: ColumnRule = {
    column: column.header,
    field: field.name,
    ...(member === null ? {} : { member }),
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...readingOf(field.type, column),
    ...(multiply === undefined ? {} : { multiply }),
    ...(field.type === 'datetime' && source.timeZone !== 'ask' ? { timeZone: source.timeZone } : {}),
    ...(field.type === 'datetime' && source.timeZone === 'ask' ? { timeZone: ctx.env.timeZone } : {}),
    ...(target.separator !== undefined && lists.has(field.type) ? { separator: target.separator } : {}),
    ...(target.html && texts.has(field.type) ? { html: true as const } : {}),
    ...(more.length > 0 || types.length > 0
      ? {
          join: {
            columns: more.map(({ header }) => header),
            by: target.join!.by,
            ...(types.length > 0 ? { types: [...types] } : {}),
          },
        }
      : {}),
    ...(forms.length > 0 ? { forms } : {}),
    // Whoever says nothing of a stage has the first one.
    ...(field.required && field.options !== undefined ? { emptyCells: 'keep' as const } : {}),
    ...(target.label === undefined ? {} : { label: target.label }),
    ...(lookup === undefined
      ? {}
      : { lookup: { ...lookup, ...(typeColumn === undefined ? {} : { typeColumn }) } }),
    ...(grows ? { unlisted: ctx.actor.rights.may('metadata') ? 'add' : 'empty' } : {}),
  };
  return { rule, suggestions };
}

function suggestionsOf(
  taker: Taker,
  { field, member, target }: Chosen,
  words: readonly string[],
): readonly ValueSuggestion[] {
  const given = target.values ?? {};
  if (field.type === 'select' && field.options !== undefined) {
    const choices = { name: target.to, options: field.options };
    return suggestValues(taker.noun, choices, words).map((one) =>
      Object.hasOwn(given, one.word) ? { ...one, value: given[one.word]!, certainty: 0.95 } : one,
    );
  }
  return member === 'country' ? suggestCountries(words) : [];
}
