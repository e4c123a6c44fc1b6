/** Where people stand decides what they see, so writing the records that say it takes the administrative right besides. */
import type { Label } from '../../../shared/labels.ts';
import type { AdminRight } from '../../../shared/rights.ts';
import { canonicalJson } from '../../platform/audit/canonicalJson.ts';
import type { Trait } from '../../platform/metadata/trait.ts';

interface Kept<Data> {
  readonly fields: readonly (keyof Data & string)[];
  /** Any of them. */
  readonly rights: readonly AdminRight[];
  /** Also where a record is made with it. */
  readonly fromTheFirst?: true;
  /** Who changes it. */
  readonly text: Label;
}

/** A role that may change every record is no right over who belongs where: nobody widens his own sight by it. */
export function keptByRight<Data extends object>({
  fields,
  rights,
  fromTheFirst,
  text,
}: Kept<Data>): Trait<Data> {
  return {
    name: `keptByRight.${fields.join('.')}`,
    step: 'check',
    always: true,
    run({ actor }, rows) {
      if (actor.kind === 'system' || rights.some((right) => actor.rights.may(right))) return;
      for (const { given, before, after, refusals } of rows) {
        if (before === null && !fromTheFirst) continue;
        const moved = fields.find((name) => given.has(name) && !isSame(before?.[name], after[name]));
        if (moved !== undefined) refusals.push({ field: moved, code: 'forbidden', text });
      }
    },
  };
}

/** Nothing, and a list of nothing, are the same. */
function isSame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) => (Array.isArray(value) && value.length === 0 ? null : (value ?? null));
  return canonicalJson(plain(a)) === canonicalJson(plain(b));
}
