/** The object that takes the rows of a file: one of ours, or a custom one that has to be made for them. */
import type { Label } from '../../../../shared/labels.ts';
import type { FieldMeta } from '../../../../shared/metadata.ts';
import type { Context } from '../../context.ts';
import type { Field } from '../../metadata/registry.ts';
import { type OtherField, type OtherObject, otherObjects } from './otherObjects.ts';
import type { ConfigItem } from './recognisedFile.ts';

/** What the rules have to know of a field; of a custom one that is made, its document besides. */
export type TakerField = Pick<
  FieldMeta,
  'name' | 'type' | 'label' | 'required' | 'options' | 'targets' | 'unique'
> & {
  readonly document?: object;
};

export interface Taker {
  /** As our objects are called: `account`, `ticket`. */
  readonly noun: string;
  readonly name: string;
  readonly plural: string;
  readonly title: string;
  /** False: it is made with the move, see `making`. */
  readonly isMade: boolean;
  readonly names: { readonly label: Label; readonly pluralLabel: Label };
  /** Undefined where it has none, or the caller may not fill it. */
  field(name: string): TakerField | undefined;
  /** The document of the object itself; null where it is there. */
  readonly making: ConfigItem | null;
}

const systemTypes: Readonly<Record<string, Pick<TakerField, 'type' | 'targets'>>> = {
  sourceId: { type: 'text' },
  owner: { type: 'user', targets: ['user'] },
  createdAt: { type: 'datetime' },
  createdBy: { type: 'user', targets: ['user'] },
  updatedAt: { type: 'datetime' },
  updatedBy: { type: 'user', targets: ['user'] },
};
const history: ReadonlySet<string> = new Set(['createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

/** `leadSource` of a lead is `c_leadSource` of the custom object. */
export function customOf(noun: string): string {
  return `c_${noun}`;
}

/** @param makes nouns of the custom objects that files of the set bring with them. Null: nothing is known of the object. */
export function takerOf(ctx: Context, noun: string, makes: ReadonlySet<string>): Taker | null {
  for (const name of [noun, customOf(noun)]) {
    const known = ctx.registry.objects.get(name);
    if (known && ctx.actor.rights.rows(name, 'import') !== null) return madeTaker(ctx, noun, name);
  }
  const other = Object.hasOwn(otherObjects, noun) ? otherObjects[noun]! : null;
  return other && newTaker(ctx, noun, other, makes);
}

function madeTaker(ctx: Context, noun: string, name: string): Taker {
  const object = ctx.registry.object(name);
  const { label, pluralLabel } = object.declaration;
  const all = ctx.actor.rights.rows(name, 'import')?.all === true;
  const isOpen = (field: Field): boolean => {
    const access = ctx.actor.rights.field(name, field.name);
    return history.has(field.name) ? all && access !== 'hidden' : access === 'edit' && !field.readOnly;
  };
  return {
    noun,
    name,
    plural: object.plural,
    title: object.titleField.name,
    isMade: true,
    names: { label, pluralLabel },
    making: null,
    field: (wanted) => {
      const field = object.fields.get(wanted) ?? object.fields.get(customOf(wanted));
      return field && isOpen(field) ? field : undefined;
    },
  };
}

function newTaker(ctx: Context, noun: string, other: OtherObject, makes: ReadonlySet<string>): Taker {
  const name = customOf(noun);
  const plural = customOf(other.plural);
  const names = {
    label: { en: other.en, zh: other.zh },
    pluralLabel: { en: other.plurals, zh: other.zh },
  };
  return {
    noun,
    name,
    plural,
    title: 'name',
    isMade: false,
    names,
    making: {
      kind: 'object',
      name,
      data: {
        plural,
        label: names.label,
        pluralLabel: names.pluralLabel,
        icon: other.icon,
        title: { type: 'text', label: other.title },
      },
    },
    field: (wanted) => {
      const plain = { required: false, unique: false, label: { en: wanted, zh: wanted } };
      if (wanted === 'name')
        return { ...plain, name: 'name', type: 'text', required: true, label: other.title };
      const system = Object.hasOwn(systemTypes, wanted) ? systemTypes[wanted] : undefined;
      if (system) return { ...plain, ...system, name: wanted };
      const own = Object.hasOwn(other.fields, wanted) ? other.fields[wanted] : undefined;
      return own && newField(ctx, customOf(wanted), own, names.pluralLabel, plural, makes);
    },
  };
}

function newField(
  { registry }: Context,
  name: string,
  { type, en, zh, target }: OtherField,
  children: Label,
  relation: string,
  makes: ReadonlySet<string>,
): TakerField | undefined {
  const label = { en, zh };
  const plain = { name, type, label, required: false, unique: false };
  if (target === undefined) return { ...plain, document: { type, label } };
  const object = registry.objects.has(target)
    ? target
    : registry.objects.has(customOf(target)) || makes.has(target)
      ? customOf(target)
      : undefined;
  if (object === undefined) return undefined;
  return {
    ...plain,
    targets: [object],
    document: {
      type,
      label,
      targets: [object],
      relation: { name: relation, label: children, onDelete: 'clear' },
    },
  };
}
