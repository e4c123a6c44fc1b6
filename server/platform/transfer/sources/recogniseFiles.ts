/** What a set of files is: the system they come from, the object of each, where its columns go, and in which order. */
import type { Certainty } from '../../../../shared/imports.ts';
import type { Context } from '../../context.ts';
import { proposeImport } from '../mapping.ts';
import { makeObject } from '../migrations/makeObject.ts';
import { placeOfObject } from '../migrations/orderOfFiles.ts';
import { importRules } from '../rules.ts';
import { fileQuestions } from './fileQuestions.ts';
import { proposeKind } from './proposeKind.ts';
import type { FileToRecognise, RecognisedFile } from './recognisedFile.ts';
import { enough, type KindFound, kindOf, signsOf, sourceOfFile, sourceOfFiles } from './recogniseSource.ts';
import { type KindDeclaration, leftWhy, type SourceDeclaration } from './sourceDeclaration.ts';
import { type Taker, takerOf } from './taker.ts';

interface Found extends KindFound {
  readonly source: SourceDeclaration;
}

/** One answer for each file, in the order given; `order` says in which they are brought. */
export function recogniseFiles(ctx: Context, files: readonly FileToRecognise[]): readonly RecognisedFile[] {
  const set = sourceOfFiles(files);
  const found = twins(
    files,
    files.map((file) => foundIn(file, set)),
  );
  // Objects of which the files hold records, by the names that we have for them.
  const nouns = new Set(found.flatMap((one) => one?.kind.object ?? []));
  const takers = found.map((one) => (one?.kind.object ? takerOf(ctx, one.kind.object, nouns) : null));
  const there = new Set([...nouns, ...takers.flatMap((taker) => taker?.name ?? [])]);
  return files.map((file, at) => {
    const one = found[at];
    if (!one) return plainFile(ctx, file, set);
    const taker = takers[at];
    return taker
      ? knownFile(ctx, file, one, taker, (object) => there.has(object))
      : waitingFile(ctx, file, one);
  });
}

/** The set's system counts first, unless the file shows another one and nothing of it. */
function foundIn(file: FileToRecognise, set: SourceDeclaration | null): Found | null {
  const own = sourceOfFile(file);
  const isOther = own !== null && set !== null && signsOf(set, file) < enough;
  for (const source of new Set(isOther ? [own, set] : [set, own])) {
    if (!source) continue;
    const found = kindOf(source, file);
    const isSure =
      signsOf(source, file) >= enough || (found !== null && (found.isNamed || found.share >= 0.5));
    if (found && isSure) return { ...found, source };
  }
  return null;
}

/** Where a file is brought a second time because it holds two objects, the second is the other one. */
function twins(
  files: readonly FileToRecognise[],
  found: readonly (Found | null)[],
): readonly (Found | null)[] {
  const seen = new Set<string>();
  return found.map((one, at) => {
    const twin = one?.kind.twin && one.source.kinds.find(({ kind }) => kind === one.kind.twin);
    if (!one || !twin) return one;
    const { shape } = files[at]!;
    const print = JSON.stringify([one.kind.kind, shape.rowCount, shape.columns.map(({ header }) => header)]);
    if (!seen.has(print)) {
      seen.add(print);
      return one;
    }
    return { ...one, kind: twin };
  });
}

function certaintyOf({ source, share, isNamed }: Found, file: FileToRecognise): number {
  return Math.min(1, signsOf(source, file) * 0.75 + share * 0.25 + (isNamed ? 0.1 : 0));
}

function knownFile(
  ctx: Context,
  file: FileToRecognise,
  found: Found,
  taker: Taker,
  isThere: (object: string) => boolean,
): RecognisedFile {
  const { source, kind } = found;
  return {
    fileName: file.fileName,
    source: source.name,
    kind: kind.kind,
    object: taker.isMade ? taker.plural : null,
    instead: taker.isMade ? null : 'customObject',
    names: taker.isMade ? null : taker.names,
    note: kind.note ?? null,
    certainty: certaintyOf(found, file),
    order: placeOfKind(ctx, taker, kind),
    ...proposeKind(ctx, source, kind, taker, file, isThere),
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
  return {
    ...unplaced(ctx, file),
    source: found.source.name,
    kind: found.kind.kind,
    instead: 'wait',
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
    names: null,
    making: [],
    note: null,
    certainty,
    order: placeOfObject(ctx.registry, rules.object),
    rules: importRules.parse(source === null ? rules : { ...rules, source }),
    certainties,
    values: {},
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
