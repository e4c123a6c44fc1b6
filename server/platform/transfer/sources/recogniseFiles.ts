/** What a set of files is: the system they come from, the object of each, where its columns go, and in which order. */
import { fold } from '../../../../shared/fold.ts';
import type { Certainty } from '../../../../shared/imports.ts';
import type { Context } from '../../context.ts';
import { proposeImport } from '../mapping.ts';
import { makeObject } from '../migrations/makeObject.ts';
import { placeOfObject } from '../migrations/orderOfFiles.ts';
import { importRules } from '../rules.ts';
import { attachmentTableOf } from './attachmentTable.ts';
import { fileQuestions } from './fileQuestions.ts';
import { areHere, type FormerRecords, idsOf, noneBefore, noteOnFormer } from './formerRecords.ts';
import { Headers } from './headers.ts';
import { certaintyOf, type Found, foundIn, partsOf } from './kindOfFile.ts';
import { peopleOfFile } from './peopleQuestions.ts';
import { proposeKind } from './proposeKind.ts';
import type { FileToRecognise, RecognisedFile } from './recognisedFile.ts';
import { sourceOfFile, sourceOfFiles } from './recogniseSource.ts';
import { type KindDeclaration, leftWhy, type SourceDeclaration } from './sourceDeclaration.ts';
import type { KnownPerson } from './suggestPeople.ts';
import { type Taker, takerOf } from './taker.ts';

/**
 * One answer for each file, in the order given; `order` says in which they are brought.
 *
 * @param people who are here already
 * @param before records of the same system that are here, of those whose ids the files name
 */
export function recogniseFiles(
  ctx: Context,
  files: readonly FileToRecognise[],
  people: readonly KnownPerson[] = [],
  before: FormerRecords = noneBefore,
): readonly RecognisedFile[] {
  const found = recognise(ctx, files, before);
  // Where a file of people comes along, the others name them as it does.
  const hasPeople = found.some(({ object }) => object === 'users');
  return hasPeople ? found : found.map((file, at) => withPeople(ctx, file, files[at]!, people));
}

/** With questions for those whom the cells name otherwise than we do. */
function withPeople(
  ctx: Context,
  file: RecognisedFile,
  whole: FileToRecognise,
  people: readonly KnownPerson[],
): RecognisedFile {
  const { rules, questions } = peopleOfFile(ctx, file.rules, whole.shape, people);
  return {
    ...file,
    rules,
    questions: [...file.questions, ...questions],
    parts: file.parts.map((part) => withPeople(ctx, part, whole, people)),
  };
}

function recognise(
  ctx: Context,
  files: readonly FileToRecognise[],
  before: FormerRecords,
): readonly RecognisedFile[] {
  const set = sourceOfFiles(files);
  const found = files.map((file) => foundIn(file, set));
  const parts = found.map((one, at) => (one ? partsOf(one, files[at]!) : []));
  // Objects of which the files hold records, by the names that we have for them.
  const nouns = new Set([...found, ...parts.flat()].flatMap((one) => one?.kind.object ?? []));
  const takers = new Map([...nouns].map((noun) => [noun, takerOf(ctx, noun, nouns)]));
  const there = new Set([...nouns, ...[...takers.values()].flatMap((taker) => taker?.name ?? [])]);
  const isThere = (object: string): boolean => there.has(object);
  return files.map((file, at) => {
    const one = found[at];
    if (!one) return plainFile(ctx, file, set);
    const taker = takers.get(one.kind.object ?? '');
    if (!taker) return waitingFile(ctx, file, one);
    const further = parts[at]!.flatMap((part): RecognisedFile[] => {
      const own = takers.get(part.kind.object ?? '');
      return own && joinsWhatIsThere(part, own, file, isThere, before)
        ? [knownFile(ctx, file, part, own, isThere, before)]
        : [];
    });
    return withParts(knownFile(ctx, file, one, taker, isThere, before), further.map(ownWords));
  });
}

/** Ids that join records mean nothing where those records are not brought. */
function joinsWhatIsThere(
  { kind, source }: Found,
  taker: Taker,
  { shape }: FileToRecognise,
  isThere: (object: string) => boolean,
  before: FormerRecords,
): boolean {
  if (!kind.each) return true;
  const headers = Headers.of(shape, source.headerPrefix);
  const joined = kind.columns.filter(({ by }) => by === 'sourceId');
  return joined.every((target) => {
    const targets = taker.field(target.to)?.targets ?? [];
    return targets.some(isThere) || areHere(before, targets, idsOf(source, kind, target, headers));
  });
}

/** Words of rows that the part does not take mean nothing in it. */
function ownWords(part: RecognisedFile): RecognisedFile {
  const values = { ...part.values };
  for (const { column, is } of part.rules.only ?? []) {
    const own = new Set(is.map((word) => fold(word)));
    const all = values[column];
    if (all) values[column] = all.filter(({ word }) => own.has(fold(word.trim())));
  }
  return { ...part, values };
}

/** Words by which one of the parts takes all rows that say them. */
function takenWords(parts: readonly RecognisedFile[], column: string): ReadonlySet<string> {
  const alone = parts.flatMap(({ rules: { only = [], each } }) => (only.length === 1 && !each ? only : []));
  return new Set(alone.flatMap((rule) => (rule.column === column ? rule.is.map((word) => fold(word)) : [])));
}

/** A column that one of the parts takes is not left, and words of their rows are theirs. */
function withParts(file: RecognisedFile, parts: readonly RecognisedFile[]): RecognisedFile {
  const used = new Set(
    parts.flatMap(({ rules }) => [
      ...(rules.only ?? []).map(({ column }) => column),
      ...rules.columns.flatMap(({ column, join }) => [column, ...(join?.columns ?? [])]),
    ]),
  );
  const left = file.left.filter(({ column }) => !used.has(column));
  const values = Object.fromEntries(
    Object.entries(file.values).map(([column, words]) => {
      const taken = takenWords(parts, column);
      return [column, words.filter(({ word }) => !taken.has(fold(word.trim())))];
    }),
  );
  return { ...file, left, values, parts };
}

function knownFile(
  ctx: Context,
  file: FileToRecognise,
  found: Found,
  taker: Taker,
  isThere: (object: string) => boolean,
  before: FormerRecords,
): RecognisedFile {
  const { source, kind } = found;
  const proposal = proposeKind(ctx, source, kind, taker, file, isThere, before);
  return {
    fileName: file.fileName,
    source: source.name,
    kind: kind.kind,
    object: taker.isMade ? taker.plural : null,
    instead: taker.isMade ? null : 'customObject',
    attaches: null,
    names: taker.isMade ? null : taker.names,
    note: kind.note ?? noteOnFormer(ctx, taker, proposal.rules, isThere, before),
    certainty: certaintyOf(found, file),
    order: placeOfKind(ctx, taker, kind),
    parts: [],
    ...proposal,
  };
}

/** Custom objects that others refer to come before those. */
const customPlaces: Readonly<Record<string, number>> = {
  lead: 35,
  campaign: 36,
  priceBook: 45,
  contract: 66,
  order: 66,
};

function placeOfKind(ctx: Context, taker: Taker, { object }: KindDeclaration): number {
  if (taker.isMade) return placeOfObject(ctx.registry, taker.plural);
  return customPlaces[object ?? ''] ?? placeOfObject(ctx.registry, null);
}

/** Of a known system, but nothing that ours has a place for: what it would be is kept for later. */
function waitingFile(ctx: Context, file: FileToRecognise, found: Found): RecognisedFile {
  const made = makeObject(file.fileName, file.shape, namesTaken(ctx));
  const note = found.kind.note ?? {
    en: 'There is no place for these rows yet; they wait here with their rules.',
    zh: '系统中暂无对应的对象，这些数据及其规则先保留在此。',
  };
  const headers = Headers.of(file.shape, found.source.headerPrefix);
  const { idForms = [], timeZone } = found.source;
  const zone = timeZone === 'ask' ? ctx.env.timeZone : timeZone;
  const attaches = attachmentTableOf(found.kind, headers, idForms, zone);
  return {
    ...unplaced(ctx, file),
    source: found.source.name,
    kind: found.kind.kind,
    instead: attaches === null ? 'wait' : 'attach',
    attaches,
    names: made.names,
    making: made.making,
    rules: { ...made.rules, source: found.source.name },
    note,
    certainty: certaintyOf(found, file),
  };
}

function unplaced(ctx: Context, { fileName, shape }: FileToRecognise) {
  return {
    fileName,
    object: null,
    order: placeOfObject(ctx.registry, null),
    certainties: Object.fromEntries(shape.columns.map(({ header }): [string, Certainty] => [header, 'none'])),
    values: {},
    left: [],
    questions: [],
    parts: [],
  };
}

function namesTaken({ registry }: Context): Set<string> {
  return new Set([...registry.objects.values()].flatMap(({ name, plural }) => [name, plural]));
}

/** Of a system's export a file must be alike as a whole; a spreadsheet by itself in a part. */
const alikeInSet = 0.6;

/** A spreadsheet, or a file of a system that we do not know: by the words of its headers. */
function plainFile(ctx: Context, file: FileToRecognise, set: SourceDeclaration | null): RecognisedFile {
  const { fileName, shape } = file;
  const { rules, certainty: certainties } = proposeImport(ctx, fileName, shape);
  const object = ctx.registry.byPlural(rules.object);
  const source = sourceOfFile(file)?.name ?? null;
  const filled = shape.columns.filter((column) => column.filled > 0).length;
  const certainty = Math.min(1, rules.columns.length / Math.max(1, filled));
  const hasTitle = rules.columns.some(({ field }) => field === object?.titleField.name);
  const isAlike = set ? hasTitle && certainty >= alikeInSet : hasTitle || rules.columns.length > 1;
  if (!isAlike) return unlikeFile(ctx, file, set?.name ?? source);
  const used = new Set(rules.columns.map(({ column }) => column));
  return {
    fileName,
    source,
    kind: null,
    object: rules.object,
    instead: null,
    attaches: null,
    names: null,
    making: [],
    note: null,
    certainty,
    order: placeOfObject(ctx.registry, rules.object),
    rules: importRules.parse(source === null ? rules : { ...rules, source }),
    certainties,
    values: {},
    parts: [],
    left: shape.columns
      .filter(({ header }) => !used.has(header))
      .map((column) => ({
        column: column.header,
        why: column.filled === 0 ? leftWhy.empty : leftWhy.unknown,
      })),
    questions: fileQuestions(ctx, rules, shape, (name) => object?.fields.get(name)?.type, false),
  };
}

function unlikeFile(ctx: Context, file: FileToRecognise, source: RecognisedFile['source']): RecognisedFile {
  const made = makeObject(file.fileName, file.shape, namesTaken(ctx));
  return {
    ...unplaced(ctx, file),
    source,
    kind: null,
    instead: 'wait',
    attaches: null,
    names: made.names,
    making: made.making,
    rules: made.rules,
    note: {
      en: 'This file is like no object of ours. Choose one, or let a custom object be made for it.',
      zh: '此文件与现有对象均不相似，请选择对象，或为其新建自定义对象。',
    },
    certainty: 0,
  };
}
