/** A record that waits in a queue says so, and can be taken by whoever belongs to the queue. */
import { Button } from '@mantine/core';
import { IconHandGrab } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { api, bodyOf } from '../../base/api.ts';
import { t } from '../../base/texts.ts';
import { errorToast, undoToast } from '../../base/toast.tsx';
import { refreshObject } from '../data/recordCache.ts';
import { lookupOf } from '../fields/lookupOf.ts';

interface TakeButtonProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
}

export function TakeButton({ object, record }: TakeButtonProps) {
  const queue = lookupOf(record.queue);
  const refresh = () => void refreshObject(object.plural);
  const take = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/objects/{object}/{id}/take', {
          params: { path: { object: object.plural, id: String(record.id) } },
        }),
      ),
    onSuccess: ({ changeSet }) => undoToast(t('record.taken'), changeSet ?? null, refresh),
    onError: errorToast,
    onSettled: refresh,
  });
  if (!queue?.id) return null;
  return (
    <Button
      variant="filled"
      leftSection={<IconHandGrab size={16} stroke={1.6} aria-hidden />}
      title={t('record.waitsIn', { name: queue.label ?? '' })}
      loading={take.isPending}
      onClick={() => take.mutate()}
    >
      {t('record.take')}
    </Button>
  );
}
