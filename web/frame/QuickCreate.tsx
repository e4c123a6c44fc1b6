/** The form of a new record over the page, opened by `C`; the form itself is the generic one. */
import { Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useObject } from '../base/metadata.ts';
import { queryClient } from '../base/queryClient.ts';
import { labelOf, t } from '../base/texts.ts';
import { useWorkspacePath } from '../base/workspacePath.ts';
import { SkeletonRows } from '../components/SkeletonRows.tsx';

const RecordForm = lazy(() =>
  import('../platform/form/RecordForm.tsx').then((module) => ({ default: module.RecordForm })),
);

export function QuickCreate({ plural, onClose }: { readonly plural: string; readonly onClose: () => void }) {
  const object = useObject(plural);
  const navigate = useNavigate();
  const path = useWorkspacePath();
  if (!object) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('frame.newNamed', { name: labelOf(object.label).toLowerCase() })}
      size={600}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <Suspense fallback={<SkeletonRows />}>
        <RecordForm
          object={object}
          onCancel={onClose}
          onSaved={(record) => {
            onClose();
            void queryClient.invalidateQueries();
            void navigate({ to: path(`/${plural}/${record.id}`) });
          }}
        />
      </Suspense>
    </Modal>
  );
}
