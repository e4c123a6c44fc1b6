/** What somebody may do with an object, a record and its fields, and why: asked of what the reader and the writer ask. */
import type { Label } from '../../../shared/labels.ts';
import { type FieldAccess, type Verb, verbs } from '../../../shared/metadata.ts';
import { accessOf } from '../../../shared/rights.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Actor, Context } from '../../platform/context.ts';
import { actorWithComputed } from '../../platform/metadata/computed/rights.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { type ActorFacts, actorFacts } from '../../platform/permissions/actorFacts.ts';
import { actorFor } from '../../platform/permissions/actors.ts';
import { computeRights, noKeys } from '../../platform/permissions/computeRights.ts';
import { isRowVerb, type RowVerb } from '../../platform/query/rowRights.ts';
import { alsoNeeded, openVerbs } from '../../platform/query/verbsOn.ts';
import { grantNames } from './grantNames.ts';
import { type Reason, type RecordKeys, reasonsOnObject, reasonsOnRecord } from './reasons.ts';

export interface ExplainedVerb {
  readonly verb: Verb;
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
}

export interface ExplainedField {
  readonly name: string;
  readonly label: Label;
  readonly access: FieldAccess;
  readonly reasons: readonly {
    readonly role: string | null;
    readonly access: FieldAccess;
    readonly text: Label;
  }[];
}

export interface Explained {
  readonly user: { readonly id: string; readonly label: string; readonly active: boolean };
  readonly roles: readonly { readonly name: string; readonly label: Label }[];
  readonly verbs: readonly ExplainedVerb[];
  readonly fields: readonly ExplainedField[];
}

export interface RecordOf extends RecordKeys {
  readonly id: string;
  readonly deleted: boolean;
}

/** The keys of a record that the caller has seen. */
export async function recordKeys(ctx: Context, object: ObjectType, id: string): Promise<RecordOf> {
  const [row] = await ctx.db.rows<{ readers: number[]; editors: number[]; deleted: boolean }>(sql`
    select readers, editors, deleted_at is not null as deleted
    from ${qualified(ctx.workspace.schema, object.table)} where id = ${id}::uuid`);
  const { readers = [], editors = [], deleted = false } = row ?? {};
  return {
    id,
    readers,
    editors,
    deleted,
    names: await grantNames(ctx, [...new Set([...readers, ...editors])]),
  };
}

/** The caller's context as the other's, with the rights of now; somebody deactivated may nothing. */
export async function contextOfUser(ctx: Context, userId: string): Promise<Context> {
  const actor = (await actorFor(ctx.db, ctx.workspace, userId)) ?? nobody(ctx, userId);
  const env = { ...ctx.env, language: actor.language, timeZone: actor.timeZone };
  return { ...ctx, env, actor: actorWithComputed(actor, ctx.registry, env) };
}

function nobody(ctx: Context, userId: string): Actor {
  return { ...ctx.actor, kind: 'user', userId, roles: [], rights: computeRights([], noKeys) };
}

/** Null: there is no such user. */
export async function explainRights(
  ctx: Context,
  userId: string,
  object: ObjectType,
  record: RecordOf | null,
): Promise<Explained | null> {
  const facts = await actorFacts(ctx, userId);
  if (!facts) return null;
  const theirs = await contextOfUser(ctx, userId);
  const explained = await explainVerbs(theirs, facts, object, record);
  return {
    user: { id: facts.id, label: facts.name, active: facts.active },
    roles: facts.roles.map(({ name, label }) => ({ name, label })),
    verbs: explained,
    fields: [...object.fields.values()].map((field) => explainField(theirs, facts, object, field.name)),
  };
}

async function explainVerbs(
  theirs: Context,
  facts: ActorFacts,
  object: ObjectType,
  record: RecordOf | null,
): Promise<ExplainedVerb[]> {
  const rowVerbs = verbs.filter(isRowVerb);
  const open = record ? await openVerbs(theirs, object, record.id, rowVerbs) : null;
  return verbs.map((verb) => {
    const onRecord = record !== null && isRowVerb(verb);
    const rights = theirs.actor.rights;
    const needed = ['read' as const, verb, ...(alsoNeeded[verb] ?? [])];
    const allowed =
      onRecord && open ? open.has(verb) : needed.every((each) => rights.rows(object.name, each) !== null);
    if (!facts.active) return { verb, allowed, reasons: [inactive] };
    if (facts.roles.length === 0) return { verb, allowed, reasons: [noRole] };
    const own = onRecord
      ? reasonsOnRecord(facts, object, verb, record)
      : reasonsOnObject(facts, object, verb);
    const against = allowed ? [] : [...standing(verb, record), ...missing(theirs, facts, object, verb, open)];
    return { verb, allowed, reasons: [...own, ...against] };
  });
}

const inactive: Reason = {
  grants: false,
  kind: 'inactive',
  role: null,
  text: { en: 'The user is deactivated and may do nothing.', zh: '该用户已停用，无任何权限。' },
};

const noRole: Reason = {
  grants: false,
  kind: 'noRole',
  role: null,
  text: { en: 'The user has no role.', zh: '该用户没有角色。' },
};

/** Where the record lies: in the recycle bin nothing but restoring is done, and that nowhere else. */
function standing(verb: Verb, record: RecordOf | null): Reason[] {
  if (record === null || !isRowVerb(verb) || record.deleted === (verb === 'restore')) return [];
  const text = record.deleted
    ? { en: 'The record is in the recycle bin; it must be restored first.', zh: '记录在回收站中，需先恢复。' }
    : { en: 'The record is not in the recycle bin.', zh: '记录不在回收站中。' };
  return [{ grants: false, kind: 'standing', role: null, text }];
}

/** What else the verb takes, and the user does not have. */
function missing(
  theirs: Context,
  facts: ActorFacts,
  object: ObjectType,
  verb: Verb,
  open: ReadonlySet<RowVerb> | null,
): Reason[] {
  const needed: readonly RowVerb[] = verb === 'read' ? [] : ['read', ...(alsoNeeded[verb] ?? [])];
  const has = (each: RowVerb): boolean =>
    open !== null && isRowVerb(verb) ? open.has(each) : theirs.actor.rights.rows(object.name, each) !== null;
  return facts.active
    ? needed
        .filter((each) => !has(each))
        .map((each) => ({
          grants: false,
          kind: `needs.${each}`,
          role: null,
          text: needs[each] ?? needs.read!,
        }))
    : [];
}

const needs: Readonly<Partial<Record<RowVerb, Label>>> = {
  read: { en: 'It takes the sight of the record as well.', zh: '此操作还需要能查看该记录。' },
  update: { en: 'It takes the right to change the record as well.', zh: '此操作还需要修改该记录的权限。' },
};

function explainField(theirs: Context, facts: ActorFacts, object: ObjectType, name: string): ExplainedField {
  const field = object.fields.get(name)!;
  const access = theirs.actor.rights.field(object.name, name);
  const own = facts.active ? facts.roles : [];
  const said = own.map((role) => {
    const each = accessOf(role.rights, object.name, name);
    const words = accessWords[each];
    return {
      role: role.name,
      access: each,
      text: { en: `The role “${role.label.en}”: ${words.en}.`, zh: `角色“${role.label.zh}”：${words.zh}。` },
    };
  });
  const closed = access === 'hidden' && said.length > 0 && said.every((each) => each.access !== 'hidden');
  return {
    name,
    label: field.label,
    access: access === 'edit' && field.readOnly ? 'read' : access,
    reasons: closed ? [...said, { role: null, access, text: workedOut }] : said,
  };
}

const accessWords: Readonly<Record<FieldAccess, Label>> = {
  hidden: { en: 'hidden', zh: '隐藏' },
  masked: { en: 'masked', zh: '脱敏显示' },
  read: { en: 'to read', zh: '只读' },
  edit: { en: 'to edit', zh: '可编辑' },
};

const workedOut: Label = {
  en: 'It is worked out from fields or objects that are closed to the user.',
  zh: '此字段由该用户无权查看的字段或对象计算得出。',
};
