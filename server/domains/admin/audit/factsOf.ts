/** What a line says besides fields of a record: the question of a read or export, numbers, settings before and after. */
import type { Context } from '../../../platform/context.ts';
import type { AuditRow } from './rows.ts';

/** Lines whose values are what somebody asked for, or wrote about himself: never secrets, never fields of records. */
const about: ReadonlySet<string> = new Set(['comment', 'mail', 'attachment']);

/** Of changes of records there are none here: their values are shown field by field. */
export function factsOf(ctx: Context, row: AuditRow): Readonly<Record<string, unknown>> {
  const { object, version, before, after } = row;
  if (version !== null || after === null || (object !== null && about.has(object))) return {};
  const known = object === null ? undefined : ctx.registry.objects.get(object);
  if (known && row.fields.length > 0 && !['export', 'reveal'].includes(row.verb)) return {};
  const facts = before === null ? { ...after } : { before, after };
  if (!known) return facts;
  // A filter over a field tells its value to whoever may not see it.
  if (!mayKnow(ctx, known.name, row.after?.filter)) Reflect.deleteProperty(facts, 'filter');
  return facts;
}

function mayKnow(ctx: Context, object: string, filter: unknown): boolean {
  if (typeof filter !== 'object' || filter === null) return true;
  if (Array.isArray(filter)) return filter.every((part) => mayKnow(ctx, object, part));
  return Object.entries(filter).every(([name, value]) => {
    const [field = name] = name.split('.');
    const known = ctx.registry.objects.get(object)?.fields.has(field) === true;
    if (known && ['hidden', 'masked'].includes(ctx.actor.rights.field(object, field))) return false;
    // A path leads to fields of another object: what stands behind it is not looked up here.
    return name.includes('.') ? false : mayKnow(ctx, object, value);
  });
}
