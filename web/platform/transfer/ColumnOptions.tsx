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
  if (field.type === 'select' || field.type === 'multiSelect')
    return <Values {...{ column, field, rule, onRule }} />;
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
