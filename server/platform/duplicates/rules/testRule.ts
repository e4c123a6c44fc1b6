/** What a rule would find now: counted over the records that there are, with examples; nothing is written. */
import type { DuplicateRuleDocument } from '../../../../shared/config/duplicateRule.ts';
import { evaluate } from '../../../../shared/filters/evaluate.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { visible } from '../../query/rowRights.ts';
import { testEnvOf } from '../../query/testEnv.ts';
import { loadRows } from '../../records/loadRows.ts';
import { compileRule } from './compiledRules.ts';
import { findingsOf } from './duplicateRuleKind.ts';
import { fits } from './fits.ts';
import { type KeyedRecord, keysOf } from './recordKeys.ts';

export interface RuleTest {
  /** Records that were looked at, the newest ones; all of them where `complete`. */
  readonly records: number;
  readonly complete: boolean;
  /** Pairs that fit. */
  readonly pairs: number;
  /** The first twenty. */
  readonly examples: readonly (readonly [string, string])[];
}

/** A page waits for the answer. */
const mostRecords = 20_000;
const rowsOfOneRead = 2_000;
const mostExamples = 20;
const recordsOfOneKey = 50;
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Over records that the caller may read. Throws `invalid_value` with what is wrong with the rule. */
export async function testRule(
  ctx: Context,
  object: ObjectType,
  document: DuplicateRuleDocument,
): Promise<RuleTest> {
  const findings = findingsOf(ctx.registry, object.name, document);
  const rule = findings.length > 0 ? null : compileRule(ctx.registry, object, 'tested', document);
  if (rule === null) {
    const errors = findings.map(({ path, code, text }) => ({ field: path, code, text }));
    throw new Problem('invalid_value', { errors });
  }
  const byKey = new Map<string, KeyedRecord[]>();
  const seen = new Set<string>();
  const examples: [string, string][] = [];
  let records = 0;
  let before: string | null = null;
  const env = testEnvOf(ctx);
  for (;;) {
    const rows: readonly KeyedRecord[] = await readSome(ctx, object, before);
    for (const row of rows) {
      records++;
      if (rule.condition !== null && !evaluate(rule.condition, row.values, env)) continue;
      for (const key of keysOf(ctx, rule, row)) {
        const others = byKey.get(key) ?? [];
        byKey.set(key, others);
        for (const other of others.slice(0, recordsOfOneKey)) {
          const pair = `${other.id} ${row.id}`;
          if (other.id === row.id || seen.has(pair) || !fits(ctx, rule, other, row)) continue;
          seen.add(pair);
          if (examples.length < mostExamples) examples.push([other.id, row.id]);
        }
        others.push(row);
      }
    }
    before = rows.at(-1)?.id ?? null;
    if (rows.length < rowsOfOneRead || records >= mostRecords) break;
    // Others wait for this thread, too.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { records, complete: records < mostRecords, pairs: seen.size, examples };
}

async function readSome(ctx: Context, object: ObjectType, before: string | null): Promise<KeyedRecord[]> {
  const found = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, object.table)} t
    where ${visible(ctx, object.name, 't')} and t.id < ${before ?? lastId}::uuid
    order by t.id desc limit ${rowsOfOneRead}`);
  const stored = await loadRows(
    ctx,
    object,
    found.map(({ id }) => id),
    'none',
  );
  return found.flatMap(({ id }) => stored.get(id) ?? []);
}
