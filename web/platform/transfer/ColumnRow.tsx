/** One column of the file: its samples, the field it goes to, and how its values are read. */
import { NativeSelect } from '@mantine/core';
import type { Certainty, ColumnRule, ImportColumn } from '../../../shared/imports.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { ColumnOptions } from './ColumnOptions.tsx';
import classes from './import.module.css';
import { holders, importable } from './mappingState.ts';

/** Before the place that files go to: no name of a field begins so. */
const filesOf = 'files:';

function fileChoices(object: ObjectMeta) {
  return [
    { value: `${filesOf}attachments`, label: t('move.filesTo.attachments') },
    ...holders(object).map(({ name, label }) => ({
      value: `${filesOf}${name}`,
      label: t('move.filesTo', { field: labelOf(label) }),
    })),
  ];
}

interface Props {
  readonly object: ObjectMeta;
  readonly column: ImportColumn;
  readonly rule: ColumnRule | null;
  readonly certainty: Certainty;
  readonly onRule: (rule: ColumnRule | null) => void;
  /** Where the files go that the column names; null: it names none. */
  readonly files: string | null;
  /** Absent where no archive came along. */
  readonly onFiles?: ((to: string | null) => void) | undefined;
}

export function ColumnRow({ object, column, rule, certainty, onRule, files, onFiles }: Props) {
  const field = rule ? fieldOf(object, rule.field) : undefined;
  const choose = (name: string) => {
    if (name.startsWith(filesOf)) {
      onFiles?.(name.slice(filesOf.length));
      return;
    }
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
  const state = files !== null ? 'chosen' : rule ? (certainty === 'none' ? 'chosen' : certainty) : 'skipped';
  return (
    <tr data-off={(!rule && files === null) || undefined}>
      <th scope="row">{column.header || t('import.unnamed', { number: column.index + 1 })}</th>
      <td className={classes.samples}>{column.samples.slice(0, 3).join(' · ') || t('import.empty')}</td>
      <td>
        <NativeSelect
          aria-label={t('import.fieldOf', { column: column.header })}
          value={files === null ? (rule?.field ?? '') : `${filesOf}${files}`}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: '', label: t('import.notImported') },
            ...importable(object).map((each) => ({ value: each.name, label: labelOf(each.label) })),
            ...(onFiles || files !== null ? fileChoices(object) : []),
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
