/** Whether checks may tell of records that somebody may not read. */
import { Switch } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../base/api.ts';
import { queryClient } from '../../../base/queryClient.ts';
import { t } from '../../../base/texts.ts';
import { errorToast } from '../../../base/toast.tsx';

const key = ['duplicates', 'settings'];

export function DisclosureSwitch() {
  const settings = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/duplicates/settings', { signal })),
  });
  const change = useMutation({
    mutationFn: (disclosure: boolean) =>
      bodyOf(api.PUT('/api/v1/duplicates/settings', { body: { disclosure } })),
    onSuccess: (saved) => queryClient.setQueryData(key, saved),
    onError: errorToast,
  });
  if (!settings.data) return null;
  return (
    <Switch
      mt={24}
      checked={settings.data.disclosure}
      disabled={change.isPending}
      label={t('duplicates.disclosure')}
      description={t('duplicates.disclosureText')}
      onChange={(event) => change.mutate(event.currentTarget.checked)}
    />
  );
}
