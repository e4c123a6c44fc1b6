/** The kind `object`: custom objects, each with a table of its own. */
import { type ObjectDocument, readObject } from '../../../shared/config/object.ts';
import type { Context } from '../context.ts';
import { startRun } from '../jobs/runs.ts';
import type { ConfigEffects, ConfigKind, ConfigStep } from '../metadata/configKinds.ts';
import { compileObjects } from '../metadata/customObjects.ts';
import { forgetInRoles } from '../permissions/roles/forgetInRoles.ts';
import { checkObject, invalid } from './checkObject.ts';
import { newShortId } from './newId.ts';
import { makeObjectTable } from './objectTable.ts';
import { rowsOf } from './valueCounts.ts';

/** Run kind that takes a removed object's table and traces away. */
export const dropObjectRun = 'config.dropObject';

export const objectKind: ConfigKind<ObjectDocument> = {
  kind: 'object',
  read: readObject,
  complete: (ctx, data, before) => ({ id: before?.id ?? newShortId(ctx, 'o'), ...data }),
  along: (name, documents) =>
    documents
      .kinds()
      .flatMap((kind) =>
        [...documents.of(kind).keys()]
          .filter((each) => each.startsWith(`${name}.`))
          .map((each) => ({ kind, name: each })),
      ),
  compile: compileObjects,
  check: checkObject,
  checkChange,
  async apply(ctx, { name, before, after, next, undoing }) {
    const appears = after !== null && !after.retired && (before === null || before.retired);
    if (appears) await makeObjectTable(ctx, next.object(name));
    if (before !== null && after === null) await forgetInRoles(ctx, name);
    if (before !== null && after === null && !undoing)
      await startRun(ctx, dropObjectRun, { object: name, plural: before.plural, id: before.id });
  },
};

async function checkChange(ctx: Context, step: ConfigStep<ObjectDocument>): Promise<ConfigEffects> {
  const { name, before, after, now } = step;
  if (before === null) return {};
  if (after === null) {
    if (step.undoing || before.retired) {
      const count = await rowsOf(ctx, before.plural);
      return { effects: [removed(count)] };
    }
    return { problems: [retireFirst] };
  }
  const problems = [
    ...immutable('plural', before.plural, after.plural),
    ...immutable('id', before.id, after.id),
    ...immutable('title.type', before.title.type, after.title.type),
    // Records carry the readers of what they hang on; that is settled when they are made.
    ...immutable('readersFrom', before.readersFrom, after.readersFrom),
  ];
  if (!after.retired || before.retired) return { problems };
  const object = now.objects.get(name);
  const count = object ? await rowsOf(ctx, object.plural) : 0;
  return {
    problems,
    uses:
      count === 0
        ? []
        : [
            {
              kind: 'record',
              name,
              label: { en: `${count} records, which are kept`, zh: `${count} 条记录（将保留）` },
              blocks: false,
            },
          ],
  };
}

const retireFirst = {
  path: '',
  code: 'in_use',
  text: {
    en: 'Retire it first (“retired”: true); then it can be removed for good.',
    zh: '请先将其停用（“retired”: true），然后才能彻底删除。',
  },
} as const;

function removed(count: number) {
  return {
    en: `Its table with ${count} records goes for good.`,
    zh: `其数据表及 ${count} 条记录将被彻底删除。`,
  };
}

export function immutable(path: string, before: unknown, after: unknown) {
  if (before === after) return [];
  return [
    invalid(
      path,
      `This was settled when it was made (${JSON.stringify(before ?? null)}) and cannot be changed.`,
      `此项在创建时已确定（${JSON.stringify(before ?? null)}），不能修改。`,
    ),
  ];
}
