/** What the fields of two records say for and against their being the same, where nothing was learned from the records yet. */
import type { FieldEvidence, LikenessLevel } from '../../../../shared/duplicates.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { Kind } from '../matcher/kinds/kind.ts';
import { probabilityOf } from '../matcher/model.ts';
import { comparedFields } from '../rules/comparedFields.ts';
import { isOpaque, textsOf } from '../rules/fieldKind.ts';
import type { KeyedRecord } from '../rules/recordKeys.ts';

/** log2 weights of equal and of different values: what searches over millions of invented and public records come to. */
const usual: Readonly<Record<string, readonly [same: number, different: number]>> = {
  personName: [7, -5],
  organisation: [9, -5],
  identifier: [14, -4],
  code: [4, -2],
  date: [8, -4],
  phone: [11, -2.5],
  email: [12, -2],
  website: [9, -2.5],
  address: [9, -2],
  place: [4, -2],
  reference: [5, -2],
};

const shareOfLevel: Readonly<Record<LikenessLevel, number>> = {
  same: 1,
  reordered: 0.9,
  near: 0.8,
  swapped: 0.8,
  local: 0.6,
  similar: 0.55,
  part: 0.5,
  sameNumbers: 0.4,
  domain: 0.3,
  different: 0,
};

/** One in a thousand that a search brings together by one rule or another. */
export const prior = -10;

export function weigh(kind: Kind, level: LikenessLevel): number {
  const [same, different] = usual[kind.name] ?? [4, -2];
  return level === 'different' ? different : Math.round(same * shareOfLevel[level] * 100) / 100;
}

export interface Evidence {
  readonly fields: readonly FieldEvidence[];
  readonly probability: number;
}

/** @param told says of a field whether it may count: a probability tells of every field that went into it */
export function evidenceOf(
  ctx: Pick<Context, 'workspace'>,
  object: ObjectType,
  a: KeyedRecord,
  b: KeyedRecord,
  told: (field: string) => boolean,
): Evidence {
  const fields = comparedFields(object).flatMap(({ field, kind }): FieldEvidence[] => {
    if (!told(field.name)) return [];
    const of = ({ id, values }: KeyedRecord): readonly string[] =>
      textsOf(ctx, field, { id, value: values[field.name] });
    const level = bestLevel(kind, of(a), of(b), isOpaque(field));
    return level === null ? [] : [{ field: field.name, level, weight: weigh(kind, level) }];
  });
  const weight = fields.reduce((sum, each) => sum + each.weight, prior);
  return { fields, probability: probabilityOf(weight) };
}

/** Of lists the two entries that are most alike; null where one side has none. */
function bestLevel(
  kind: Kind,
  left: readonly string[],
  right: readonly string[],
  opaque: boolean,
): LikenessLevel | null {
  let best = kind.levels.length;
  for (const one of left) {
    for (const other of right) {
      if (opaque) {
        best = Math.min(best, one === other ? 0 : kind.levels.length - 1);
        continue;
      }
      const a = kind.prepare(one);
      const b = kind.prepare(other);
      if (a === '' || b === '') continue;
      best = Math.min(best, a === b ? 0 : kind.compare(a, b));
    }
  }
  return kind.levels[best] ?? null;
}
