/** Records that are probably the same, side by side, with what speaks for it, and what somebody does about them. */
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowMerge, IconX } from '@tabler/icons-react';
import { type Ref, useId } from 'react';
import type { FieldEvidence } from '../../../../shared/duplicates.ts';
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import type { RecordData } from '../../../../shared/query.ts';
import { useFormat } from '../../../base/format.ts';
import { fieldOf } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { useWorkspacePath } from '../../../base/workspacePath.ts';
import { EvidenceBars } from '../../../platform/duplicates/EvidenceBars.tsx';
import { kitOf } from '../../../platform/fields/fieldKits.ts';
import { isEmpty } from '../../../platform/fields/nothing.tsx';
import type { Group } from './duplicatesApi.ts';
import styles from './duplicatesPage.module.css';

interface GroupCardProps {
  readonly object: ObjectMeta;
  readonly group: Group;
  readonly active: boolean;
  readonly mayMerge: boolean;
  readonly ref?: Ref<HTMLElement>;
  onFocus(): void;
  onDistinct(): void;
  onReopen?(): void;
  onMerge(): void;
}

/** More do not stand side by side. */
const mostShown = 4;

export function GroupCard(props: GroupCardProps) {
  const { object, group, active, mayMerge, ref, onFocus, onDistinct, onReopen, onMerge } = props;
  const format = useFormat();
  const path = useWorkspacePath();
  const heading = useId();
  const records = group.records as readonly RecordData[];
  const shown = records.slice(0, mostShown);
  const [surest] = group.pairs;
  const rows = rowsOf(object, shown);
  const title = (record: RecordData): string => String(record[object.titleField] ?? t('duplicates.unnamed'));
  return (
    <article
      ref={ref}
      className={styles.group}
      aria-labelledby={heading}
      data-active={active ? '' : undefined}
      tabIndex={-1}
      onFocus={onFocus}
    >
      <header className={styles.groupHead}>
        <h2 id={heading} className={styles.groupTitle}>
          {t('duplicates.groupTitle', { count: records.length, name: title(shown[0] ?? {}) })}
        </h2>
        <span className={styles.score}>{t('duplicates.sure', { percent: percent(group.probability) })}</span>
        <span className={styles.groupActions}>
          {onReopen ? (
            <Button leftSection={<IconArrowBackUp size={16} stroke={1.6} aria-hidden />} onClick={onReopen}>
              {t('duplicates.reopen')}
            </Button>
          ) : (
            <>
              <Button leftSection={<IconX size={16} stroke={1.6} aria-hidden />} onClick={onDistinct}>
                {t('duplicates.distinct')}
              </Button>
              {mayMerge && (
                <Button
                  // One card at a time is the one to decide about.
                  variant={active ? 'filled' : 'default'}
                  leftSection={<IconArrowMerge size={16} stroke={1.6} aria-hidden />}
                  onClick={onMerge}
                >
                  {t('merge.action')}
                </Button>
              )}
            </>
          )}
        </span>
      </header>
      <div className={styles.scroll}>
        <table className={styles.side}>
          <thead>
            <tr>
              <td />
              {shown.map((record) => (
                <th key={String(record.id)} scope="col">
                  <a href={path(`/${object.plural}/${String(record.id)}`)} target="_blank" rel="noreferrer">
                    {title(record)}
                  </a>
                  <span className={styles.quiet}>
                    {typeof record.updatedAt === 'string' ? format.ago(record.updatedAt) : ''}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((field) => {
              const { text } = kitOf(field);
              return (
                <tr key={field.name}>
                  <th scope="row">{labelOf(field.label)}</th>
                  {shown.map((record) => (
                    <td key={String(record.id)}>
                      {isEmpty(record[field.name]) ? (
                        <span className={styles.quiet}>–</span>
                      ) : (
                        text(record[field.name], field, format.env)
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {records.length > mostShown && (
        <p className={styles.quiet}>{t('duplicates.more', { count: records.length - mostShown })}</p>
      )}
      {surest && <EvidenceBars object={object} fields={surest.fields as readonly FieldEvidence[]} />}
    </article>
  );
}

/** Fields that one of the records has. */
function rowsOf(object: ObjectMeta, records: readonly RecordData[]) {
  const hidden = new Set(['id', 'version', 'createdAt', 'updatedAt', object.titleField]);
  const names = new Set(records.flatMap((record) => Object.keys(record)));
  return [...names].flatMap((name) => {
    const field = hidden.has(name) ? undefined : fieldOf(object, name);
    return field && records.some((record) => !isEmpty(record[name])) ? [field] : [];
  });
}

function percent(probability: number): string {
  const share = probability * 100;
  return share > 99.9 ? '99.9+' : share.toFixed(1);
}
