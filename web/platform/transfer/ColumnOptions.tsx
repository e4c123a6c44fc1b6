/** How the values of a column are read: words for options, a factor for numbers, how a lookup is found, a part of an address. */
import { NativeSelect } from '@mantine/core';
import type { ColumnRule, ImportColumn } from '../../../shared/imports.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { type TextKey, t } from '../../base/texts.ts';
import classes from './import.module.css';
import { Values } from './Values.tsx';

const addressMembers: readonly (readonly [string, TextKey])[] = [
  ['country', 'fields.address.country'],
  ['province', 'fields.address.province'],
  ['city', 'fields.address.city'],
  ['district', 'fields.address.district'],
  ['street', 'fields.address.street'],
  ['postalCode', 'fields.address.postalCode'],
];

interface Props {
  readonly column: ImportColumn;
  readonly field: FieldMeta;
  readonly rule: ColumnRule;
  readonly onRule: (rule: ColumnRule) => void;
}

export function ColumnOptions({ column, field, rule, onRule }: Props) {
  if (field.type === 'select' || field.type === 'multiSelect') {
    return (
      <div className={classes.pair}>
        <Values {...{ column, field, rule, onRule }} />
        {field.type === 'multiSelect' && <Separator {...{ column, rule, onRule }} />}
        <Unlisted {...{ column, rule, onRule }} />
      </div>
    );
  }
  if (field.type === 'date' || field.type === 'datetime') return <DateOrder {...{ column, rule, onRule }} />;
  if (field.type === 'tags' || field.type === 'emails' || field.type === 'phones') {
    return <Separator {...{ column, rule, onRule }} />;
  }
  if (field.type === 'lookup' || field.type === 'user')
    return <Lookup column={column} rule={rule} onRule={onRule} />;
  if (field.type === 'address') {
    return (
      <div className={classes.pair}>
        <NativeSelect
          aria-label={t('import.part', { column: column.header })}
          value={rule.member ?? 'street'}
          onChange={(event) => onRule({ ...rule, member: event.currentTarget.value })}
          data={addressMembers.map(([value, key]) => ({ value, label: t(key) }))}
        />
        {rule.member === 'country' && <Values {...{ column, field, rule, onRule }} />}
      </div>
    );
  }
  if (field.type === 'money' || field.type === 'number') {
    return (
      <div className={classes.pair}>
        <Unit {...{ column, rule, onRule }} />
        <DecimalSign {...{ column, rule, onRule }} />
      </div>
    );
  }
  return null;
}

function Lookup({ column, rule, onRule }: Pick<Props, 'column' | 'rule' | 'onRule'>) {
  const lookup = rule.lookup ?? { by: 'name', missing: 'refuse' as const };
  return (
    <div className={classes.pair}>
      <NativeSelect
        aria-label={t('import.lookup.by', { column: column.header })}
        value={lookup.by === 'sourceId' ? 'sourceId' : 'name'}
        onChange={(event) => onRule({ ...rule, lookup: { ...lookup, by: event.currentTarget.value } })}
        data={[
          { value: 'name', label: t('import.lookup.name') },
          { value: 'sourceId', label: t('import.lookup.sourceId') },
        ]}
      />
      <NativeSelect
        aria-label={t('import.lookup.missing', { column: column.header })}
        value={lookup.missing}
        onChange={(event) =>
          onRule({
            ...rule,
            lookup: { ...lookup, missing: event.currentTarget.value as typeof lookup.missing },
          })
        }
        data={[
          { value: 'refuse', label: t('import.missing.refuse') },
          { value: 'empty', label: t('import.missing.empty') },
          { value: 'create', label: t('import.missing.create') },
        ]}
      />
    </div>
  );
}

type OfColumn = Pick<Props, 'column' | 'rule' | 'onRule'>;

function Unit({ column, rule, onRule }: OfColumn) {
  return (
    <NativeSelect
      aria-label={t('import.unit', { column: column.header })}
      value={rule.multiply ?? '1'}
      onChange={(event) => {
        const { multiply: _, ...rest } = rule;
        const factor = event.currentTarget.value;
        onRule(factor === '1' ? rest : { ...rest, multiply: factor });
      }}
      data={[
        { value: '1', label: t('import.unit.1') },
        { value: '1000', label: t('import.unit.1000') },
        { value: '10000', label: t('import.unit.10000') },
        { value: '1000000', label: t('import.unit.1000000') },
        { value: '100000000', label: t('import.unit.100000000') },
      ]}
    />
  );
}

/** What a choice says about how the column is read; empty: nothing. */
type Reading = 'dateOrder' | 'decimal' | 'separator' | 'unlisted';

function withReading<Name extends Reading>(
  rule: ColumnRule,
  name: Name,
  value: ColumnRule[Name] | '',
): ColumnRule {
  const changed: { -readonly [Key in keyof ColumnRule]: ColumnRule[Key] } = { ...rule };
  if (value === '') delete changed[name];
  else changed[name] = value;
  return changed;
}

function DateOrder({ column, rule, onRule }: OfColumn) {
  return (
    <NativeSelect
      aria-label={t('move.dateOrder', { column: column.header })}
      value={rule.dateOrder ?? ''}
      onChange={(event) => onRule(withReading(rule, 'dateOrder', event.currentTarget.value as 'ymd' | ''))}
      data={[
        { value: '', label: t('move.dateOrder.auto') },
        { value: 'ymd', label: t('move.dateOrder.ymd') },
        { value: 'dmy', label: t('move.dateOrder.dmy') },
        { value: 'mdy', label: t('move.dateOrder.mdy') },
      ]}
    />
  );
}

function DecimalSign({ column, rule, onRule }: OfColumn) {
  return (
    <NativeSelect
      aria-label={t('move.decimal', { column: column.header })}
      value={rule.decimal ?? ''}
      onChange={(event) => onRule(withReading(rule, 'decimal', event.currentTarget.value as '.' | ''))}
      data={[
        { value: '', label: t('move.decimal.auto') },
        { value: '.', label: t('move.decimal.point') },
        { value: ',', label: t('move.decimal.comma') },
      ]}
    />
  );
}

const separators = [';', ',', '|', '/'] as const;

function Separator({ column, rule, onRule }: OfColumn) {
  return (
    <NativeSelect
      aria-label={t('move.separator', { column: column.header })}
      value={rule.separator ?? ''}
      onChange={(event) => onRule(withReading(rule, 'separator', event.currentTarget.value))}
      data={[
        { value: '', label: t('move.separator.auto') },
        ...separators.map((value) => ({ value, label: t(`move.separator.${value}`) })),
      ]}
    />
  );
}

function Unlisted({ column, rule, onRule }: OfColumn) {
  return (
    <NativeSelect
      aria-label={t('move.unlisted', { column: column.header })}
      value={rule.unlisted ?? 'refuse'}
      onChange={(event) => {
        const value = event.currentTarget.value as 'refuse' | 'empty' | 'add';
        onRule(withReading(rule, 'unlisted', value === 'refuse' ? '' : value));
      }}
      data={[
        { value: 'refuse', label: t('move.unlisted.refuse') },
        { value: 'empty', label: t('move.unlisted.empty') },
        { value: 'add', label: t('move.unlisted.add') },
      ]}
    />
  );
}
