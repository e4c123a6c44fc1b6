/** What there is to hand over, counted, and for each row who takes it instead of the others. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../../base/format.ts';
import { useObjects } from '../../../base/metadata.ts';
import { t } from '../../../base/texts.ts';
import type { Exceptions } from './HandoverDialog.tsx';
import { OnePicker } from './OnePicker.tsx';
import { partName } from './partName.ts';
import own from './people.module.css';
import type { PartCount } from './peopleApi.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

interface HandoverPartsProps {
  /** Parts of the handover … */
  readonly parts?: readonly PartCount[];
  /** … or rows of another kind. */
  readonly rows?: readonly Row[];
  readonly label: string;
  readonly exceptions: Exceptions;
  readonly mayStay: boolean;
  onChange(next: Exceptions): void;
}

export function HandoverParts({
  parts = [],
  rows,
  label,
  exceptions,
  mayStay,
  onChange,
}: HandoverPartsProps) {
  const objects = useObjects();
  const shown = rows ?? parts.map(({ part, count }) => ({ key: part, name: partName(objects, part), count }));
  return (
    <section aria-label={label}>
      <h3 className={own.sub}>{label}</h3>
      <ul className={own.parts}>
        {shown.map((row) => (
          <HandoverRow
            key={row.key}
            row={row}
            exception={Object.hasOwn(exceptions, row.key) ? exceptions[row.key] : undefined}
            mayStay={mayStay}
            onChange={(next) => {
              const { [row.key]: _, ...others } = exceptions;
              onChange(next === undefined ? others : { ...others, [row.key]: next });
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface HandoverRowProps {
  readonly row: Row;
  readonly exception: Exceptions[string] | undefined;
  readonly mayStay: boolean;
  onChange(next: Exceptions[string] | undefined): void;
}

function HandoverRow({ row, exception, mayStay, onChange }: HandoverRowProps) {
  const format = useFormat();
  const [choosing, setChoosing] = useState(false);
  const value = choosing || exception ? 'other' : exception === null ? 'stay' : 'all';
  const choices = ['all', 'other', ...(mayStay ? ['stay'] : [])] as const;
  return (
    <li className={own.partRow}>
      <span>{row.name}</span>
      <span className={own.partCount}>{format.integer(row.count)}</span>
      {value === 'other' ? (
        <OnePicker
          target="user"
          ariaLabel={t('people.takerOf', { what: row.name })}
          chosen={exception ?? null}
          autoFocus={choosing && !exception}
          onChoose={(next) => {
            setChoosing(false);
            onChange(next ?? undefined);
          }}
        />
      ) : (
        <Select
          size="xs"
          aria-label={t('people.takerOf', { what: row.name })}
          data={choices.map((choice) => ({ value: choice, label: t(`people.goes.${choice as 'all'}`) }))}
          value={value}
          allowDeselect={false}
          onChange={(next) => {
            setChoosing(next === 'other');
            onChange(next === 'stay' ? null : undefined);
          }}
        />
      )}
    </li>
  );
}
