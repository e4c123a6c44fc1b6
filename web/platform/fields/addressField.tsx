/** A postal address: from the large to the small in Chinese, from the small to the large in English. */
import { Input, TextInput } from '@mantine/core';
import { countryName } from '../../../shared/fields/countries.ts';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { Address } from '../../../shared/fields/values.ts';
import { type TextKey, t } from '../../base/texts.ts';
import type { EditorProps, FieldKit, ValueProps } from './fieldKit.ts';
import { nothing } from './nothing.tsx';
import { TextOperand } from './TextOperand.tsx';
import values from './values.module.css';

type Part = Exclude<keyof Address, 'code'>;
const parts: readonly Part[] = ['country', 'province', 'city', 'district', 'street', 'postalCode'];

function addressOf(value: unknown): Address | null {
  return typeof value === 'object' && value !== null ? (value as Address) : null;
}

function addressText(value: unknown, env: FieldEnv): string {
  const address = addressOf(value);
  if (!address) return '';
  const abroad = address.country && address.country !== env.country;
  const country = abroad ? countryName(address.country, env.language) : undefined;
  const { province, city, district, street, postalCode } = address;
  const named = province === city ? [city] : [province, city];
  const words =
    env.language === 'zh'
      ? [country, ...named, district, street, postalCode]
      : [street, district, ...named.toReversed(), postalCode, country];
  return words.filter(Boolean).join(env.language === 'zh' ? ' ' : ', ');
}

function AddressValue({ value, env }: ValueProps) {
  return addressText(value, env) || nothing;
}

function AddressEditor({
  value,
  onChange,
  label,
  description,
  error,
  required,
  ariaLabel,
  autoFocus,
  bare,
}: EditorProps) {
  const address = addressOf(value) ?? {};
  const put = (part: Part, text: string) => {
    // A code names a division of the former text: it goes when the text changes.
    const { code: _, ...rest } = address as Address;
    const next = Object.fromEntries(Object.entries({ ...rest, [part]: text }).filter(([, entry]) => entry));
    onChange(Object.keys(next).length > 0 ? next : null);
  };
  const inputs = (
    <fieldset
      className={values.half}
      style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
      aria-label={label ?? ariaLabel}
    >
      {parts.map((part, index) => (
        <TextInput
          key={part}
          size={bare ? 'xs' : 'sm'}
          style={part === 'street' ? { gridColumn: '1 / -1', order: 5 } : { order: index }}
          placeholder={t(`fields.address.${part}` satisfies TextKey)}
          aria-label={t(`fields.address.${part}` satisfies TextKey)}
          error={Boolean(error)}
          autoFocus={autoFocus && index === 0}
          autoComplete="off"
          value={address[part] ?? ''}
          onChange={(event) => put(part, event.currentTarget.value)}
        />
      ))}
    </fieldset>
  );
  if (bare) return inputs;
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      withAsterisk={required}
      labelElement="div"
    >
      {inputs}
    </Input.Wrapper>
  );
}

export const addressField: FieldKit = {
  align: 'start',
  width: 200,
  cell: (value, _field, env) => addressText(value, env) || nothing,
  text: (value, _field, env) => addressText(value, env),
  Value: AddressValue,
  Editor: AddressEditor,
  operators: ['contains', 'empty', 'notEmpty'],
  Operand: TextOperand,
  tall: true,
};
