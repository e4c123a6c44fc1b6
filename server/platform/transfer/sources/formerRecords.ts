/** Records of a system that came in an earlier migration, as far as files name them by that system's ids. */
import type { Label } from '../../../../shared/labels.ts';
import type { Context } from '../../context.ts';
import { valuesOf } from '../chooseRows.ts';
import type { ImportRules } from '../rules.ts';
import { inForm } from './cellForms.ts';
import { Headers } from './headers.ts';
import { foundIn, partsOf } from './kindOfFile.ts';
import type { FileToRecognise } from './recognisedFile.ts';
import { sourceOfFiles } from './recogniseSource.ts';
import type { ColumnTarget, KindDeclaration, SourceDeclaration } from './sourceDeclaration.ts';
import type { Taker } from './taker.ts';

/** Of each object the ids that were asked for and that records of it have. */
export type FormerRecords = ReadonlyMap<string, ReadonlySet<string>>;

export const noneBefore: FormerRecords = new Map();

/** Cells of one column; where more of them are listed, these tell enough. */
const mostCells = 100;
/** So many of the ids have to mean something, or they are of another installation of the same system. */
const enoughKnown = 0.5;

/** Ids in the columns that the target names, as records of ours keep them. */
export function idsOf(
  { cellForms = [], idForms = [] }: SourceDeclaration,
  { each }: KindDeclaration,
  { headers: own, join, forms = [] }: ColumnTarget,
  headers: Headers,
): readonly string[] {
  const first = headers.first(own);
  const columns = [
    ...(first ? [first] : []),
    ...(join?.headers ?? []).flatMap((one) => headers.get(one) ?? []),
  ];
  const several = each && headers.first(each.headers);
  const ids = columns.flatMap((column) =>
    (column.values ?? column.samples)
      .slice(0, mostCells)
      .flatMap((cell) => (column === several ? valuesOf(cell, each?.separator ?? ';') : [cell]))
      .map((cell) => inForm(cell, [...cellForms, ...forms, ...idForms]).trim()),
  );
  return [...new Set(ids)].filter((id) => id !== '');
}

/** Whether the ids are of records that are here. */
export function areHere(before: FormerRecords, objects: readonly string[], ids: readonly string[]): boolean {
  const known = ids.filter((id) => objects.some((object) => before.get(object)?.has(id)));
  return known.length > 0 && known.length >= ids.length * enoughKnown;
}

/** What has to be known of the records that are here before the files are recognised; null: they name none by an id. */
export function idsNamedBy(
  files: readonly FileToRecognise[],
): { readonly source: string; readonly ids: readonly string[] } | null {
  const set = sourceOfFiles(files);
  const ids = files.flatMap((file) => {
    const found = foundIn(file, set);
    if (!found) return [];
    const headers = Headers.of(file.shape, found.source.headerPrefix);
    return [found, ...partsOf(found, file)].flatMap(({ source, kind }) =>
      [...kind.columns, ...(source.stamps ?? [])]
        .filter(({ by }) => by === 'sourceId')
        .flatMap((target) => idsOf(source, kind, target, headers)),
    );
  });
  return set === null || ids.length === 0 ? null : { source: set.name, ids: [...new Set(ids)] };
}

/** Says of which records that are here the file's ids are; null: of none, or of records that come with it. */
export function noteOnFormer(
  { registry }: Context,
  taker: Taker,
  { columns }: ImportRules,
  isThere: (object: string) => boolean,
  before: FormerRecords,
): Label | null {
  const named = columns
    .filter(({ lookup }) => lookup?.by === 'sourceId')
    .flatMap(({ field }) => taker.field(field)?.targets ?? [])
    .filter((object) => before.has(object) && !isThere(object));
  const labels = [...new Set(named)].flatMap(
    (name) => registry.objects.get(name)?.declaration.pluralLabel ?? [],
  );
  if (labels.length === 0) return null;
  return {
    en: `Finds records that were brought from this source before by their ids: ${labels.map(({ en }) => en).join(', ')}.`,
    zh: `按来源编号关联此前从该来源导入的记录：${labels.map(({ zh }) => zh).join('、')}。`,
  };
}
