/** What people say of a migration: its name, its source, what becomes of each file, in which order, answers, a rule set. */
import type { FileUse, MigrationChange } from '../../../../shared/migrations.ts';
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { sealPart } from '../sealedPart.ts';
import { makeObject } from './makeObject.ts';
import {
  changeable,
  lockMigration,
  type MigrationPart,
  mustBe,
  partsOf,
  type Recognised,
  stateOf,
} from './migrationStore.ts';
import { knownFiles, recogniseAgain } from './recogniseAgain.ts';
import { applyRuleSet } from './takeRules.ts';

export async function createMigration(ctx: Context, name: string): Promise<string> {
  const id = ctx.ids.next();
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'data_migrations')} (id, name, created_by_id)
    values (${id}::uuid, ${name}, ${ctx.actor.userId})`);
  return id;
}

export async function changeMigration(ctx: Context, id: string, change: MigrationChange): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    const one = await lockMigration(inside, id);
    const { name, source, ruleSet, files } = change;
    if (name !== undefined) await set(inside, id, sql`name = ${name}`);
    if (source === undefined && ruleSet === undefined && files === undefined) return;
    mustBe(await stateOf(inside, one), changeable);
    if (source !== undefined) await setSource(inside, id, source);
    if (ruleSet !== undefined) {
      await applyRuleSet(inside, id, await partsOf(inside, id), ruleSet);
      await set(inside, id, sql`rule_set_id = ${ruleSet}::uuid`);
    }
    if (files !== undefined) {
      const parts = new Map((await partsOf(inside, id)).map((part) => [part.importId, part]));
      for (const file of files) {
        const part = parts.get(file.importId);
        if (!part) throw new Problem('not_found', { params: { id: file.importId } });
        await changeFile(inside, part, file);
      }
    }
    // What was tried was something else.
    await set(inside, id, sql`dry_run_id = null`);
  });
}

async function set(ctx: Context, id: string, assignment: Fragment): Promise<void> {
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'data_migrations')} set ${assignment}, updated_at = now()
    where id = ${id}::uuid`);
}

/** Ids of other systems are unique within their source, so all files of a migration share it. */
async function setSource(ctx: Context, id: string, source: string | null): Promise<void> {
  await set(ctx, id, sql`source = ${source}`);
  const imports = qualified(ctx.workspace.schema, 'imports');
  for (const { id: importId, before } of await knownFiles(ctx, id)) {
    if (before === null) continue;
    const { source: _, ...proposed } = before.proposed;
    const now = { ...before, proposed: source === null ? proposed : { ...proposed, source } };
    await ctx.db.run(sql`
      update ${imports} set recognised = to_jsonb(${sealPart(now, importId)}::text) where id = ${importId}::uuid`);
  }
  await ctx.db.run(sql`
    update ${imports}
    set rules = case when ${source}::text is null then rules - 'source'
      else jsonb_set(rules, '{source}', to_jsonb(${source}::text)) end
    where migration_id = ${id}::uuid and rules is not null`);
  // Records of this source may be here already, which the files name by their ids.
  if (source !== null) await recogniseAgain(ctx, id);
}

type FileChange = NonNullable<MigrationChange['files']>[number];

async function changeFile(ctx: Context, part: MigrationPart, change: FileChange): Promise<void> {
  const { use, order, answers = [] } = change;
  const imports = qualified(ctx.workspace.schema, 'imports');
  let { recognised } = part;
  for (const { question, answer } of answers) recognised = answered(recognised, question, answer);
  let { rules } = part;
  if (use === 'customObject' && recognised.making.length === 0) {
    const taken = [...ctx.registry.objects.values()].flatMap((object) => [object.name, object.plural]);
    const made = makeObject(part.fileName, part.shape, new Set(taken));
    recognised = { ...recognised, making: made.making, names: made.names };
    rules = made.rules;
  }
  if (use === 'attach' && recognised.attaches === null) {
    const text = {
      en: 'This file is no table of attachments that we know: let its rows become records, and name the column of files.',
      zh: '此文件不是已知的附件表：请将其导入为记录，并指定文件所在的列。',
    };
    throw new Problem('invalid_value', {
      detail: text,
      errors: [{ field: 'use', code: 'invalid_value', text }],
    });
  }
  const kept: FileUse = use ?? part.use;
  await ctx.db.run(sql`
    update ${imports} set recognised = to_jsonb(${sealPart(recognised, part.importId)}::text),
      file_use = ${kept}, load_order = ${order ?? part.order}, updated_at = now(),
      rules = ${rules === null ? null : JSON.stringify(rules)}::jsonb, object = ${rules?.object ?? null}
    where id = ${part.importId}::uuid`);
}

function answered(recognised: Recognised, place: number, answer: string | null): Recognised {
  const question = recognised.questions[place];
  const isChoice = answer === null || question?.choices.some(({ value }) => value === answer);
  if (!question || !isChoice) {
    const text = {
      en: `Answer one of the questions with one of its choices: ${(question?.choices ?? []).map(({ value }) => value).join(', ')}.`,
      zh: `请选择该问题的选项之一：${(question?.choices ?? []).map(({ value }) => value).join('、')}。`,
    };
    throw new Problem('invalid_value', {
      detail: text,
      errors: [{ field: `answers.${place}`, code: 'invalid_value', text }],
    });
  }
  const { [place]: _, ...others } = recognised.answers;
  return { ...recognised, answers: answer === null ? others : { ...others, [place]: answer } };
}

/** What was imported stays; the files and what was kept of their rows go. */
export async function deleteMigration(ctx: Context, id: string): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    const state = await stateOf(inside, await lockMigration(inside, id));
    mustBe(state, new Set(['mapping', 'ready', 'done', 'cancelled', 'failed', 'undone']));
    await inside.db.run(
      sql`delete from ${qualified(inside.workspace.schema, 'data_migrations')} where id = ${id}::uuid`,
    );
  });
}
