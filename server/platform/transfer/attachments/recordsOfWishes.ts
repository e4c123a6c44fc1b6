/** The records that tables of attachments name by the ids of the other system: here, or foreseen by a trial. */
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { TrialMemory } from '../migrations/trialMemory.ts';
import { type Found, resolveLookups } from '../resolveLookups.ts';
import { customOf } from '../sources/taker.ts';
import { against, type FileWish } from './fileWish.ts';

export interface RecordsAsked {
  /** The other system; ids are unique within it. */
  readonly source: string | null;
  /** Objects that the migration brings: asked before all others. */
  readonly brought: readonly ObjectType[];
  readonly memory: TrialMemory | null;
}

/** Fills in the records; a wish without one is told why. */
export async function findRecords(
  ctx: Context,
  wishes: readonly FileWish[],
  asked: RecordsAsked,
): Promise<void> {
  const open = wishes.filter(({ outcome, said }) => outcome !== 'leftOut' && said !== null);
  const others = [...ctx.registry.objects.values()].filter((object) => !asked.brought.includes(object));
  await among(ctx, open, asked.brought, asked);
  await among(ctx, open.filter(isOpen), others, asked);
  // What stands against the file is told first: without one there is nothing to hang.
  for (const wish of open) if (isOpen(wish) && wish.outcome === null) against(wish, 'noRecord');
}

const isOpen = ({ record, outcome }: FileWish): boolean => record === null && outcome !== 'ambiguousRecord';

function mayBe({ said }: FileWish, { name }: ObjectType): boolean {
  const objects = said?.objects ?? null;
  return objects === null || objects.some((noun) => noun === name || customOf(noun) === name);
}

async function among(
  ctx: Context,
  wishes: readonly FileWish[],
  objects: readonly ObjectType[],
  { source, memory }: RecordsAsked,
): Promise<void> {
  const found = new Map<FileWish, { readonly object: ObjectType; readonly id: string }[]>();
  const several = new Set<FileWish>();
  for (const object of objects) {
    const by = object.fields.get('sourceId');
    const own = wishes.filter((wish) => wish.said !== null && wish.said.id !== '' && mayBe(wish, object));
    if (!by || own.length === 0 || ctx.actor.rights.rows(object.name, 'read') === null) continue;
    const texts = [...new Set(own.map(({ said }) => said!.id))];
    const known: ReadonlyMap<string, Found> = memory?.unmade.has(object.name)
      ? new Map()
      : await resolveLookups(ctx, object, by, texts, { source });
    for (const wish of own) {
      const record = known.get(wish.said!.id) ?? 'none';
      if (record === 'several') several.add(wish);
      else if (record !== 'none') found.set(wish, [...(found.get(wish) ?? []), { object, id: record.id }]);
      else if (memory?.records.has(object, by, wish.said!.id))
        found.set(wish, [...(found.get(wish) ?? []), { object, id: '' }]);
    }
  }
  for (const wish of wishes) {
    const records = found.get(wish) ?? [];
    if (several.has(wish) || records.length > 1) {
      if (wish.outcome === null) against(wish, 'ambiguousRecord');
    } else wish.record = records[0] ?? null;
  }
}
