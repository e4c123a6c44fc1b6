/** Rows that look like no records (titles, totals, footers): left out only when a person agrees. */
import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportInfo, ImportShape, SkippedRow } from '../../../shared/imports.ts';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import classes from './import.module.css';
import { changeShape, importQuery } from './importApi.ts';

interface Props {
  readonly info: ImportInfo;
  readonly onChanged: () => void;
}

/** What agreeing to a row changes in how the file is read. */
function agreed(shape: ImportShape, row: SkippedRow, on: boolean): Partial<ImportShape> {
  if (row.reason === 'repeatedHeader') return { repeatedHeaders: on };
  if (row.fromEnd !== undefined) return { trailer: on ? Math.max(shape.trailer ?? 0, row.fromEnd) : 0 };
  const others = (shape.skipRows ?? []).filter((number) => number !== row.row);
  return { skipRows: on && row.row !== null ? [...others, row.row] : others };
}

function isLeftOut(shape: ImportShape, row: SkippedRow): boolean {
  if (row.reason === 'repeatedHeader') return shape.repeatedHeaders === true;
  if (row.fromEnd !== undefined) return (shape.trailer ?? 0) >= row.fromEnd;
  return row.row !== null && (shape.skipRows ?? []).includes(row.row);
}

export function SkippedRows({ info, onChanged }: Props) {
  const cache = useQueryClient();
  const { shape } = info;
  const change = useMutation({
    mutationFn: (part: Partial<ImportShape>) => changeShape(info.id, part),
    onSuccess: (changed) => {
      cache.setQueryData(importQuery(info.id).queryKey, changed);
      onChanged();
    },
    onError: errorToast,
  });
  const doubtful = (shape.skipped ?? []).filter(({ reason }) => reason !== 'title');
  const notes = shape.notes ?? [];
  if (doubtful.length === 0 && notes.length === 0) return null;
  return (
    <section className={classes.doubts}>
      {notes.map((note) => (
        <p key={note.en}>{labelOf(note)}</p>
      ))}
      {doubtful.length > 0 && (
        <>
          <h2 className={classes.subtitle}>{t('move.skip.heading')}</h2>
          <ul>
            {doubtful.slice(0, 20).map((row) => (
              <li key={`${row.row} ${row.fromEnd} ${row.reason}`}>
                <Switch
                  checked={isLeftOut(shape, row)}
                  disabled={change.isPending}
                  label={t('move.skip.one', {
                    row: row.row ?? t('move.skip.fromEnd', { count: row.fromEnd ?? 1 }),
                    why: t(`move.skip.${row.reason}`),
                  })}
                  description={row.cells.join(' · ')}
                  onChange={(event) => change.mutate(agreed(shape, row, event.currentTarget.checked))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
