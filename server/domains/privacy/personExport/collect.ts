/** Everything held about one person, as data: the record, what points to it, what was said, sent, changed and brought. */
import type { Label } from '../../../../shared/labels.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { isSensitive, maskOf, placeOf } from '../../../platform/fields/sealed/sealedField.ts';
import type { Field, ObjectType } from '../../../platform/metadata/registry.ts';
import { openedMail } from '../../../platform/notify/mail/mailOutbox.ts';
import { sealedValues } from '../../../platform/query/sealedValues.ts';
import { amongRecords } from '../../../platform/records/erasing/eraseTraces.ts';
import { type Erasing, idsOf } from '../../../platform/records/erasing/erasing.ts';
import { linksTo, pointsTo } from '../../../platform/records/links.ts';
import { loadRows } from '../../../platform/records/loadRows.ts';
import { titlesOf } from '../../../platform/records/titles.ts';
import { openPart } from '../../../platform/transfer/sealedPart.ts';

/** One member of the machine's file, one chapter of the report. */
export interface Part {
  readonly name: string;
  readonly label: Label;
  readonly entries: readonly Entry[];
}

/** What a row says: names in both languages with plain values. */
export interface Entry {
  readonly title: string;
  readonly values: readonly { readonly name: string; readonly label: Label; readonly value: unknown }[];
}

/** Most entries of one part; a report that names more is one of a company, not of a person. */
const mostEntries = 5_000;

/** `plain`: by field, the sensitive values that may be told as they are. */
export type PlainValues = ReadonlyMap<string, string | null>;

/** Of the person's own record, where whoever asks may read them: the rights of the asker hold, not those of the product. */
export async function plainValues(asker: Context, object: ObjectType, id: string): Promise<PlainValues> {
  const values = new Map<string, string | null>();
  for (const field of [...object.fields.values()].filter(isSensitive)) {
    const access = asker.actor.rights.field(object.name, field.name);
    if (access !== 'read' && access !== 'edit') continue;
    const found = await sealedValues(asker, object, field, [id]);
    if (found.has(id)) values.set(field.name, found.get(id) ?? null);
  }
  return values;
}

export async function collect(ctx: Context, erasing: Erasing, plain: PlainValues): Promise<Part[]> {
  const [subject] = erasing.subjects;
  const object = ctx.registry.object(subject!.object);
  const parts: Part[] = [
    {
      name: 'record',
      label: object.declaration.label,
      entries: await recordsOf(ctx, object, [subject!.id], plain),
    },
  ];
  for (const link of linksTo(ctx.registry, object)) {
    const rows = await ctx.db.rows<{ id: string }>(sql`
      select t.id from ${qualified(ctx.workspace.schema, link.child.table)} t
      where ${pointsTo(object, link.field, idsOf(erasing.subjects, object.name)).condition} order by t.id limit ${mostEntries}`);
    if (rows.length === 0) continue;
    parts.push({
      name: `${link.child.plural}.${link.field.name}`,
      label: both(link.child.declaration.pluralLabel, link.field.label),
      entries: await recordsOf(
        ctx,
        link.child,
        rows.map(({ id }) => id),
        new Map(),
      ),
    });
  }
  const others = [
    await comments(ctx, erasing),
    await mails(ctx, erasing),
    await history(ctx, erasing),
    await trail(ctx, erasing),
    await imports(ctx, erasing),
  ];
  return [...parts, ...others].filter(({ entries }) => entries.length > 0);
}

function both(a: Label, b: Label): Label {
  return { en: `${a.en} (${b.en})`, zh: `${a.zh}（${b.zh}）` };
}

/** Platform's own columns that say nothing of a person. */
const leftOut = new Set(['version', 'updatedBy', 'createdBy', 'queue', 'department']);

async function recordsOf(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  plain: PlainValues,
): Promise<Entry[]> {
  const stored = [...(await loadRows(ctx, object, ids, 'none')).values()];
  const fields = [...object.fields.values()].filter(({ name }) => !leftOut.has(name));
  const titles = await titlesOfLookups(
    ctx,
    fields,
    stored.map(({ values }) => values),
  );
  return stored.map(({ id, values }) => ({
    title: String(values[object.titleField.name] ?? id),
    values: fields.flatMap((field) => {
      const value = shown(ctx, field, id, values[field.name], titles, plain);
      return value === null || value === undefined ? [] : [{ name: field.name, label: field.label, value }];
    }),
  }));
}

type Values = Readonly<Record<string, unknown>>;

async function titlesOfLookups(ctx: Context, fields: readonly Field[], rows: readonly Values[]) {
  const titles = new Map<string, string>();
  for (const field of fields)
    for (const target of field.type === 'lookup' || field.type === 'user' ? (field.targets ?? []) : [])
      for (const [id, title] of await titlesOf(
        ctx,
        target,
        rows.map((values) => values[field.name]),
      ))
        titles.set(id, title);
  return titles;
}

function shown(
  ctx: Context,
  field: Field,
  id: string,
  value: unknown,
  titles: ReadonlyMap<string, string>,
  plain: PlainValues,
): unknown {
  if (value === null || value === undefined) return null;
  if (isSensitive(field)) return plain.get(field.name) ?? maskOf(value, placeOf(ctx, field, id));
  if (typeof value === 'string' && titles.has(value)) return titles.get(value);
  const option = field.options?.find((each) => each.value === value);
  return option ? option.label : value;
}

function entry(
  title: string,
  values: readonly (readonly [name: string, label: Label, value: unknown])[],
): Entry {
  return {
    title,
    values: values.flatMap(([name, label, value]) =>
      value === null || value === undefined ? [] : [{ name, label, value }],
    ),
  };
}

const at = { en: 'When', zh: '时间' };
const by = { en: 'By', zh: '操作人' };
const words = { en: 'Text', zh: '内容' };

async function comments(ctx: Context, { subjects, hanging, needles }: Erasing): Promise<Part> {
  const { schema } = ctx.workspace;
  const named = needles.pattern === null ? sql`false` : sql`r.body ~* ${needles.pattern}`;
  const rows = await ctx.db.rows<{ at: string; author: string | null; body: string; object: string }>(sql`
    select r.created_at as at, u.name as author, r.body, r.object from ${qualified(schema, 'comments')} r
    left join ${qualified(schema, 'users')} u on u.id = r.author_id
    where r.deleted_at is null and (${amongRecords([...subjects, ...hanging])} or ${named})
    order by r.created_at, r.id limit ${mostEntries}`);
  return {
    name: 'comments',
    label: { en: 'Comments', zh: '评论' },
    entries: rows.map((row) =>
      entry(row.object, [
        ['at', at, row.at],
        ['by', by, row.author],
        ['text', words, row.body],
      ]),
    ),
  };
}

async function mails(ctx: Context, { needles }: Erasing): Promise<Part> {
  const rows =
    needles.pattern === null
      ? []
      : await ctx.db.rows<{
          id: string;
          at: string;
          to_address: string;
          subject: string;
          content: Buffer | null;
          secret: boolean;
        }>(sql`
          select id, created_at as at, to_address, subject, content, secret from ${qualified(ctx.workspace.schema, 'mails')}
          where to_address ~* ${needles.pattern} order by created_at, id limit ${mostEntries}`);
  return {
    name: 'mails',
    label: { en: 'Mails sent', zh: '已发送的邮件' },
    entries: rows.map((row) =>
      entry(row.subject, [
        ['at', at, row.at],
        ['to', { en: 'To', zh: '收件人' }, row.to_address],
        // A link that opens something is told to nobody twice.
        ['text', words, row.secret ? null : openedMail(row.id, row.content)?.text],
      ]),
    ),
  };
}

async function history(ctx: Context, { subjects }: Erasing): Promise<Part> {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<{
    at: string;
    verb: string;
    object: string;
    id: string;
    before: Values | null;
    after: Values | null;
  }>(sql`
    select r.at, r.verb, r.object, r.record_id as id, v.before, v.after from ${qualified(schema, 'audit')} r
    join ${qualified(schema, 'audit_values')} v on v.at = r.at and v.seq = r.seq
    where ${amongRecords(subjects)} and r.verb in ('create', 'update', 'delete', 'restore')
    order by r.at, r.seq limit ${mostEntries}`);
  return {
    name: 'history',
    label: { en: 'Former values', zh: '历史取值' },
    entries: rows.map((row) => {
      const object = ctx.registry.object(row.object);
      const side = (values: Values | null) =>
        values &&
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => {
            const field = object.fields.get(name);
            return [name, field && isSensitive(field) ? maskOf(value, placeOf(ctx, field, row.id)) : value];
          }),
        );
      return entry(`${row.verb} ${row.at}`, [
        ['before', { en: 'Before', zh: '修改前' }, side(row.before)],
        ['after', { en: 'After', zh: '修改后' }, side(row.after)],
      ]);
    }),
  };
}

async function trail(ctx: Context, { subjects }: Erasing): Promise<Part> {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<{ at: string; verb: string; actor: string | null; fields: string[] }>(sql`
    select r.at, r.verb, u.name as actor, r.fields from ${qualified(schema, 'audit')} r
    left join ${qualified(schema, 'users')} u on u.id = r.actor_id
    where ${amongRecords(subjects)} order by r.at, r.seq limit ${mostEntries}`);
  return {
    name: 'trail',
    label: { en: 'Who did what with the record', zh: '对该记录的操作' },
    entries: rows.map((row) =>
      entry(row.verb, [
        ['at', at, row.at],
        ['by', by, row.actor],
        ['fields', { en: 'Fields', zh: '字段' }, row.fields.length > 0 ? row.fields : null],
      ]),
    ),
  };
}

/** Rows of files that were refused and are kept with their cells. */
async function imports(ctx: Context, { needles }: Erasing): Promise<Part> {
  const { schema } = ctx.workspace;
  const rows =
    needles.pattern === null
      ? []
      : await ctx.db.rows<{ id: string; file: string; row: string; cells: unknown }>(sql`
          select f.import_id as id, i.file_name as file, f.row_number as row, f.cells
          from ${qualified(schema, 'import_failures')} f join ${qualified(schema, 'imports')} i on i.id = f.import_id
          order by f.import_id, f.row_number`);
  const entries = rows.flatMap(({ id, file, row, cells }) => {
    const plain = openPart<readonly string[]>(cells, id);
    if (!plain.some((cell) => needles.isIn(cell))) return [];
    return [entry(`${file} · ${row}`, [['cells', { en: 'Row of the file', zh: '文件中的行' }, plain]])];
  });
  return {
    name: 'imports',
    label: { en: 'Rows of imports that were refused', zh: '导入时被拒绝的行' },
    entries,
  };
}
