/** Formulas and roll-ups that are worked out of a field. */
import type { ConfigKey, ConfigUse } from '../../../shared/config/store.ts';
import type { Context } from '../context.ts';
import { computedPlan } from '../metadata/computed/plan.ts';
import { splitFieldName } from '../metadata/customFields.ts';
import type { Registry } from '../metadata/registry.ts';

/** What is worked out of a field cannot be without it, unless it goes too. */
export async function computedUses(
  ctx: Context,
  { kind, name }: ConfigKey,
  next: Registry,
): Promise<ConfigUse[]> {
  if (kind !== 'field' && kind !== 'fieldSettings') return [];
  const [object, field] = splitFieldName(name);
  const plan = computedPlan(ctx.registry, ctx.env);
  return [...ctx.registry.objects.values()].flatMap((each) =>
    [...each.fields.values()]
      .filter(
        (computed) =>
          next.objects.get(each.name)?.fields.has(computed.name) &&
          plan
            .inputsOf(each.name, computed.name)
            ?.some((input) => input.object === object && input.field === field),
      )
      .map(({ name: computed, label, rollup }) => ({
        kind: 'field',
        name: `${each.name}.${computed}`,
        label: {
          en: `the ${rollup ? 'roll-up' : 'formula'} “${label.en}”`,
          zh: `${rollup ? '汇总' : '公式'}字段“${label.zh}”`,
        },
        blocks: kind === 'field',
      })),
  );
}
