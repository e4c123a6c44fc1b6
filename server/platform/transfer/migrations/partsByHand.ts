/** Parts that a person makes of a file: rows whose cell in a column is one of some words become another object. */
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { proposeFor } from '../mapping.ts';
import type { FileShape } from '../reading/readRequest.ts';
import { type ImportRules, importRules, type LeaveOutRule } from '../rules.ts';
import { sealPart } from '../sealedPart.ts';
import { fileQuestions } from '../sources/fileQuestions.ts';
import { leftWhy } from '../sources/sourceDeclaration.ts';
import {
  changeable,
  lockMigration,
  type MigrationPart,
  mustBe,
  partsOf,
  type Recognised,
  stateOf,
} from './migrationStore.ts';
import { placeOfObject } from './orderOfFiles.ts';
import { fileKey } from './partsOfFile.ts';

/** Of one file; more are a mapping that nobody looks through. */
const mostParts = 20;
const mark = 'hand ';

export interface PartByHand extends LeaveOutRule {
  /** Plural name. */
  readonly object: string;
}

/** Recognition makes the other parts, and may unmake them. */
export function isByHand(part: string | null): boolean {
  return part?.startsWith(mark) === true;
}

/** @param importId of the file, or of one of its parts */
export async function addPart(
  ctx: Context,
  id: string,
  importId: string,
  { object: plural, column, is }: PartByHand,
): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    mustBe(await stateOf(inside, await lockMigration(inside, id)), changeable);
    const all = await partsOf(inside, id);
    const asked = all.find((one) => one.importId === importId);
    if (!asked) throw new Problem('not_found', { params: { id: importId } });
    const beside = all.filter((one) => fileKey(one) === fileKey(asked));
    const whole = beside.find(({ recognised }) => recognised.part === null) ?? asked;
    if (beside.length > mostParts) throw new Problem('limit_exceeded', { params: { limit: mostParts } });
    const object = inside.registry.byPlural(plural);
    if (!object || inside.actor.rights.rows(object.name, 'import') === null)
      throw refused('object', noObject);
    if (!whole.shape.columns.some(({ header }) => header === column))
      throw refused('column', noColumn(column));
    const { source } = whole.rules ?? {};
    const proposed = importRules.parse({
      ...proposeFor(inside, object, whole.shape),
      ...(source === undefined ? {} : { source }),
      only: [{ column, is }],
    });
    await insertPart(inside, id, whole, object, proposed);
    await inside.db.run(sql`
      update ${qualified(inside.workspace.schema, 'data_migrations')} set dry_run_id = null, updated_at = now()
      where id = ${id}::uuid`);
  });
}

/** A part of the file with these rules. */
export async function insertPart(
  ctx: Context,
  migrationId: string,
  whole: MigrationPart,
  object: ObjectType | undefined,
  rules: ImportRules,
): Promise<MigrationPart> {
  const importId = ctx.ids.next();
  const recognised: Recognised & { readonly proposed: ImportRules } = {
    ...{ kind: null, certainty: 1, making: [], names: null, note: null, values: {}, attaches: null },
    ...{ answers: {}, part: `${mark}${importId}`, proposed: rules },
    left: leftOf(rules, whole.shape),
    questions: object
      ? fileQuestions(ctx, rules, whole.shape, (name) => object.fields.get(name)?.type, false)
      : [],
  };
  const order = placeOfObject(ctx.registry, rules.object);
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'imports')}
      (id, file_id, file_name, shape, created_by_id, migration_id, created_at, rules, object, recognised, load_order, file_use)
    select ${importId}::uuid, file_id, file_name, to_jsonb(${sealPart(whole.shape, importId)}::text), created_by_id,
      migration_id, created_at, ${JSON.stringify(rules)}::jsonb, ${rules.object},
      to_jsonb(${sealPart(recognised, importId)}::text), ${order}, 'import'
    from ${qualified(ctx.workspace.schema, 'imports')} where id = ${whole.importId}::uuid and migration_id = ${migrationId}::uuid`);
  return { ...whole, importId, rules, order, use: 'import', recognised, tried: null, result: null };
}

function leftOf(rules: ImportRules, { columns }: FileShape): Recognised['left'] {
  const used = new Set([...rules.columns, ...(rules.only ?? [])].map(({ column }) => column));
  return columns
    .filter(({ header }) => !used.has(header))
    .map(({ header, filled }) => ({ column: header, why: filled === 0 ? leftWhy.empty : leftWhy.unknown }));
}

const noObject = {
  en: 'There is no such object to import into; name one of those in the list.',
  zh: '没有可导入的此对象，请从列表中选择。',
};

const noColumn = (column: string) => ({
  en: `The file has no column “${column}”.`,
  zh: `文件中没有“${column}”列。`,
});

function refused(field: string, text: { readonly en: string; readonly zh: string }): Problem {
  return new Problem('invalid_value', {
    detail: text,
    errors: [{ field, code: 'invalid_value', text }],
  });
}
