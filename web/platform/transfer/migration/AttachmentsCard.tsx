/** Files that came in the archives: how many and how large, where they hang, and those that did not arrive. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  type AttachmentFigures,
  type AttachmentOutcome,
  attachmentOutcomes,
} from '../../../../shared/migrationAttachments.ts';
import type { MigrationInfo } from '../../../../shared/migrations.ts';
import { useFormat } from '../../../base/format.ts';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import classes from '../import.module.css';
import { MissingAttachments } from './MissingAttachments.tsx';
import own from './migration.module.css';
import { SidesTable } from './SidesTable.tsx';

const good: ReadonlySet<AttachmentOutcome> = new Set(['attached', 'there', 'leftOut']);

interface Props {
  readonly migration: MigrationInfo;
  /** Of the trial or the run that is shown; null: before both, or while nothing is known of them. */
  readonly figures: AttachmentFigures | null;
}

export function AttachmentsCard({ migration, figures }: Props) {
  const format = useFormat();
  const { attachments, files } = migration;
  const [isOpen, setOpen] = useState(false);
  if (!attachments) return null;
  const naming = files.filter(({ use, namesFiles }) => namesFiles && use !== 'wait' && use !== 'leaveOut');
  const missing = figures ? missingOf(figures) : 0;
  return (
    <section className={own.card} aria-label={t('move.attachments')}>
      <h2 className={classes.subtitle}>{t('move.attachments')}</h2>
      <p className={classes.lead}>
        {[
          t('move.attachments.came', {
            count: attachments.files,
            size: format.bytes(attachments.bytes),
          }),
          attachments.notTaken > 0 && t('move.attachments.notTaken', { count: attachments.notTaken }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <p className={classes.lead}>
        {naming.length > 0
          ? t('move.attachments.named', { files: naming.map(({ fileName }) => fileName).join(', ') })
          : t('move.attachments.unnamed')}
      </p>
      {figures && <Figures figures={figures} />}
      {missing > 0 && (
        <div className={own.buttons}>
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('move.attachments.missing', { count: missing })}
          </Button>
        </div>
      )}
      {isOpen && <MissingAttachments migration={migration.id} />}
    </section>
  );
}

function missingOf({ outcomes, unnamed }: AttachmentFigures): number {
  return attachmentOutcomes
    .filter((name) => !good.has(name))
    .reduce((sum, name) => sum + outcomes[name], unnamed);
}

function Figures({ figures }: { readonly figures: AttachmentFigures }) {
  const format = useFormat();
  const objects = useObjects();
  const { count, bytes, outcomes, unnamed } = figures;
  const told = [
    ...attachmentOutcomes
      .filter((name) => name !== 'attached' && outcomes[name] > 0)
      .map((name) => [name, outcomes[name]] as const),
    ...(unnamed > 0 ? [['unnamed', unnamed] as const] : []),
  ];
  // Sizes that look alike and are not are told byte by byte.
  const isRough = !bytes.equal && format.bytes(Number(bytes.source)) === format.bytes(Number(bytes.ours));
  const bytesOf = (value: string): string =>
    isRough
      ? t('move.attachments.exact', { count: format.integer(Number(value)) })
      : format.bytes(Number(value));
  return (
    <div className={own.attachments}>
      <SidesTable
        source={t('move.attachments.inTables')}
        rows={[
          { key: 'count', name: t('move.attachments.count'), both: count },
          { key: 'bytes', name: t('move.attachments.bytes'), both: bytes, written: bytesOf },
        ]}
      />
      <ul className={classes.unmet}>
        {figures.objects.map(({ object, count: own, bytes: size }) => {
          const known = objects.find(({ plural }) => plural === object);
          return (
            <li key={object}>
              {known ? labelOf(known.pluralLabel) : object}
              <span className={classes.times}>
                {t('move.attachments.came', { count: own, size: format.bytes(size) })}
              </span>
            </li>
          );
        })}
        {told.map(([name, times]) => (
          <li key={name}>
            {t(`move.attachments.outcome.${name}`)}
            <span className={classes.times}>{t('move.files', { count: times })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
