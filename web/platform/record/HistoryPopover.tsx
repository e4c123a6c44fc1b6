/** Who gave a field which value, newest first. */
import { Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { labelOf, t } from '../../base/texts.ts';
import { kitOf } from '../fields/fieldKits.ts';
import { recordPath } from '../fields/recordPath.ts';
import { readFieldHistory } from './historyApi.ts';
import styles from './record.module.css';

interface HistoryPopoverProps {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly field: FieldMeta;
  readonly anchor: HTMLElement;
  onClose(): void;
}

export function HistoryPopover({ object, id, field, anchor, onClose }: HistoryPopoverProps) {
  const format = useFormat();
  const history = useQuery({
    queryKey: ['objects', object.plural, 'history', id, field.name],
    queryFn: ({ signal }) => readFieldHistory(object, id, field, signal),
  });
  const changes = history.data ?? [];
  const text = (value: unknown) => kitOf(field).text(value, field, format.env) || '—';
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      trapFocus
      returnFocus
      width={320}
      position="bottom-start"
    >
      <Popover.Target>
        <span style={{ position: 'absolute', insetInlineStart: 0, bottom: 0 }} data-anchor={anchor.tagName} />
      </Popover.Target>
      <Popover.Dropdown p={12} aria-label={t('record.historyOf', { field: labelOf(field.label) })}>
        <h3 className={styles.historyTitle} tabIndex={-1} data-autofocus>
          {t('record.historyOf', { field: labelOf(field.label) })}
        </h3>
        {history.isError && <p className={styles.problem}>{problemOf(history.error).sentence}</p>}
        {history.isSuccess && changes.length === 0 && <p className={styles.soft}>{t('record.noHistory')}</p>}
        <ol className={styles.history}>
          {changes.map((change) => (
            <li key={`${change.at}${change.actor}`}>
              <span className={styles.soft}>
                {change.actor} · <time dateTime={change.at}>{format.moment(change.at)}</time>
              </span>
              <span>
                {change.before != null && <s className={styles.soft}>{text(change.before)}</s>}{' '}
                {text(change.after)}
              </span>
            </li>
          ))}
        </ol>
        {changes.length > 0 && (
          <Link
            to={`${recordPath(object.plural, id)}/history` as string}
            search={{ field: field.name } as never}
            className={styles.wholeHistory}
          >
            {t('history.whole')}
          </Link>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
