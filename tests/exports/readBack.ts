/** What the recognition makes of an export: what each file is, and its rows as its own proposed rules read them. */
import { expect } from 'vitest';
import { modules } from '../../server/domains/modules.ts';
import type { Context } from '../../server/platform/context.ts';
import { Registry } from '../../server/platform/metadata/registry.ts';
import { allRights } from '../../server/platform/permissions/computeRights.ts';
import { chooseRows, fileRow } from '../../server/platform/transfer/chooseRows.ts';
import { planImport } from '../../server/platform/transfer/importPlan.ts';
import { leftOutBy } from '../../server/platform/transfer/pendingRow.ts';
import { placeOfReference } from '../../server/platform/transfer/planLookup.ts';
import { type PartOfFile, wholeFile } from '../../server/platform/transfer/planRows.ts';
import { readRow } from '../../server/platform/transfer/readRow.ts';
import type { RecognisedFile } from '../../server/platform/transfer/sources/recognisedFile.ts';
import { recogniseFiles } from '../../server/platform/transfer/sources/recogniseFiles.ts';
import type { RecordData } from '../../shared/query.ts';
import { deals, stageOf } from './company.ts';
import { type ExportFile, shapeOf, toRecognise } from './exportFile.ts';

const registry = new Registry(modules.flatMap((module) => module.objects));
const env = { language: 'en', timeZone: 'Asia/Shanghai', currency: 'CNY', country: 'CN' } as const;
/** Of somebody who may do everything in a workspace that has nothing of its own. */
export const newcomer = { registry, actor: { rights: allRights, language: 'en' }, env } as unknown as Context;

export interface ReadFile {
  readonly records: readonly (RecordData & { readonly names: Readonly<Record<string, string>> })[];
  readonly leftOut: number;
}

export const recognise = (files: readonly ExportFile[]): readonly RecognisedFile[] =>
  recogniseFiles(newcomer, files.map(toRecognise));

/** The rows that are the file's, or the part's; `names` are the cells that name other records, with the object each is looked for in. */
export function readBy(file: ExportFile, { rules }: RecognisedFile, part: PartOfFile = wholeFile): ReadFile {
  const plan = planImport(newcomer, rules, shapeOf(file), { rowsAreKnown: true, part });
  let leftOut = 0;
  const rows = chooseRows(
    plan.rows,
    file.rows.map((cells, at) => [at + 2, cells] as const),
  );
  const records = rows.flatMap((row) => {
    const [number, cells] = row;
    expect(file.rows[fileRow(plan.rows, number) - 2]).toHaveLength(cells.length);
    if (leftOutBy(plan, row) !== null) {
      leftOut += 1;
      return [];
    }
    const { values, references, errors } = readRow([...plan.columns, ...plan.later], cells, env);
    expect(errors).toEqual([]);
    const names: Record<string, string> = {};
    for (const { column, text } of references) {
      const place = placeOfReference(column.lookup!, text, cells);
      names[column.field.name] ??= place
        ? `${place.target.object.name}.${place.target.by.name}=${place.text}`
        : '?';
    }
    return [{ ...values, names }];
  });
  return { records, leftOut };
}

/** What each file is, as `source kind > object`, its parts behind it. */
export function kinds(found: readonly RecognisedFile[]): string[] {
  return found.flatMap(({ source, kind, object, instead, names, parts }) => [
    `${source} ${kind} > ${object ?? `${instead} ${names?.label.en}`}`,
    ...kinds(parts).map((part) => `+ ${part}`),
  ]);
}

/** The file of a kind, or the part of one. */
export function fileOf(
  files: readonly ExportFile[],
  found: readonly RecognisedFile[],
  kind: string,
): ReadFile {
  for (const [at, one] of found.entries()) {
    const taking = one.parts.filter(({ rules }) => !rules.each);
    if (one.kind === kind) {
      const others = taking.flatMap(({ rules }) => (rules.only ? [rules.only] : []));
      return readBy(files[at]!, one, { isRest: true, others });
    }
    const part = one.parts.find((each) => each.kind === kind);
    if (part) return readBy(files[at]!, part, { isRest: false, others: [] });
  }
  throw new Error(`No file is of the kind “${kind}”.`);
}

export const stages = deals.map(({ course }) => stageOf[course]);
export const amounts = deals.map(({ amount, currency }) => ({ amount: `${amount}0`, currency }));
export const closeDates = deals.map(({ close }) => close);
