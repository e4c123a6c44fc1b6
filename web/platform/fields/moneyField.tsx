/** An amount and its currency. The column shows the bare figure; another currency than the workspace's is named. */
import { Input, NativeSelect } from '@mantine/core';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { MoneyValue } from '../../../shared/query.ts';
import { formatOf } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { showNumber } from './exactNumber.ts';
import type { EditorProps, FieldKit, ValueProps } from './fieldKit.ts';
import marks from './marks.module.css';
import { NumberInput } from './NumberInput.tsx';
import { NumberOperand } from './NumberOperand.tsx';
import { nothing } from './nothing.tsx';
import { numberOperators } from './numberField.tsx';
import values from './values.module.css';

const currencies = [
  'CNY',
  'USD',
  'EUR',
  'HKD',
  'JPY',
  'GBP',
  'TWD',
  'SGD',
  'KRW',
  'AUD',
  'CAD',
  'CHF',
  'INR',
];

export function moneyOf(value: unknown): MoneyValue | null {
  if (typeof value !== 'object' || value === null || !('amount' in value)) return null;
  const { amount, currency } = value as { amount: unknown; currency?: unknown };
  if (amount === null || amount === undefined || amount === '') return null;
  return { amount: String(amount), currency: String(currency ?? '') };
}

/** Whole amounts lose their zeros; others keep two digits. */
export function amountText(amount: string): string {
  return /\.0*$/.test(amount) || !amount.includes('.') ? showNumber(amount, 0) : showNumber(amount, 2, 2);
}

function cellText(value: unknown, env: FieldEnv): string {
  const money = moneyOf(value);
  if (!money) return '';
  const amount = amountText(money.amount);
  return money.currency && money.currency !== env.currency ? `${money.currency} ${amount}` : amount;
}

function MoneyValueView({ value, env }: ValueProps) {
  const money = moneyOf(value);
  return money ? (
    <span className={marks.number}>{formatOf(env).money(money.amount, money.currency || env.currency)}</span>
  ) : (
    nothing
  );
}

function MoneyEditor(props: EditorProps) {
  const { env, onChange, value, label, error, description, required, bare } = props;
  const money = moneyOf(value);
  const currency = money?.currency || ((value as { currency?: string } | null)?.currency ?? env.currency);
  const put = (amount: string | null, code: string) =>
    onChange(amount === null ? null : { amount, currency: code });
  const known = currencies.includes(currency) ? currencies : [currency, ...currencies];
  const number = (
    <NumberInput
      editor={
        bare
          ? props
          : {
              ...props,
              label: undefined,
              description: undefined,
              ariaLabel: label,
              error: error ? ' ' : undefined,
            }
      }
      number={money?.amount ?? ''}
      onNumber={(amount) => put(amount, currency)}
    />
  );
  if (bare) return number;
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      withAsterisk={required}
      labelElement="div"
    >
      <div className={values.pair}>
        {number}
        <NativeSelect
          aria-label={t('fields.currencyOf', { field: label ?? '' })}
          data={known}
          value={currency}
          onChange={(event) => put(money?.amount ?? null, event.currentTarget.value)}
        />
      </div>
    </Input.Wrapper>
  );
}

export const moneyField: FieldKit = {
  align: 'end',
  width: 130,
  cell: (value, _field, env) => cellText(value, env) || nothing,
  text: (value, _field, env) => cellText(value, env),
  Value: MoneyValueView,
  Editor: MoneyEditor,
  operators: numberOperators,
  Operand: NumberOperand,
  operandText: (operand, _operator, _field, env) =>
    (Array.isArray(operand) ? operand : [operand])
      .map((part) => formatOf(env).money(String(part)))
      .join(' – '),
};
