/** What sharing says of the records of one object right now: the active rules, and what children take from accounts. */
import { evaluate } from '../../../../shared/filters/evaluate.ts';
import type { Condition } from '../../../../shared/filters/grammar.ts';
import type { RecordData } from '../../../../shared/query.ts';
import { errorFacts } from '../../../base/log.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { WriteEnv } from '../../fields/fieldStorage.ts';
import type { ObjectType, Registry } from '../../metadata/registry.ts';
import {
  type Inheritance,
  type SharingSettings,
  sharingSetting,
} from '../../permissions/sharing/settings.ts';
import type { ShareAccess } from '../../permissions/sharing/targets.ts';
import { testEnvOf } from '../../query/testEnv.ts';
import { withAllRights } from '../shaping/countRecords.ts';
import { namesOf } from '../shaping/registryNames.ts';
import { parseRuleFilter } from './ruleFilter.ts';
import { isShareable } from './shareable.ts';

export interface ActiveRule {
  readonly key: number;
  readonly edits: boolean;
  /** Null: it asks for what is not there any more, and shares nothing. */
  readonly condition: Condition | null;
  /** Fields whose change may make the rule begin or cease to hold. */
  readonly fields: readonly string[];
}

export interface Sharing {
  readonly rules: readonly ActiveRule[];
  readonly inheritance: Inheritance;
}

const nothingShared: Sharing = { rules: [], inheritance: 'none' };

/**
 * Whoever makes keys holds this until he commits, so that a back-fill can wait for those who did not know its rule yet.
 * One lock for each object of a workspace.
 */
export async function lockSharing(
  ctx: Context,
  object: ObjectType,
  mode: 'shared' | 'exclusive',
): Promise<void> {
  const name = `${ctx.workspace.id} ${object.name}`;
  await ctx.db.run(
    mode === 'shared'
      ? sql`select pg_advisory_xact_lock_shared(hashtextextended(${name}, 18))`
      : sql`select pg_advisory_xact_lock(hashtextextended(${name}, 18))`,
  );
}

/** Read once in a transaction: what changes meanwhile is brought in line by the job of that change. */
const read = new WeakMap<Context['db'], Map<ObjectType, Promise<Sharing>>>();

export function sharingOf(ctx: Context, object: ObjectType): Promise<Sharing> {
  if (!isShareable(object)) return Promise.resolve(nothingShared);
  const ofTransaction = read.get(ctx.db) ?? new Map<ObjectType, Promise<Sharing>>();
  if (ctx.db.inTransaction) read.set(ctx.db, ofTransaction);
  let sharing = ofTransaction.get(object);
  if (!sharing) {
    sharing = readSharing(ctx, object);
    ofTransaction.set(object, sharing);
    sharing.catch(() => ofTransaction.delete(object));
  }
  return sharing;
}

interface Row {
  readonly setting: Partial<SharingSettings> | null;
  readonly rules: readonly {
    readonly grant: string;
    readonly key: number;
    readonly access: ShareAccess;
    readonly filter: unknown;
  }[];
}

async function readSharing(ctx: Context, object: ObjectType): Promise<Sharing> {
  // A statement of its own: what was committed before the lock was given is seen by the next one.
  await lockSharing(ctx, object, 'shared');
  const { schema } = ctx.workspace;
  const [row] = await ctx.db.rows<Row>(sql`
    select (select value from ${qualified(schema, 'settings')} where key = ${sharingSetting}) as setting,
      coalesce((select jsonb_agg(jsonb_build_object('grant', r.grant_id, 'key', g.key, 'access', r.access, 'filter', r.filter) order by g.key)
        from ${qualified(schema, 'sharing_rules')} r
        join ${qualified(schema, 'grants')} g on g.kind = 'rule' and g.ref = r.grant_id
        where r.object = ${object.name} and r.active and r.deleted_at is null), '[]') as rules`);
  return {
    inheritance: row?.setting?.inheritance?.[object.name] ?? 'none',
    rules: (row?.rules ?? []).map(({ grant, key, access, filter }) => {
      const condition = conditionOf(ctx, object, grant, filter);
      return {
        key,
        edits: access === 'edit',
        condition,
        fields: condition === null ? [] : namesOf(condition),
      };
    }),
  };
}

/** A grant stands for one filter, so it is read once for each state of the metadata. */
const parsed = new WeakMap<Registry, Map<string, Condition | null>>();

function conditionOf(ctx: Context, object: ObjectType, grant: string, filter: unknown): Condition | null {
  const conditions = parsed.get(ctx.registry) ?? new Map<string, Condition | null>();
  parsed.set(ctx.registry, conditions);
  let condition = conditions.get(grant);
  if (condition === undefined) {
    condition = readCondition(ctx, object, filter);
    conditions.set(grant, condition);
  }
  return condition;
}

/** Null for a filter that names what is gone; the page of the rules shows it. */
export function readCondition(ctx: Context, object: ObjectType, filter: unknown): Condition | null {
  try {
    return parseRuleFilter(ctx, ctx.registry, object, filter);
  } catch (error) {
    ctx.log.warn('A sharing rule asks for what is not there and shares nothing', {
      workspace: ctx.workspace.slug,
      object: object.name,
      ...errorFacts(error),
    });
    return null;
  }
}

/** Rules are asked with every right and by the workspace's calendar, whoever writes. */
export function ruleContext(ctx: Context): Context {
  const { timeZone, language } = ctx.workspace;
  return withAllRights({ ...ctx, env: { ...ctx.env, timeZone, language } });
}

/** Keys of the rules that a record with these values meets. */
export function keysByRules(
  ctx: Context,
  rules: readonly ActiveRule[],
  record: RecordData,
  rate: WriteEnv['rate'],
): { readonly key: number; readonly edits: boolean }[] {
  const env = { ...testEnvOf(ruleContext(ctx)), rate };
  return rules.filter(({ condition }) => condition !== null && evaluate(condition, record, env));
}
