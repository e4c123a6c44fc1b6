/** Opens the export of what the list shows. */
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { t } from '../../base/texts.ts';
import type { ViewState } from '../views/viewState.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

interface ExportButtonProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
}

export function ExportButton({ object, state }: ExportButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconDownload size={16} stroke={1.6} />}
        onClick={() => setOpen(true)}
      >
        {t('views.export')}
      </Button>
      <Suspense>
        {open && <ExportDialog object={object} state={state} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
