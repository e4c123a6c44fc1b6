/** What of the file is read: the sheet of a workbook, and the row that holds the column names. */
import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportInfo } from '../../../shared/imports.ts';
import { t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import { changeShape, importQuery } from './importApi.ts';

/** Titles above the names of the columns are seldom longer. */
const headerRows = 10;

interface Props {
  readonly info: ImportInfo;
  readonly onChanged: () => void;
}

export function ShapeChoice({ info, onChanged }: Props) {
  const cache = useQueryClient();
  const change = useMutation({
    mutationFn: (part: { sheet?: string; headerRow?: number }) => changeShape(info.id, part),
    onSuccess: (changed) => {
      cache.setQueryData(importQuery(info.id).queryKey, changed);
      onChanged();
    },
    onError: errorToast,
  });
  const { sheets = [], sheet, headerRow } = info.shape;
  const rows = Math.max(headerRows, headerRow + 1);
  return (
    <>
      {sheets.length > 1 && (
        <NativeSelect
          label={t('import.sheet')}
          value={sheet}
          disabled={change.isPending}
          onChange={(event) => change.mutate({ sheet: event.currentTarget.value })}
          data={[...sheets]}
        />
      )}
      <NativeSelect
        label={t('import.headerRow')}
        value={String(headerRow)}
        disabled={change.isPending}
        onChange={(event) =>
          change.mutate({ ...(sheet ? { sheet } : {}), headerRow: Number(event.currentTarget.value) })
        }
        data={Array.from({ length: rows }, (_, index) => ({
          value: String(index),
          label: t('import.headerRow.at', { row: index + 1 }),
        }))}
      />
    </>
  );
}
