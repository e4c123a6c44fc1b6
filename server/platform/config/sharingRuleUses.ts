/** Sharing rules that ask a field that is about to go, or share records of an object that is. */
import type { ConfigKey, ConfigUse } from '../../../shared/config/store.ts';
import type { Context } from '../context.ts';
import { splitFieldName } from '../metadata/customFields.ts';
import { type StoredRule, storedRules } from '../records/sharing/storedRules.ts';
import { visitFilter } from './filterFields.ts';

/** Without its field a rule would go on sharing what it shared last, so it must be changed first. */
export async function sharingRuleUses(ctx: Context, { kind, name }: ConfigKey): Promise<ConfigUse[]> {
  if (kind === 'object') return (await storedRules(ctx, { object: name })).map((rule) => useOf(rule, false));
  if (kind !== 'field') return [];
  const [object, field] = splitFieldName(name);
  const rules = await storedRules(ctx, { object });
  return rules.filter((rule) => asks(ctx, rule, field)).map((rule) => useOf(rule, true));
}

function asks(ctx: Context, { object, filter }: StoredRule, field: string): boolean {
  let found = false;
  visitFilter(ctx.registry, ctx.registry.objects.get(object), filter, {
    field: (each, name) => {
      found ||= each === object && name === field;
    },
  });
  return found;
}

function useOf({ id, name }: StoredRule, blocks: boolean): ConfigUse {
  return {
    kind: 'sharingRule',
    name: id,
    label: { en: `the sharing rule “${name.en}”`, zh: `共享规则“${name.zh}”` },
    blocks,
  };
}
