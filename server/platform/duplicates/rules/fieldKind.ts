/** What kind of value a field holds for the matcher, and the texts by which a record is compared in it. */
import type { AddressValue } from '../../../../shared/fields/address.ts';
import { addressParts } from '../../../../shared/fields/address.ts';
import { fieldType } from '../../../../shared/fields/types.ts';
import { fold } from '../../../../shared/fold.ts';
import type { FieldTypeName } from '../../../../shared/metadata.ts';
import type { Context } from '../../context.ts';
import { isSensitive } from '../../fields/sealed/sealedField.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { sameness } from '../../records/sealValues.ts';
import { code, identifier } from '../matcher/kinds/codes.ts';
import { date } from '../matcher/kinds/date.ts';
import type { Kind } from '../matcher/kinds/kind.ts';
import { organisation } from '../matcher/kinds/organisation.ts';
import { personName } from '../matcher/kinds/personName.ts';
import { address, place, reference } from '../matcher/kinds/places.ts';
import { email, phone, website } from '../matcher/kinds/reach.ts';

const kindOfType: Readonly<Partial<Record<FieldTypeName, Kind>>> = {
  emails: email,
  phones: phone,
  url: website,
  address,
  date,
  datetime: date,
  lookup: reference,
  user: reference,
  select: reference,
  integer: code,
  number: code,
  autoNumber: identifier,
};

/** Undefined: values of this field are not compared. */
export function kindOf(object: ObjectType, field: Field): Kind | undefined {
  if (field.formula !== undefined || field.rollup !== undefined || field.name === 'id') return undefined;
  if (field.type !== 'text') return kindOfType[field.type];
  if (isSensitive(field) || field.unique || field.format !== undefined || field.name === 'sourceId')
    return identifier;
  if (object.declaration.person?.names.includes(field.name)) return personName;
  if (field === object.titleField || /name|company/i.test(field.name)) return organisation;
  return place;
}

/** Of a sensitive field only equality is known; nothing else of it may be. */
export function isOpaque(field: Field): boolean {
  return isSensitive(field);
}

/** Most entries of one list of phones or e-mails that are compared. */
const mostEntries = 5;

/** As the kind of the field prepares them: several where the field is a list, none where it is empty. */
export function textsOf(
  ctx: Pick<Context, 'workspace'>,
  field: Field,
  { id, value }: { readonly id: string; readonly value: unknown },
): readonly string[] {
  if (value === null || value === undefined) return [];
  if (isSensitive(field)) {
    const same = typeof value === 'string' ? sameness(ctx as Context, field, id, value) : null;
    return same === null ? [] : [same];
  }
  if (field.type === 'address') return [addressText(value as AddressValue)].filter((text) => text !== '');
  if (Array.isArray(value)) {
    const entries = value as readonly { readonly value?: string; readonly number?: string }[];
    const texts = entries.slice(0, mostEntries).map((entry) => entry.number ?? entry.value ?? '');
    return [...new Set(texts)].filter((text) => text !== '');
  }
  const text = fieldType(field.type).toText(value, field).trim();
  return text === '' ? [] : [text];
}

/** Without the country, which is left out or there without a reason. */
function addressText(value: AddressValue): string {
  return addressParts
    .filter((part) => part !== 'country' && part !== 'code' && part !== 'postalCode')
    .flatMap((part) => value[part] ?? [])
    .join(' ');
}

/** The text that an exact comparison compares. */
export function exactText(text: string): string {
  return fold(text).trim();
}
