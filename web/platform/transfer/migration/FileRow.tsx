/** One file of a migration: what it was recognised as, what becomes of it, and what stands against that. */
import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import type { FileUse, MigrationFile, MigrationInfo } from '../../../../shared/migrations.ts';
import { useFormat } from '../../../base/format.ts';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import classes from '../import.module.css';
import own from './migration.module.css';
import { takenRows } from './takenRows.ts';

interface Props {
  readonly migration: MigrationInfo;
  readonly file: MigrationFile;
  readonly place: number;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onUse: (use: FileUse) => void;
  readonly onRemove: () => void;
}

export function FileRow({ migration, file, place, isLast, onMove, onUse, onRemove }: Props) {
  const { workspace } = useParams({ strict: false });
  const format = useFormat();
  const object = useObjects().find(({ plural }) => plural === file.object);
  const becomes = object ? labelOf(object.pluralLabel) : file.object;
  const name = file.sheet === null ? file.fileName : `${file.fileName} · ${file.sheet}`;
  const uses: readonly { value: FileUse; label: string }[] = [
    ...(becomes === null
      ? []
      : [{ value: 'import' as const, label: t('move.use.import', { object: becomes }) }]),
    ...(file.makes === null
      ? []
      : [
          {
            value: 'customObject' as const,
            label: t('move.use.customObject', { object: labelOf(file.makes.label) }),
          },
        ]),
    ...(file.attaches ? [{ value: 'attach' as const, label: t('move.use.attach') }] : []),
    { value: 'wait', label: t('move.use.wait') },
    { value: 'leaveOut', label: t('move.use.leaveOut') },
  ];
  const isBrought = file.use === 'import' || file.use === 'customObject' || file.use === 'attach';
  return (
    <tr data-off={!isBrought || undefined}>
      <td>
        <div className={own.order}>
          <span>{place + 1}</span>
          <ActionIcon
            variant="subtle"
            disabled={place === 0}
            aria-label={t('move.up', { file: name })}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={14} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            disabled={isLast}
            aria-label={t('move.down', { file: name })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={14} stroke={1.6} />
          </ActionIcon>
        </div>
      </td>
      <th scope="row" className={own.file}>
        <Link
          to={`/w/${workspace}/migration/${migration.id}` as string}
          search={{ file: file.importId } as never}
          className={classes.link}
        >
          {name}
        </Link>
        {file.kind !== null && <p className={classes.lead}>{file.kind}</p>}
        {takenRows(file).map((words) => (
          <p key={words} className={classes.lead}>
            {words}
          </p>
        ))}
      </th>
      <td className={classes.number}>{format.integer(file.rows)}</td>
      <td className={own.use}>
        <NativeSelect
          aria-label={t('move.useOf', { file: name })}
          value={file.use}
          onChange={(event) => onUse(event.currentTarget.value as FileUse)}
          data={[...uses]}
        />
        {file.use === 'customObject' && file.makes && (
          <p className={classes.lead}>{t('move.makes', { count: file.makes.fields })}</p>
        )}
      </td>
      <td>
        <Standing file={file} isBrought={isBrought} />
      </td>
      <td>
        <ActionIcon variant="subtle" aria-label={t('move.remove', { file: name })} onClick={onRemove}>
          <IconX size={14} stroke={1.6} />
        </ActionIcon>
      </td>
    </tr>
  );
}

function Standing({ file, isBrought }: { readonly file: MigrationFile; readonly isBrought: boolean }) {
  if (!isBrought) return file.note && <p className={classes.lead}>{labelOf(file.note)}</p>;
  const [fault] = file.faults;
  const openWords = Object.values(file.values)
    .flat()
    .filter(({ value }) => value === null).length;
  return (
    <div className={own.standing}>
      {fault ? (
        <p className={classes.failed}>{fault.message}</p>
      ) : (
        <span className={classes.match} data-state="exact">
          {t('move.ready')}
        </span>
      )}
      {openWords > 0 && <p className={classes.lead}>{t('move.openWords', { count: openWords })}</p>}
      {file.left.length > 0 && (
        <p className={classes.lead} title={file.left.map(({ column }) => column).join(', ')}>
          {t('move.leftColumns', { count: file.left.length })}
        </p>
      )}
      {file.note && <p className={classes.lead}>{labelOf(file.note)}</p>}
    </div>
  );
}
