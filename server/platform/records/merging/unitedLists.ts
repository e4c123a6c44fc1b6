/** Values of several records that become one list, and what is left of it when one of them goes its own way again. */
import type { Entry } from '../../../../shared/fields/entries.ts';
import { inOrder } from '../../../../shared/fields/multiSelect.ts';
import { tagList } from '../../../../shared/fields/tags.ts';
import { fold } from '../../../../shared/fold.ts';
import type { Field } from '../../metadata/registry.ts';

const listTypes: ReadonlySet<string> = new Set(['emails', 'phones', 'tags', 'multiSelect']);

/** Fields whose values are united unless somebody chooses one of them. */
export function isUnited({ type }: Pick<Field, 'type'>): boolean {
  return listTypes.has(type);
}

type List = readonly unknown[] | null;

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What makes two members the same one. */
function keyOf(field: Field, member: unknown): string {
  if (field.type === 'emails') return fold((member as Entry).value);
  if (field.type === 'phones') return (member as Entry & { number: string }).number;
  return field.type === 'tags' ? fold(String(member)) : String(member);
}

function isEntry(field: Field): boolean {
  return field.type === 'emails' || field.type === 'phones';
}

/** As the field holds it: in its order, with one primary entry; null when nothing is left. */
function settled(field: Field, members: readonly unknown[]): List {
  if (members.length === 0) return null;
  if (field.type === 'tags') return tagList(members as string[]);
  if (field.type === 'multiSelect') return inOrder(members as string[], field);
  const entries = members as Entry[];
  const primary = Math.max(
    0,
    entries.findIndex((entry) => entry.primary),
  );
  return entries.map((entry, at) => ({ ...entry, primary: at === primary }));
}

/** The first list stays as it is, with its primary entry. Whoever does not want mail at one of two entries does not want it. */
export function united(field: Field, first: unknown, second: unknown): List {
  const members = new Map(listOf(first).map((member) => [keyOf(field, member), member]));
  for (const member of listOf(second)) {
    const key = keyOf(field, member);
    const known = members.get(key);
    if (known === undefined) members.set(key, member);
    else if (isEntry(field) && (member as Entry).optedOut)
      members.set(key, { ...(known as Entry), optedOut: true });
  }
  return settled(field, [...members.values()]);
}

/**
 * `now` without what one record added to `before` to make it `after`; members in `kept` stay, for others brought them
 * too. What people changed in the list since is left as it is.
 */
export function without(
  field: Field,
  now: unknown,
  change: { readonly before: unknown; readonly after: unknown },
  kept: readonly unknown[],
): List {
  const key = (member: unknown) => keyOf(field, member);
  const before = new Map(listOf(change.before).map((member) => [key(member), member]));
  const after = new Map(listOf(change.after).map((member) => [key(member), member]));
  const others = new Set(kept.flatMap(listOf).map(key));
  const members = listOf(now).flatMap((member) => {
    const name = key(member);
    if (!after.has(name) || others.has(name)) return [member];
    if (!before.has(name)) return [];
    const asMerged = JSON.stringify(member) === JSON.stringify(after.get(name));
    return [asMerged ? before.get(name) : member];
  });
  const gone = [...before].filter(
    ([name]) => !after.has(name) && !members.some((each) => key(each) === name),
  );
  return settled(field, [...members, ...gone.map(([, member]) => member)]);
}

/** What `after` has beyond `before`. */
export function added(field: Field, change: { readonly before: unknown; readonly after: unknown }): List {
  const before = new Set(listOf(change.before).map((member) => keyOf(field, member)));
  return settled(
    field,
    listOf(change.after).filter((member) => !before.has(keyOf(field, member))),
  );
}

/** What both lists have, as the first has it. */
export function common(field: Field, first: unknown, second: unknown): List {
  const others = new Set(listOf(second).map((member) => keyOf(field, member)));
  return settled(
    field,
    listOf(first).filter((member) => others.has(keyOf(field, member))),
  );
}
