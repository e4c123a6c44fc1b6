/** The kit of every field type, by its name. */
import type { FieldMeta, FieldTypeName } from '../../../shared/metadata.ts';
import { addressField } from './addressField.tsx';
import { autoNumberField } from './autoNumberField.tsx';
import { booleanField } from './booleanField.tsx';
import { dateField } from './dateField.tsx';
import { datetimeField } from './datetimeField.tsx';
import { emailsField } from './emailsField.tsx';
import type { FieldKit } from './fieldKit.ts';
import { fileField } from './fileField.tsx';
import { geoField } from './geoField.tsx';
import { idField } from './idField.tsx';
import { imageField } from './imageField.tsx';
import { jsonField } from './jsonField.tsx';
import { longTextField } from './longTextField.tsx';
import { lookupField } from './lookupField.tsx';
import { moneyField } from './moneyField.tsx';
import { multiSelectField } from './multiSelectField.tsx';
import { integerField, numberField } from './numberField.tsx';
import { percentField } from './percentField.tsx';
import { phonesField } from './phonesField.tsx';
import { polymorphicField } from './polymorphicField.tsx';
import { ratingField } from './ratingField.tsx';
import { richTextField } from './richTextField.tsx';
import { selectField } from './selectField.tsx';
import { sensitiveKit } from './sensitiveField.tsx';
import { tagsField } from './tagsField.tsx';
import { textField } from './textField.tsx';
import { urlField } from './urlField.tsx';
import { userField } from './userField.tsx';

const kits: Readonly<Record<FieldTypeName, FieldKit>> = {
  id: idField,
  text: textField,
  longText: longTextField,
  integer: integerField,
  number: numberField,
  percent: percentField,
  money: moneyField,
  boolean: booleanField,
  date: dateField,
  datetime: datetimeField,
  select: selectField,
  multiSelect: multiSelectField,
  emails: emailsField,
  phones: phonesField,
  url: urlField,
  address: addressField,
  lookup: lookupField,
  polymorphic: polymorphicField,
  user: userField,
  autoNumber: autoNumberField,
  richText: richTextField,
  tags: tagsField,
  rating: ratingField,
  geo: geoField,
  json: jsonField,
  file: fileField,
  image: imageField,
};

export function kitOf(field: FieldMeta): FieldKit {
  return field.sensitive ? sensitiveKit(field) : kits[field.type];
}

/** Whether this person may type a value into it. */
export function isEditable(field: FieldMeta): boolean {
  return field.access === 'edit' && !field.readOnly && kitOf(field).Editor !== undefined;
}
