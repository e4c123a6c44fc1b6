/** Field types by name: how values of each are read, shown and compared. */
import type { FieldTypeName } from '../metadata.ts';
import { address } from './address.ts';
import { autoNumber } from './autoNumber.ts';
import { boolean } from './boolean.ts';
import { date } from './date.ts';
import { datetime } from './datetime.ts';
import { emails } from './emails.ts';
import type { FieldType } from './fieldType.ts';
import { file } from './file.ts';
import { geo } from './geo.ts';
import { id } from './id.ts';
import { image } from './image.ts';
import { integer } from './integer.ts';
import { json } from './json.ts';
import { longText } from './longText.ts';
import { lookup } from './lookup.ts';
import { money } from './money.ts';
import { multiSelect } from './multiSelect.ts';
import { number } from './number.ts';
import { percent } from './percent.ts';
import { phones } from './phones.ts';
import { polymorphic } from './polymorphic.ts';
import { rating } from './rating.ts';
import { richText } from './richText.ts';
import { select } from './select.ts';
import { tags } from './tags.ts';
import { text } from './text.ts';
import { url } from './url.ts';
import { user } from './user.ts';

export const fieldTypes: Readonly<Record<FieldTypeName, FieldType<unknown>>> = {
  id,
  text,
  longText,
  integer,
  number,
  percent,
  money,
  boolean,
  date,
  datetime,
  select,
  multiSelect,
  emails,
  phones,
  url,
  address,
  lookup,
  polymorphic,
  user,
  autoNumber,
  richText,
  tags,
  rating,
  geo,
  json,
  file,
  image,
};

export function fieldType(name: FieldTypeName): FieldType<unknown> {
  return fieldTypes[name];
}
