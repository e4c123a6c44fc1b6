/** What is told of records that may be the same: as much as the caller may read, and of others what the workspace lets be told. */
import type { DuplicateCandidate } from '../../../../shared/duplicates.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { titleText } from '../../fields/titleText.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { mask } from '../../query/mask.ts';
import { userNames } from '../../records/userNames.ts';
import { evidenceOf } from './evidence.ts';
import type { Hit, Subject } from './findDuplicates.ts';

/** The likeliest of one record that are shown. */
const mostShown = 10;

/** In the order of their likeliness. */
export async function candidatesOf(
  ctx: Context,
  object: ObjectType,
  found: ReadonlyMap<Subject, readonly Hit[]>,
): Promise<Map<Subject, DuplicateCandidate[]>> {
  const hits = [...found.values()].flat();
  const titles = await shownTitles(ctx, object, hits);
  const owners = await ownersTold(ctx, object, hits);
  const answer = new Map<Subject, DuplicateCandidate[]>();
  for (const [subject, own] of found) {
    const shown = own.map((hit): DuplicateCandidate => {
      const asked = new Set(hit.rules.flatMap((rule) => rule.fields.map(({ field }) => field.name)));
      // Of a record out of sight, that the rule found it is all that is told.
      const told = (field: string) => (hit.readable ? isRead(ctx, object, field) : asked.has(field));
      const { fields, probability } = evidenceOf(ctx, object, subject, hit.record, told);
      const title = titles.get(hit.id) ?? '';
      return {
        object: object.name,
        id: hit.readable ? hit.id : null,
        label: hit.readable ? title : String(mask(title) ?? ''),
        owner: owners(hit),
        probability,
        fields: hit.readable ? fields : [],
        rules: hit.rules.map(({ name, label, outcome }) => ({ name, label, outcome })),
      };
    });
    answer.set(subject, shown.sort((a, b) => b.probability - a.probability).slice(0, mostShown));
  }
  return answer;
}

function isRead(ctx: Context, object: ObjectType, field: string): boolean {
  const access = ctx.actor.rights.field(object.name, field);
  return access === 'read' || access === 'edit';
}

function ownerOf({ record }: Hit): string | null {
  return typeof record.values.owner === 'string' ? record.values.owner : null;
}

/** As the caller may read them: a title that he may not is masked or empty. */
async function shownTitles(
  ctx: Context,
  object: ObjectType,
  hits: readonly Hit[],
): Promise<ReadonlyMap<string, string>> {
  const access = ctx.actor.rights.field(object.name, object.titleField.name);
  if (access === 'hidden' || hits.length === 0) return new Map();
  const rows = await ctx.db.rows<{ id: string; title: string | null }>(
    sql`select t.id, ${titleText(object.titleField, 't')} as title
      from ${qualified(ctx.workspace.schema, object.table)} t where t.id = any(${hits.map(({ id }) => id)}::uuid[])`,
  );
  const shown = (title: string | null): string =>
    access === 'masked' ? String(mask(title) ?? '') : (title ?? '');
  const titles = new Map(rows.map((row) => [row.id, shown(row.title)]));
  // Rows of the same list are not there yet.
  for (const { id, record } of hits) {
    const own = record.values[object.titleField.name];
    if (!titles.has(id) && typeof own === 'string') titles.set(id, shown(own));
  }
  return titles;
}

/** As the caller may read them; of a record out of sight as the workspace lets it be told. */
async function ownersTold(
  ctx: Context,
  object: ObjectType,
  hits: readonly Hit[],
): Promise<(hit: Hit) => DuplicateCandidate['owner']> {
  const open = isRead(ctx, object, 'owner') ? hits.filter(({ readable }) => readable) : [];
  const seen = await userNames(ctx, open.map(ownerOf));
  const disclosed = await allNames(
    ctx,
    hits.filter(({ readable }) => !readable),
  );
  return (hit) => {
    const id = ownerOf(hit);
    // A hidden owner of a record in sight is in neither.
    const label = id === null ? undefined : (hit.readable ? seen : disclosed).get(id);
    return id === null || label === undefined ? null : { id, label };
  };
}

async function allNames(ctx: Context, hits: readonly Hit[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(hits.flatMap((hit) => ownerOf(hit) ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.rows<{ id: string; name: string }>(
    sql`select u.id, u.name from ${qualified(ctx.workspace.schema, 'users')} u where u.id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
