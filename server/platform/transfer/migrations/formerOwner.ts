/** Owners of another system who are no users here: their name stays on the record, in a field that is made for it. */
import { fold } from '../../../../shared/fold.ts';
import type { Context } from '../../context.ts';
import type { ObjectType, Registry } from '../../metadata/registry.ts';
import type { ColumnRule, ImportRules } from '../rules.ts';
import type { ConfigItem } from '../sources/recognisedFile.ts';

/** Of any object; rules that fill it have it made. */
export const formerOwner = 'c_formerOwner';

/** Longer than any name: whatever stood in the cell of an owner. */
const longest = 1000;

/** Where the field is not there, it has to be made. */
export function mayKeepFormerOwner({ actor }: Context, object: ObjectType | undefined): boolean {
  return object?.fields.has(formerOwner)
    ? actor.rights.field(object.name, formerOwner) === 'edit'
    : actor.rights.may('metadata');
}

/** The field of an object that has none yet; null where rules do not fill it, or it is there. */
export function formerOwnerOf(
  registry: Registry,
  { object: plural, columns }: ImportRules,
  making: readonly ConfigItem[],
): ConfigItem | null {
  if (!columns.some(({ field }) => field === formerOwner)) return null;
  const object = registry.byPlural(plural);
  if (object?.fields.has(formerOwner)) return null;
  const isMade = ({ kind, data }: ConfigItem): boolean =>
    kind === 'object' && (data as { plural?: string }).plural === plural;
  const name = object?.name ?? making.find(isMade)?.name;
  if (name === undefined) return null;
  return {
    kind: 'field',
    name: `${name}.${formerOwner}`,
    data: {
      type: 'text',
      label: { en: 'Former owner', zh: '原负责人' },
      help: {
        en: 'The owner in the system that the record came from, who is no user here.',
        zh: '记录在原系统中的负责人，该人员不是本系统用户。',
      },
      maxLength: longest,
    },
  };
}

/** The rules with the word of an owner's column kept as text beside the owner, who is nobody. */
export function keepingOwner(rules: ImportRules, column: string | null, word: string): ImportRules {
  if (column === null) return rules;
  const keeps = (rule: ColumnRule): boolean => rule.column === column && rule.field === formerOwner;
  const { only = [] } = rules.columns.find(keeps) ?? {};
  const words = only.some((one) => fold(one) === fold(word)) ? only : [...only, word];
  const kept: ColumnRule = { column, field: formerOwner, only: words, emptyCells: 'keep' };
  return { ...rules, columns: [...rules.columns.filter((rule) => !keeps(rule)), kept] };
}
