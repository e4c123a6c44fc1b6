/** One option of a pick list merged into another: closed at once, views ask by the other, a job rewrites the records. */
import type { ConfigInput } from '../../../shared/config/store.ts';
import type { Option } from '../../../shared/metadata.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { startRun } from '../jobs/runs.ts';
import { compileRegistry } from '../metadata/compileRegistry.ts';
import { splitFieldName } from '../metadata/customFields.ts';
import { loadDocuments } from '../metadata/registries.ts';
import { applyChange, takeTurn } from './applyChange.ts';
import { mergeInViews } from './storedViews.ts';

/** Run kind that rewrites the records. */
export const mergeOptionRun = 'config.mergeOption';

export interface MergeInput {
  readonly object: string;
  readonly field: string;
  readonly from: string;
  readonly into: string;
  readonly changeSet: string;
}

/** @param name `opportunity.c_source` */
export async function mergeOption(
  ctx: Context,
  name: string,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<{ change: string; job: string }> {
  if (!ctx.actor.rights.may('metadata')) throw new Problem('forbidden');
  const [objectName, fieldName] = splitFieldName(name);
  return inTransaction(ctx, async (outside) => {
    await takeTurn(outside);
    const documents = await loadDocuments(outside.db, ctx.workspace.schema);
    const inside = { ...outside, registry: compileRegistry(ctx.registry.origin, documents) };
    const field = inside.registry.objects.get(objectName)?.fields.get(fieldName);
    const options = closedOptions(field?.options, from, into);
    const merge = { object: objectName, field: fieldName, from, into, changeSet: ctx.ids.next() };
    const views = await mergeInViews(inside, objectName, fieldName, from, into);
    const answer = await applyChange(inside, [withOptions(inside, name, options)], {
      summary: { kind: 'merge', ...merge },
    });
    const change = answer.change ?? (await bareChange(inside, merge));
    const job = await startRun(inside, mergeOptionRun, merge satisfies MergeInput);
    await inside.db.run(sql`
      update ${qualified(ctx.workspace.schema, 'config_changes')}
      set summary = summary || ${JSON.stringify({ job, views })}::jsonb where id = ${change}::uuid`);
    return { change, job };
  });
}

/** The options with `from` closed; throws where one cannot be merged into the other. */
function closedOptions(options: readonly Option[] | undefined, from: string, into: string): Option[] {
  if (!options) throw new Problem('not_found');
  const known = new Map(options.map((option) => [option.value, option]));
  if (!known.has(from)) throw wrong('from', from);
  if (!known.get(into)?.active || into === from) throw wrong('into', into);
  if (known.get(into)?.pipeline !== known.get(from)?.pipeline) throw otherPipeline();
  return options.map((option) => (option.value === from ? { ...option, active: false } : option));
}

/** An option that is closed already changes no document; the merge is a change all the same, which can be undone. */
async function bareChange(ctx: Context, merge: MergeInput): Promise<string> {
  const id = ctx.ids.next();
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'config_changes')} (id, at, actor_id, summary)
    values (${id}::uuid, ${new Date(ctx.clock.now()).toISOString()}::timestamptz, ${ctx.actor.userId}::uuid,
      ${JSON.stringify({ kind: 'merge', ...merge })}::jsonb)`);
  return id;
}

function withOptions(ctx: Context, name: string, options: readonly Option[]): ConfigInput {
  const { documents } = ctx.registry;
  const field = documents.get('field', name);
  return field
    ? { kind: 'field', name, data: { ...field, options } }
    : { kind: 'fieldSettings', name, data: { ...documents.get('fieldSettings', name), options } };
}

/** Records would be in one pipeline and their stage in another. */
function otherPipeline(): Problem {
  const text = {
    en: 'These are stages of two pipelines; move the records to the other pipeline first.',
    zh: '两个阶段属于不同的管道，请先将记录移至另一管道。',
  };
  return new Problem('invalid_value', { errors: [{ field: 'into', code: 'invalid_value', text }] });
}

function wrong(member: string, value: string): Problem {
  return new Problem('invalid_value', {
    errors: [
      {
        field: member,
        code: 'invalid_value',
        text: {
          en: `“${value}” is not an open option of this field, or it is the same one.`,
          zh: `“${value}”不是此字段的可用选项，或两者相同。`,
        },
      },
    ],
  });
}
