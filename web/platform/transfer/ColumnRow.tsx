/** One column of the file: its samples, the field it goes to, and how its values are read. */
import { NativeSelect } from '@mantine/core';
import type { Certainty, ColumnRule, ImportColumn } from '../../../shared/imports.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { ColumnOptions } from './ColumnOptions.tsx';
import classes from './import.module.css';
import { importable } from './mappingState.ts';

interface Props {
  readonly object: ObjectMeta;
  readonly column: ImportColumn;
  readonly rule: ColumnRule | null;
  readonly certainty: Certainty;
  readonly onRule: (rule: ColumnRule | null) => void;
}

export function ColumnRow({ object, column, rule, certainty, onRule }: Props) {
  const field = rule ? fieldOf(object, rule.field) : undefined;
  const choose = (name: string) => {
    const next = name ? fieldOf(object, name) : undefined;
    if (!next) onRule(null);
    else {
      const lookup =
        next.type === 'lookup' || next.type === 'user'
          ? { lookup: { by: 'name', missing: 'refuse' } as const }
          : {};
      const member = next.type === 'address' ? { member: 'street' } : {};
      onRule({ column: column.header, field: next.name, ...lookup, ...member });
    }
  };
  const state = rule ? (certainty === 'none' ? 'chosen' : certainty) : 'skipped';
  return (
    <tr data-off={!rule || undefined}>
      <th scope="row">{column.header || t('import.unnamed', { number: column.index + 1 })}</th>
      <td className={classes.samples}>{column.samples.slice(0, 3).join(' · ') || t('import.empty')}</td>
      <td>
        <NativeSelect
          aria-label={t('import.fieldOf', { column: column.header })}
          value={rule?.field ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: '', label: t('import.notImported') },
            ...importable(object).map((each) => ({ value: each.name, label: labelOf(each.label) })),
          ]}
        />
      </td>
      <td>{rule && field && <ColumnOptions column={column} field={field} rule={rule} onRule={onRule} />}</td>
      <td>
        <span className={classes.match} data-state={state}>
          {t(`import.match.${state}`)}
        </span>
      </td>
    </tr>
  );
}
