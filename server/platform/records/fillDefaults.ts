/** Step: what a new record has when nobody says otherwise, and the department that follows a new owner. */
import { fieldType } from '../../../shared/fields/types.ts';
import { isoNow } from '../../base/clock.ts';
import type { Context } from '../context.ts';
import type { Field } from '../metadata/registry.ts';
import { happenedAt } from '../metadata/trait.ts';
import type { Departments } from './checkLookups.ts';
import { type Batch, type Draft, isOpen } from './draft.ts';

function defaultOf(ctx: Context, field: Field): unknown {
  if (field.default === undefined) return null;
  if (field.type === 'datetime' && field.default === 'now') return isoNow(ctx.clock);
  // An option that was closed since is no default any more.
  const closed = field.options?.some(({ value, active }) => value === field.default && !active);
  return closed ? null : fieldType(field.type).parse(field.default, field, ctx.env);
}

function departmentOf(ctx: Context, departments: Departments, owner: string | null): string | null {
  if (owner === null) return null;
  return owner === ctx.actor.userId ? ctx.actor.departmentId : (departments.get(owner) ?? null);
}

function fillOwner(ctx: Context, draft: Draft, departments: Departments): void {
  if (draft.op === 'create' && !draft.given.has('owner')) draft.after.owner = ctx.actor.userId;
  const owner = draft.after.owner as string | null;
  const newOwner =
    draft.op === 'create' || (draft.given.has('owner') && owner !== (draft.before?.owner ?? null));
  if (!newOwner || draft.given.has('department')) return;
  const department = departmentOf(ctx, departments, owner);
  if (department !== null || draft.op === 'create') draft.after.department = department;
}

/** Makes `after` of what was before, the defaults and what was given. */
export function fillDefaults(ctx: Context, { object, drafts }: Batch, departments: Departments): void {
  const fields = [...object.fields.values()];
  const defaults = fields.map((field) => defaultOf(ctx, field));
  for (const draft of drafts) {
    if (!isOpen(draft)) continue;
    if (draft.op === 'create') {
      if (draft.id === '') draft.id = ctx.ids.next();
      const at = happenedAt(ctx, draft);
      const by = draft.moment === null ? ctx.actor.userId : draft.moment.by;
      const changed = draft.moment?.changed;
      for (let n = 0; n < fields.length; n++) draft.after[fields[n]!.name] = defaults[n] ?? null;
      Object.assign(draft.after, draft.input, {
        id: draft.id,
        version: 1,
        createdAt: at,
        createdBy: by,
        updatedAt: changed?.at ?? at,
        updatedBy: changed ? changed.by : by,
      });
    } else Object.assign(draft.after, draft.before, draft.input);
    fillOwner(ctx, draft, departments);
  }
}
