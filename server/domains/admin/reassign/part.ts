/** One part of a large reassignment: which records of one object, and what becomes of each. */
import type { RecordData } from '../../../../shared/query.ts';
import type { Context } from '../../../platform/context.ts';
import type { ObjectType } from '../../../platform/metadata/registry.ts';
import { list } from '../../../platform/query/reader.ts';
import type { Operation } from '../../../platform/records/operations.ts';

export interface Part {
  /** Unique within the reassignment; stands in its progress and result. */
  readonly name: string;
  readonly object: ObjectType;
  /** In the filter language: what the actor sees of it is what is reassigned. */
  readonly filter: unknown;
  /** Fields that `operation` looks at, besides the id. */
  readonly fields?: readonly string[];
  /** `at`: how many records of the reassignment came before. Null: it stays as it is. */
  operation(record: RecordData, at: number): Operation | null;
  /** Left out where something before it was refused: what is emptied must be empty. */
  readonly onlyWhenAllWent?: true;
}

/** What a reassignment does besides records, such as saved views; belongs into the change set all the same. */
export interface Extra {
  readonly name: string;
  count(ctx: Context): Promise<number>;
  /** In the transaction of `ctx`; answers how many it moved. */
  run(ctx: Context, changeSet: string): Promise<number>;
}

export interface Reassignment {
  /** Kind and summary of the change set. */
  readonly kind: string;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly parts: readonly Part[];
  readonly extras: readonly Extra[];
}

export interface PartCount {
  readonly part: string;
  readonly count: number;
}

/** As far as the actor sees. */
export async function countPart(
  ctx: Context,
  { object, filter }: Pick<Part, 'object' | 'filter'>,
): Promise<number> {
  const answer = await list(ctx, object, { fields: ['id'], filter, limit: 0, count: 'exact' });
  return answer.count?.value ?? 0;
}

/** The objects whose records the actor may see at all, in the order of their names. */
export function readableObjects(ctx: Context): ObjectType[] {
  return [...ctx.registry.objects.values()]
    .filter(({ name }) => ctx.actor.rights.rows(name, 'read') !== null)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export async function countParts(
  ctx: Context,
  { parts, extras }: Pick<Reassignment, 'parts' | 'extras'>,
): Promise<PartCount[]> {
  const counts: PartCount[] = [];
  for (const part of parts) counts.push({ part: part.name, count: await countPart(ctx, part) });
  for (const extra of extras) counts.push({ part: extra.name, count: await extra.count(ctx) });
  return counts;
}
