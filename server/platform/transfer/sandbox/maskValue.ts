/** A stand-in for a value of a field, by the field's type; types that are not here tell of nobody and stay as they are. */
import type { AddressValue } from '../../../../shared/fields/address.ts';
import { htmlOfText } from '../../../../shared/fields/htmlText.ts';
import type { PhoneEntry } from '../../../../shared/fields/phones.ts';
import type { FieldMeta, FieldTypeName } from '../../../../shared/metadata.ts';
import type { Masks } from './masks.ts';

export type Mask = (value: never, masks: Masks) => unknown;

interface Entry {
  readonly value: string;
}

const kept: readonly (keyof AddressValue)[] = ['country', 'province', 'city'];

const maskOf: Partial<Record<FieldTypeName, Mask>> = {
  text: (value: string, masks) => masks.text(value),
  longText: (value: string, masks) => masks.text(value),
  richText: ({ text }: { text: string }, masks) => {
    const masked = masks.text(text);
    return { html: htmlOfText(masked), text: masked };
  },
  json: () => ({}),
  tags: (value: readonly string[], masks) => value.map((tag) => masks.text(tag)),
  emails: (value: readonly Entry[], masks) =>
    value.map((entry) => ({ ...entry, value: masks.email(entry.value) })),
  phones: (value: readonly PhoneEntry[], masks) =>
    value.map((entry) => {
      const number = masks.phone(entry.number);
      return { ...entry, value: number, number };
    }),
  url: (value: string, masks) => masks.url(value),
  address: (value: AddressValue, masks) =>
    Object.fromEntries(
      Object.entries(value).flatMap(([part, text]) => {
        if (part === 'code') return [];
        return [[part, kept.includes(part as keyof AddressValue) ? text : masks.text(text)]];
      }),
    ),
  geo: ({ lat, lng }: { lat: number; lng: number }) => ({ lat: Math.round(lat), lng: Math.round(lng) }),
  file: (value: readonly { name: string }[], masks) =>
    value.map((file) => ({ ...file, name: masks.fileName(file.name) })),
  image: (value: readonly { name: string }[], masks) =>
    value.map((file) => ({ ...file, name: masks.fileName(file.name) })),
};

/** Texts by which the product works, not people. */
const technical = new Set(['user.timeZone']);

/** Types that tell of a person wherever they stand; plain text does so only in objects that speak of people. */
const always: readonly FieldTypeName[] = ['emails', 'phones', 'address', 'geo', 'file', 'image'];

/** How values of this field are masked; null where they stay. `ofPeople`: the object speaks of people. */
export function maskFor(object: string, field: FieldMeta, ofPeople: boolean): Mask | null {
  if (technical.has(`${object}.${field.name}`) || field.system) return null;
  // Sealed for another workspace: nobody could open it there.
  if (field.sensitive !== undefined) return () => null;
  if (object === 'user' && field.name === 'email') return (value: string, masks) => masks.email(value);
  if (field.type === 'date' && /birth/i.test(field.name))
    return (value: string) => `${value.slice(0, 4)}-01-01`;
  const mask = maskOf[field.type];
  return mask !== undefined && (ofPeople || always.includes(field.type)) ? mask : null;
}

/** Null is no value and stays none. */
export function applyMask(mask: Mask, value: unknown, masks: Masks): unknown {
  return value === null || value === undefined
    ? value
    : (mask as (value: unknown, masks: Masks) => unknown)(value, masks);
}
