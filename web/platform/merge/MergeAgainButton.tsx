/** On the line that tells of an un-merge: the way back, in one click. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../base/texts.ts';
import { mergeAgain } from './mergeAgain.ts';

export function MergeAgainButton({ merge }: { readonly merge: string }) {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await mergeAgain(merge);
    setBusy(false);
  };
  return (
    <Button size="compact-xs" variant="default" loading={busy} onClick={() => void run()}>
      {t('merge.again')}
    </Button>
  );
}
