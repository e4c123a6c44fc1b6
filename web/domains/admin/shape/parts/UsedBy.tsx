/** What uses a thing, folded until it is asked for. */
import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import type { ConfigKindName } from '../../../../../shared/config/store.ts';
import { t } from '../../../../base/texts.ts';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../../components/SkeletonRows.tsx';
import { useUses } from '../configApi.ts';
import { UseList } from './UseList.tsx';

interface UsedByProps {
  readonly kind: ConfigKindName;
  readonly name: string;
}

export function UsedBy({ kind, name }: UsedByProps) {
  const [open, setOpen] = useState(false);
  if (open) return <Uses kind={kind} name={name} />;
  return (
    <div>
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconLink size={14} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('shape.whatUses')}
      </Button>
    </div>
  );
}

function Uses({ kind, name }: UsedByProps) {
  const uses = useUses(kind, name);
  if (uses.isError) return <ErrorState error={uses.error} onRetry={() => void uses.refetch()} />;
  return uses.data ? <UseList uses={uses.data} /> : <SkeletonRows rows={2} />;
}
