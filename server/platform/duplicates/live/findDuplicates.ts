/** Records that may be the same as others, by the rules of their object: looked up by key, then compared value by value. */
import { evaluate } from '../../../../shared/filters/evaluate.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { visible } from '../../query/rowRights.ts';
import { testEnvOf } from '../../query/testEnv.ts';
import { loadRows } from '../../records/loadRows.ts';
import { namesOf } from '../../records/shaping/registryNames.ts';
import { type DuplicateRule, duplicateRulesOf } from '../rules/compiledRules.ts';
import { fits } from '../rules/fits.ts';
import { type KeyedRecord, keysOf } from '../rules/recordKeys.ts';

/** A record as it will be. */
export interface Subject extends KeyedRecord {
  /** Fields that change; null: it is new, and every rule is asked. */
  readonly changed: ReadonlySet<string> | null;
}

export interface Hit {
  readonly id: string;
  readonly record: KeyedRecord;
  readonly rules: DuplicateRule[];
  /** Whether the actor may read it. */
  readonly readable: boolean;
}

interface Asked {
  readonly subject: Subject;
  readonly rule: DuplicateRule;
}

/** Of one key no more records are compared: what very many share tells nothing. */
const recordsOfOneKey = 50;
/** So many are looked at for those that the actor may read. */
const lookedAtOfOneKey = 2_000;

/** @param disclose also records out of sight, where a rule asks for all of them. */
export async function findDuplicates(
  ctx: Context,
  object: ObjectType,
  subjects: readonly Subject[],
  {
    disclose,
    rules = duplicateRulesOf(ctx.registry, object),
  }: {
    readonly disclose: boolean;
    readonly rules?: readonly DuplicateRule[];
  },
): Promise<Map<Subject, Hit[]>> {
  const found = new Map<Subject, Hit[]>();
  const byKey = askedByKey(
    ctx,
    subjects,
    rules.filter((rule) => disclose || isOpenTo(ctx, object, rule)),
  );
  if (byKey.size === 0) return found;
  const hit = (asked: Asked, record: KeyedRecord, readable: boolean): void => {
    const { subject, rule } = asked;
    if (!readable && rule.scope !== 'all') return;
    if (!meets(ctx, rule, record) || !fits(ctx, rule, subject, record)) return;
    const hits = found.get(subject) ?? [];
    found.set(subject, hits);
    const known = hits.find(({ id }) => id === record.id);
    if (known) {
      if (!known.rules.includes(rule)) known.rules.push(rule);
    } else hits.push({ id: record.id, record, rules: [rule], readable });
  };
  compareAmong(subjects, byKey, hit);
  await compareStored(ctx, object, { subjects, byKey, disclose }, hit);
  return found;
}

/** A rule over a field that the actor may not read would tell of its values. */
function isOpenTo(ctx: Context, object: ObjectType, { fields, condition }: DuplicateRule): boolean {
  const names = [...fields.map(({ field }) => field.name), ...(condition === null ? [] : namesOf(condition))];
  return names.every((name) => {
    const access = ctx.actor.rights.field(object.name, name);
    return access === 'read' || access === 'edit';
  });
}

function meets(ctx: Context, { condition }: DuplicateRule, { values }: KeyedRecord): boolean {
  return condition === null || evaluate(condition, values, testEnvOf(ctx));
}

function askedByKey(
  ctx: Context,
  subjects: readonly Subject[],
  rules: readonly DuplicateRule[],
): Map<string, Asked[]> {
  const byKey = new Map<string, Asked[]>();
  for (const rule of rules) {
    for (const subject of subjects) {
      const { changed } = subject;
      if (changed !== null && !rule.fields.some(({ field }) => changed.has(field.name))) continue;
      if (!meets(ctx, rule, subject)) continue;
      for (const key of keysOf(ctx, rule, subject)) {
        const asked = byKey.get(key);
        if (asked) asked.push({ subject, rule });
        else byKey.set(key, [{ subject, rule }]);
      }
    }
  }
  return byKey;
}

/** Rows of one list: the later one is the duplicate. */
function compareAmong(
  subjects: readonly Subject[],
  byKey: ReadonlyMap<string, readonly Asked[]>,
  hit: (asked: Asked, record: KeyedRecord, readable: boolean) => void,
): void {
  if (subjects.length < 2) return;
  for (const asked of byKey.values()) {
    for (const [at, later] of asked.slice(0, recordsOfOneKey).entries())
      for (const { subject } of asked.slice(0, at)) if (subject !== later.subject) hit(later, subject, true);
  }
}

async function compareStored(
  ctx: Context,
  object: ObjectType,
  {
    subjects,
    byKey,
    disclose,
  }: {
    readonly subjects: readonly Subject[];
    readonly byKey: ReadonlyMap<string, readonly Asked[]>;
    readonly disclose: boolean;
  },
  hit: (asked: Asked, record: KeyedRecord, readable: boolean) => void,
): Promise<void> {
  const own = new Set(subjects.map(({ id }) => id));
  const rows = (await recordsUnder(ctx, object, [...byKey.keys()], disclose)).filter(
    ({ id }) => !own.has(id),
  );
  const stored = await loadRows(
    ctx,
    object,
    rows.map(({ id }) => id),
    'none',
  );
  for (const { key, id, readable } of rows) {
    const there = stored.get(id);
    if (!there || there.deletionId !== null) continue;
    for (const asked of byKey.get(key) ?? []) hit(asked, there, readable);
  }
}

/** One statement, whatever the number of keys. */
function recordsUnder(
  ctx: Context,
  object: ObjectType,
  keys: readonly string[],
  disclose: boolean,
): Promise<{ readonly key: string; readonly id: string; readonly readable: boolean }[]> {
  const { schema } = ctx.workspace;
  const open = visible(ctx, object.name, 't');
  return ctx.db.rows(sql`
    select a.key, found.id, found.readable
    from unnest(${keys}::bigint[]) as a (key)
    cross join lateral (
      select t.id, ${open} as readable
      from (select k.record_id from ${qualified(schema, 'duplicate_keys')} k where k.key = a.key
        order by k.record_id desc limit ${lookedAtOfOneKey}) k
      join ${qualified(schema, object.table)} t on t.id = k.record_id
      where t.deleted_at is null and ${disclose ? sql`true` : open}
      limit ${recordsOfOneKey}) as found`);
}
