/** Unique keys: refused over what is there twice, and known to every record before long. */
import { documentName } from '../../../../shared/config/documentName.ts';
import { readUniqueKey, type UniqueKeyDocument } from '../../../../shared/config/uniqueKey.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { startRun } from '../../jobs/runs.ts';
import type { ConfigEffects, ConfigKind, ConfigStep } from '../../metadata/configKinds.ts';
import type { Registry } from '../../metadata/registry.ts';
import { buildKeyRun, type KeyInput } from './buildKey.ts';
import { doublesFound } from './findDoubles.ts';
import { canBeKey } from './keyHash.ts';
import { type Finding, finding, missingField, objectNamed } from './registryNames.ts';

export const uniqueKeyKind: ConfigKind<UniqueKeyDocument> = {
  kind: 'uniqueKey',
  read: readUniqueKey,
  check,
  checkChange,
  apply,
};

function check(name: string, data: UniqueKeyDocument, registry: Registry): readonly Finding[] {
  const { object, findings } = objectNamed(registry, documentName(name).object);
  if (!object) return findings;
  return data.fields.flatMap((each, at): Finding[] => {
    const path = `fields.${at}`;
    const missing = missingField(object, each, path);
    if (missing) return [missing];
    const field = object.fields.get(each)!;
    if (canBeKey(field)) return [];
    return [
      finding(
        path,
        `${field.label.en} cannot be part of a key: its values cannot be told apart by one text.`,
        `“${field.label.zh}”不能作为唯一键的一部分：其值无法用一段文本区分。`,
      ),
    ];
  });
}

/** Another label is no other key. */
function isSame(before: UniqueKeyDocument | null, after: UniqueKeyDocument | null): boolean {
  return JSON.stringify(before?.fields) === JSON.stringify(after?.fields);
}

async function checkChange(
  ctx: Context,
  { name, before, after, now, next }: ConfigStep<UniqueKeyDocument>,
): Promise<ConfigEffects> {
  const { object: objectName } = documentName(name);
  const object = next.objects.get(objectName);
  // A custom object that comes with the key has no records, and as yet no table.
  if (!after || !object || !now.objects.has(objectName) || isSame(before, after)) return {};
  return { problems: await doublesFound(ctx, object, after, 'fields') };
}

async function apply(ctx: Context, { name, before, after }: ConfigStep<UniqueKeyDocument>): Promise<void> {
  const { object, part } = documentName(name);
  if (isSame(before, after)) return;
  if (before) await forgetKey(ctx, object, part);
  if (after) await knowKey(ctx, { object, key: part });
}

export async function forgetKey(ctx: Context, object: string, key: string): Promise<void> {
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'unique_keys')} where object = ${object} and key = ${key}`);
}

/** Begins when the change is there for all to see. */
export async function knowKey(ctx: Context, input: KeyInput): Promise<void> {
  await startRun(ctx, buildKeyRun.kind, input);
}
