/** One change of the configuration: all its documents or none, in one transaction, with its trace. */
import type { ConfigChangeAnswer, ConfigInput, ConfigProblem } from '../../../shared/config/store.ts';
import { isoNow } from '../../base/clock.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { loadDocuments } from '../metadata/registries.ts';
import { type PlannedChange, planChange } from './plannedChange.ts';
import { listItems } from './store.ts';

export interface ChangeOptions {
  /** Answers what would happen, problems included, and writes nothing. */
  readonly dryRun?: boolean;
  /** What the change was for, shown in the list of changes: `{kind: 'edit'}`, `{kind: 'apply', file: …}`. */
  readonly summary?: Readonly<Record<string, unknown>>;
  /** The change that this one takes back. */
  readonly undoes?: string;
}

export const mostItemsOfOneChange = 5_000;

/** Throws a Problem that names each document and member that is wrong; nothing is written then. */
export async function applyChange(
  ctx: Context,
  items: readonly ConfigInput[],
  options: ChangeOptions = {},
): Promise<ConfigChangeAnswer> {
  if (!mayChange(ctx, items)) throw new Problem('forbidden');
  if (items.length > mostItemsOfOneChange)
    throw new Problem('limit_exceeded', { params: { limit: mostItemsOfOneChange } });
  return inTransaction(ctx, async (inside) => {
    const version = await takeTurn(inside);
    const stored = await loadDocuments(inside.db, ctx.workspace.schema);
    // Nobody changed anything since the caller's registry was made.
    const now = version === ctx.workspace.metadataVersion ? ctx.registry : undefined;
    const plan = await planChange(inside, stored, items, { undoing: options.undoes !== undefined, now });
    const { outcomes } = plan;
    const problems = [...(await seenOlder(inside, items)), ...plan.problems];
    if (options.dryRun) return { change: null, outcomes, problems };
    if (problems.length > 0) throw refused(items, problems);
    if (plan.steps.length === 0 && options.undoes === undefined) return { change: null, outcomes, problems };
    return { change: await writeChange(inside, plan, options), outcomes, problems };
  });
}

/** Who looks after data quality says what is measured and cleaned; everything else is shaping. */
function mayChange(ctx: Context, items: readonly ConfigInput[]): boolean {
  const { rights } = ctx.actor;
  return (
    rights.may('metadata') || (rights.may('dataQuality') && items.every(({ kind }) => kind === 'quality'))
  );
}

/** Changes of one workspace happen one after the other: each is checked against what the one before left. Its version. */
export async function takeTurn(ctx: Context): Promise<number> {
  const [row] = await ctx.db.rows<{ version: number }>(sql`
    select metadata_version as version from core.workspaces where id = ${ctx.workspace.id}::uuid for update`);
  return row?.version ?? 0;
}

/** Documents that someone changed since the caller saw them. */
async function seenOlder(ctx: Context, items: readonly ConfigInput[]): Promise<ConfigProblem[]> {
  if (items.every(({ version }) => version === undefined)) return [];
  const stored = new Map((await listItems(ctx)).map((item) => [`${item.kind} ${item.name}`, item.version]));
  return items
    .filter(
      ({ kind, name, version }) => version !== undefined && version !== (stored.get(`${kind} ${name}`) ?? 0),
    )
    .map(({ kind, name }) => ({
      kind,
      name,
      path: '',
      code: 'version_conflict',
      text: {
        en: 'Someone changed this document in the meantime; look at it again.',
        zh: '此配置已被他人修改，请刷新后重试。',
      },
    }));
}

function refused(items: readonly ConfigInput[], problems: readonly ConfigProblem[]): Problem {
  const [first] = problems;
  // What is in use comes first, and explains the rest.
  const alike = first!.code === 'in_use' || problems.every((problem) => problem.code === first!.code);
  const code = alike ? first!.code : 'invalid_value';
  const [only] = items;
  const alone = items.length === 1;
  return new Problem(code, {
    params: { usedBy: first!.text.en },
    ...(code === 'invalid_value' ? {} : { detail: first!.text }),
    errors: problems.slice(0, 200).map(({ kind, name, path, code: each, text }) => ({
      // A form shows what is wrong beside the member.
      field:
        alone && only!.kind === kind && only!.name === name ? path : `${kind}/${name}${path && `/${path}`}`,
      code: each,
      text,
      params: { kind, name, path },
    })),
  });
}

async function writeChange(ctx: Context, plan: PlannedChange, options: ChangeOptions): Promise<string> {
  const { schema } = ctx.workspace;
  const id = ctx.ids.next();
  const at = isoNow(ctx.clock);
  const json = (data: object | null) => (data === null ? null : JSON.stringify(data));
  const { steps, now, next } = plan;
  const kinds = steps.map(({ kind }) => kind.kind);
  const names = steps.map(({ name }) => name);
  await ctx.db.run(sql`
    insert into ${qualified(schema, 'config_changes')} (id, at, actor_id, summary, final)
    values (${id}::uuid, ${at}::timestamptz, ${ctx.actor.userId}::uuid, ${JSON.stringify(options.summary ?? { kind: 'edit' })}::jsonb,
      ${steps.some(isFinal)})`);
  await ctx.db.run(sql`
    insert into ${qualified(schema, 'config_change_items')} (change_id, kind, name, before, after)
    select ${id}::uuid, * from unnest(${kinds}::text[], ${names}::text[],
      ${steps.map(({ before }) => json(before))}::jsonb[], ${steps.map(({ after }) => json(after))}::jsonb[])`);
  const gone = steps.filter(({ after }) => after === null);
  await ctx.db.run(sql`
    delete from ${qualified(schema, 'config_items')} where (kind, name) in (
      select * from unnest(${gone.map(({ kind }) => kind.kind)}::text[], ${gone.map(({ name }) => name)}::text[]))`);
  const kept = steps.filter(({ after }) => after !== null);
  await ctx.db.run(sql`
    insert into ${qualified(schema, 'config_items')} as i (kind, name, data, updated_at, updated_by_id)
    select kind, name, data, ${at}::timestamptz, ${ctx.actor.userId}::uuid from unnest(
      ${kept.map(({ kind }) => kind.kind)}::text[], ${kept.map(({ name }) => name)}::text[],
      ${kept.map(({ after }) => json(after))}::jsonb[]) as new (kind, name, data)
    on conflict (kind, name) do update set data = excluded.data, version = i.version + 1,
      updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id`);
  if (options.undoes !== undefined) {
    await ctx.db.run(sql`
      update ${qualified(schema, 'config_changes')} set undone_by = ${id}::uuid where id = ${options.undoes}::uuid`);
  }
  await record(ctx, [
    {
      verb: 'configured',
      recordId: id,
      fields: steps.map(({ kind, name }) => `${kind.kind}/${name}`).slice(0, 1000),
      before: documentsBy(steps.map(({ kind, name, before }) => [`${kind.kind}/${name}`, before])),
      after: documentsBy(steps.map(({ kind, name, after }) => [`${kind.kind}/${name}`, after])),
    },
  ]);
  await ctx.db.run(sql`
    update core.workspaces set metadata_version = metadata_version + 1 where id = ${ctx.workspace.id}::uuid`);
  for (const { kind, name, before, after } of steps)
    await kind.apply?.(ctx, { name, before, after, now, next, undoing: options.undoes !== undefined });
  return id;
}

function documentsBy(entries: readonly (readonly [string, object | null])[]): Record<string, unknown> {
  return Object.fromEntries(entries);
}

/** Put away before, removed now: what it kept is cleared, and nothing brings that back. */
function isFinal({ before, after }: PlannedChange['steps'][number]): boolean {
  return after === null && before !== null && 'retired' in before && before.retired === true;
}
