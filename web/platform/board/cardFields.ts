/** Which fields a card of a board shows, chosen from the view and the key fields of the object. */
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { fieldOf } from '../../base/metadata.ts';

export interface CardFields {
  /** For the question to the server. */
  readonly names: readonly string[];
  readonly all: readonly FieldMeta[];
  /** Under the title: whom it belongs to. */
  readonly sub: FieldMeta | undefined;
  readonly money: FieldMeta | undefined;
  readonly date: FieldMeta | undefined;
  readonly owner: FieldMeta | undefined;
  readonly step: FieldMeta | undefined;
  readonly stepDate: FieldMeta | undefined;
  readonly chip: FieldMeta | undefined;
}

export function cardFieldsOf(object: ObjectMeta, shown: readonly string[], by: string): CardFields {
  const wanted = [...new Set([...shown, ...object.keyFields])].filter(
    (name) => name !== by && name !== object.titleField,
  );
  const fields = wanted.flatMap((name) => fieldOf(object, name) ?? []);
  const first = (...types: FieldMeta['type'][]) => fields.find((field) => types.includes(field.type));
  // A field called nextStep is the next step of its object, by the words of the field.
  const step = fieldOf(object, 'nextStep');
  const stepDate = step ? fieldOf(object, 'nextStepOn') : undefined;
  const chip = fields.find((field) => field.type === 'select' && shown.includes(field.name));
  const date = fields.find((field) => field.type === 'date' && field !== stepDate);
  const card = {
    sub: first('lookup', 'polymorphic') ?? first('text', 'emails'),
    money: first('money'),
    date,
    owner: first('user') ?? fieldOf(object, 'owner'),
    step,
    stepDate,
    chip,
  };
  const all = Object.values(card).flatMap((field) => field ?? []);
  return { ...card, all, names: all.map((field) => field.name) };
}
