/** Rules by name: made of a migration, taken away as a file, brought from elsewhere, used for the next one. */
import { parse, stringify, YAMLParseError } from 'yaml';
import type { RuleSetInfo } from '../../../../shared/migrations.ts';
import { sqlStateOf } from '../../../base/openDatabase.ts';
import { Problem } from '../../../base/problem.ts';
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { type ImportRules, type RuleSetFile, ruleSetFile } from '../rules.ts';
import { answeredRules } from './answeredRules.ts';
import { getMigration, type MigrationPart, partsOf } from './migrationStore.ts';

interface Row {
  id: string;
  name: string;
  source: string | null;
  rules: RuleSetFile;
  created_at: string;
  used_at: string | null;
}

async function select(ctx: Context, where: Fragment): Promise<Row[]> {
  const iso = (name: string) =>
    sql`to_char(${sql.id(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${sql.id(name)}`;
  return ctx.db.rows<Row>(sql`
    select id, name, source, rules, ${iso('created_at')}, ${iso('used_at')}
    from ${qualified(ctx.workspace.schema, 'import_rule_sets')} s where ${where}
    order by s.used_at desc nulls last, s.created_at desc, s.id limit 1000`);
}

function infoOf({ id, name, source, rules, created_at, used_at }: Row): RuleSetInfo {
  const files = rules.files.map(({ kind, file }) => kind ?? file);
  return { id, name, source, files, createdAt: created_at, usedAt: used_at };
}

/** Those last used first. */
export async function listRuleSets(ctx: Context): Promise<RuleSetInfo[]> {
  return (await select(ctx, sql`true`)).map(infoOf);
}

export async function getRuleSet(ctx: Context, id: string): Promise<Row> {
  const [found] = await select(ctx, sql`s.id = ${id}::uuid`);
  if (!found) throw new Problem('not_found');
  return found;
}

/** The set that was last used for a source. */
export async function lastUsedFor(ctx: Context, source: string | null): Promise<string | null> {
  if (source === null) return null;
  const [found] = await select(ctx, sql`s.source = ${source} and s.used_at is not null`);
  return found?.id ?? null;
}

export async function saveRuleSet(
  ctx: Context,
  {
    name,
    source,
    rules,
  }: { readonly name: string; readonly source: string | null; readonly rules: RuleSetFile },
): Promise<RuleSetInfo> {
  const id = ctx.ids.next();
  try {
    await ctx.db.run(sql`
      insert into ${qualified(ctx.workspace.schema, 'import_rule_sets')} (id, name, source, rules, created_by_id)
      values (${id}::uuid, ${name}, ${source}, ${JSON.stringify(rules)}::jsonb, ${ctx.actor.userId})`);
  } catch (error) {
    if (sqlStateOf(error) !== '23505') throw error;
    const text = {
      en: `There is a mapping called “${name}” already; choose another name.`,
      zh: `已有名为“${name}”的映射，请换一个名称。`,
    };
    throw new Problem('not_unique', {
      detail: text,
      errors: [{ field: 'name', code: 'not_unique', text }],
    });
  }
  return infoOf(await getRuleSet(ctx, id));
}

export async function saveRulesOf(ctx: Context, migration: string, name: string): Promise<RuleSetInfo> {
  const one = await getMigration(ctx, migration);
  const files = (await partsOf(ctx, migration)).flatMap((part) =>
    part.rules === null ? [] : [entryOf(part, answeredRules(ctx.registry, part.rules, part.recognised))],
  );
  if (files.length === 0) {
    const text = {
      en: 'The migration has no rules yet; bring its files first.',
      zh: '此迁移还没有规则，请先上传文件。',
    };
    throw new Problem('invalid_value', {
      detail: text,
      errors: [{ field: 'migration', code: 'invalid_value', text }],
    });
  }
  const rules: RuleSetFile = { ...(one.source === null ? {} : { source: one.source }), files };
  return saveRuleSet(ctx, { name, source: one.source, rules });
}

function entryOf(part: MigrationPart, rules: ImportRules): RuleSetFile['files'][number] {
  const { kind } = part.recognised;
  const { sheet } = part.shape;
  return {
    file: part.fileName,
    ...(sheet === undefined ? {} : { sheet }),
    ...(kind === null ? {} : { kind }),
    use: part.use,
    ...rules,
  };
}

/** Throws Problem that says what is wrong and where. */
export function parseRuleSet(text: string): RuleSetFile {
  const refuse = (reason: string): Problem => {
    const words = {
      en: `This is no saved mapping: ${reason}`,
      zh: `不是有效的映射文件：${reason}`,
    };
    return new Problem('invalid_value', {
      detail: words,
      errors: [{ field: 'file', code: 'invalid_value', text: words }],
    });
  };
  try {
    // JSON is YAML as well. Names that stand for others are not needed here, and can grow without end.
    const read = ruleSetFile.safeParse(parse(text, { maxAliasCount: 0 }));
    if (read.success) return read.data;
    throw refuse(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof YAMLParseError || error instanceof ReferenceError) throw refuse(error.message);
    throw error;
  }
}

export async function ruleSetAsFile(
  ctx: Context,
  id: string,
  format: 'yaml' | 'json',
): Promise<{ readonly name: string; readonly text: string }> {
  const { name, rules } = await getRuleSet(ctx, id);
  return { name, text: format === 'json' ? `${JSON.stringify(rules, null, 2)}\n` : stringify(rules) };
}

export async function deleteRuleSet(ctx: Context, id: string): Promise<void> {
  const touched = await ctx.db.run(
    sql`delete from ${qualified(ctx.workspace.schema, 'import_rule_sets')} where id = ${id}::uuid`,
  );
  if (touched === 0) throw new Problem('not_found');
}

/** Remembered for its source when it is run with. */
export async function noteUse(ctx: Context, id: string, source: string | null): Promise<void> {
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'import_rule_sets')} set used_at = now(),
      source = coalesce(source, ${source}) where id = ${id}::uuid`);
}
