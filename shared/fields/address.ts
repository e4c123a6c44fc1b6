/** A postal address in parts; the country as its ISO 3166 code where it is known. */
import { ValueError } from '../errors.ts';
import { countryName, countryOf } from './countries.ts';
import type { FieldType } from './fieldType.ts';
import { isEmpty } from './plainNumber.ts';
import { checkMembers, isObject, plainText } from './plainText.ts';

/** From the largest part to the smallest; `code` is the code of the administrative division. */
export const addressParts = [
  'country',
  'province',
  'city',
  'district',
  'street',
  'postalCode',
  'code',
] as const;
export type AddressPart = (typeof addressParts)[number];
export type AddressValue = Readonly<Partial<Record<AddressPart, string>>>;

const partLength = 200;

function read(input: unknown): AddressValue | null {
  if (isEmpty(input)) return null;
  if (!isObject(input)) {
    throw new ValueError({
      en: `This must be an address such as {"city": "Shanghai", "street": "…"}.`,
      zh: '此处必须是地址，例如 {"city": "上海", "street": "…"}。',
    });
  }
  checkMembers(input, addressParts);
  const value: Partial<Record<AddressPart, string>> = {};
  for (const part of addressParts) {
    const text = plainText(input[part], partLength);
    if (text !== null) value[part] = part === 'country' ? countryOf(text) : text;
  }
  return Object.keys(value).length === 0 ? null : value;
}

export const address: FieldType<AddressValue> = {
  name: 'address',
  operators: ['contains', 'isNull'],
  parse: read,
  /** A bare text is the street; JSON is what toText wrote. */
  parseText: (text) => {
    const plain = text.replace(/[\t\r\n]+/g, ' ').trim();
    if (!plain.startsWith('{')) return read({ street: plain });
    try {
      return read(JSON.parse(plain));
    } catch (error) {
      if (error instanceof ValueError) throw error;
      throw new ValueError({
        en: 'The address begins with “{” but is not JSON.',
        zh: '地址以“{”开头，但不是有效的 JSON。',
      });
    }
  },
  format: (value, _field, env) => {
    if (value === null) return '';
    const country = value.country && countryName(value.country, env.language);
    if (env.language === 'zh') {
      return [country, value.province, value.city, value.district, value.street, value.postalCode]
        .filter((part, index, all) => part && part !== all[index - 1])
        .join(' ');
    }
    const town = [value.city, value.province]
      .filter((part, index, all) => part && part !== all[index - 1])
      .join(', ');
    return [value.street, value.district, [town, value.postalCode].filter(Boolean).join(' '), country]
      .filter(Boolean)
      .join(', ');
  },
  toText: (value) => (value === null ? '' : JSON.stringify(value)),
  equal: (a, b) => a === b || (a !== null && b !== null && addressParts.every((part) => a[part] === b[part])),
};
