/** One line of the audit trail: the sentence, what stood before and after, from where, and the way to what belongs to it. */
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { auditActor, auditSentence } from '../../../../shared/audit/auditSentence.ts';
import { useFormat } from '../../../base/format.ts';
import { useObjects } from '../../../base/metadata.ts';
import { t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { RecordLink } from '../../../platform/fields/RecordLink.tsx';
import { ChangeLines } from '../../../platform/history/ChangeLines.tsx';
import styles from './audit.module.css';
import { type AuditDetail, type AuditFilter, auditDetailQuery } from './auditApi.ts';
import { FactLines } from './FactLines.tsx';
import { useAuditNames } from './useAuditNames.ts';

interface AuditDialogProps {
  readonly id: string;
  readonly onClose: () => void;
  /** Shows what belongs together with this line. */
  readonly onNarrow: (filter: AuditFilter) => void;
}

export function AuditDialog({ id, onClose, onNarrow }: AuditDialogProps) {
  const detail = useQuery(auditDetailQuery(id));
  const names = useAuditNames();
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t('audit.line')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {detail.isPending && <SkeletonRows rows={4} />}
      {detail.isError && <ErrorState error={detail.error} />}
      {detail.data && (
        <div className={styles.detail}>
          <p className={styles.what}>
            <strong>{auditActor(detail.data, names.language)}</strong> {auditSentence(detail.data, names)}
          </p>
          <What detail={detail.data} />
          <Where detail={detail.data} onNarrow={onNarrow} />
        </div>
      )}
    </Modal>
  );
}

function What({ detail }: { readonly detail: AuditDetail }) {
  const objects = useObjects();
  const object = objects.find(({ name }) => name === detail.object);
  return (
    <>
      {detail.withheld !== null && <p className={styles.note}>{t(`audit.withheld.${detail.withheld}`)}</p>}
      {object && detail.changes.length > 0 && (
        <ChangeLines
          object={object}
          changes={detail.changes}
          {...(detail.verb === 'create' ? { only: 'after' as const } : {})}
        />
      )}
      <FactLines facts={detail.facts} />
      {object && detail.records.length > 0 && (
        <details className={styles.records}>
          <summary>{t('audit.records', { count: detail.records.length })}</summary>
          <ul>
            {detail.records.map((record) => (
              <li key={record}>
                <RecordLink object={object.name} id={record} label={record} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Where({ detail, onNarrow }: { readonly detail: AuditDetail } & Pick<AuditDialogProps, 'onNarrow'>) {
  const format = useFormat();
  const objects = useObjects();
  const plural = objects.find(({ name }) => name === detail.object)?.plural;
  const { record, actor, address, requestId } = detail;
  return (
    <>
      <dl className={styles.where}>
        <dt>{t('audit.when')}</dt>
        <dd>{format.moment(detail.at)}</dd>
        {address && <dt>{t('audit.address')}</dt>}
        {address && <dd>{address}</dd>}
        {requestId && <dt>{t('audit.request')}</dt>}
        {requestId && <dd className={styles.mono}>{requestId}</dd>}
      </dl>
      <div className={styles.ways}>
        {record && (
          <Button onClick={() => onNarrow({ record: record.id, object: plural })}>
            {t('audit.all.record')}
          </Button>
        )}
        {actor.id && (
          <Button onClick={() => onNarrow({ actor: actor.id ?? undefined })}>{t('audit.all.actor')}</Button>
        )}
        {address && <Button onClick={() => onNarrow({ address })}>{t('audit.all.address')}</Button>}
        {requestId && <Button onClick={() => onNarrow({ requestId })}>{t('audit.all.request')}</Button>}
      </div>
    </>
  );
}
