/** The demo company: whether it is here, bringing it in, taking it away, each followed to its end. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../base/api.ts';
import { queryClient } from '../../base/queryClient.ts';
import { t } from '../../base/texts.ts';
import { errorToast, progressToast } from '../../base/toast.tsx';

const key = ['demo'];

/** @param may whether the person may ask at all */
export function useDemo(may: boolean) {
  const { data } = useQuery({ queryKey: key, queryFn: () => bodyOf(api.GET('/api/v1/demo')), enabled: may });
  const over = async () => {
    await queryClient.invalidateQueries();
  };
  const bring = useMutation({
    mutationFn: async () => {
      const { job } = await bodyOf(api.POST('/api/v1/demo'));
      await progressToast(job, t('help.demoBringing'));
    },
    onError: errorToast,
    onSettled: over,
  });
  const remove = useMutation({
    mutationFn: async () => {
      const { job } = await bodyOf(api.DELETE('/api/v1/demo'));
      await progressToast(job, t('help.demoRemoving'));
    },
    onError: errorToast,
    onSettled: over,
  });
  return { here: data?.here, busy: bring.isPending || remove.isPending, bring, remove };
}
