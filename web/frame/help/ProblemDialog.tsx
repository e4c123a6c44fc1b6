/** Reporting a problem from the page where it happened; where, and what was refused just before, goes along. */
import { Modal } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useObject } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { toast } from '../../base/toast.tsx';
import { troubles } from '../../base/troubles.ts';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import styles from './guide.module.css';

const RecordForm = lazy(() =>
  import('../../platform/form/RecordForm.tsx').then((module) => ({ default: module.RecordForm })),
);

export function ProblemDialog({ onClose }: { readonly onClose: () => void }) {
  const object = useObject('problemReports');
  const { href } = useLocation();
  // What went wrong before the dialog opened; what goes wrong in it is another matter.
  const [preset] = useState(() => ({
    page: href.slice(0, 1_000),
    requests: troubles() || null,
    productVersion: import.meta.env.GUANXI_VERSION as string,
    browser: navigator.userAgent.slice(0, 400),
  }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('help.report')}
      size={600}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {object ? (
        <Suspense fallback={<SkeletonRows />}>
          <RecordForm
            object={object}
            preset={preset}
            onCancel={onClose}
            onSaved={() => {
              onClose();
              toast(t('help.reported'));
            }}
          />
        </Suspense>
      ) : (
        <p className={styles.none}>{t('help.mayNotReport')}</p>
      )}
    </Modal>
  );
}
