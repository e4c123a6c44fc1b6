/** The configuration of the workspace as the administrator's screens ask for it and change it. */
import { useQuery } from '@tanstack/react-query';
import type {
  ConfigChangeAnswer,
  ConfigInput,
  ConfigItem,
  ConfigKindName,
  ConfigUse,
} from '../../../../shared/config/store.ts';
import { api, bodyOf } from '../../../base/api.ts';
import type { BodyOf } from '../../../base/apiCall.ts';
import { queryClient } from '../../../base/queryClient.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';

/** Every query about the configuration starts with it. */
export const configKey = 'config';

/** All documents of a kind. */
export function useConfig(kind: ConfigKindName) {
  return useQuery({
    queryKey: [configKey, 'items', kind],
    queryFn: async ({ signal }): Promise<readonly ConfigItem[]> =>
      (await bodyOf(api.GET('/api/v1/config', { params: { query: { kind } }, signal })))
        .data as readonly ConfigItem[],
  });
}

/** What uses a document now. */
export function useUses(kind: ConfigKindName, name: string) {
  return useQuery({
    queryKey: [configKey, 'uses', kind, name],
    gcTime: 0,
    queryFn: async ({ signal }): Promise<readonly ConfigUse[]> =>
      (
        await bodyOf(
          api.GET('/api/v1/config/{kind}/{name}/uses', { params: { path: { kind, name } }, signal }),
        )
      ).data,
  });
}

/** Several documents as one change. */
export async function changeConfig(
  items: readonly ConfigInput[],
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<ConfigChangeAnswer> {
  const body = { items, dryRun } as BodyOf<'/api/v1/config/changes', 'post'>;
  return (await bodyOf(api.POST('/api/v1/config/changes', { body }))) as ConfigChangeAnswer;
}

/** Screens show the new objects, fields and stages at once. */
export async function refreshConfig(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: [configKey] }),
    queryClient.invalidateQueries({ queryKey: ['metadata'] }),
  ]);
}

export async function undoConfig(change: string): Promise<void> {
  await bodyOf(api.POST('/api/v1/config/changes/{id}/undo', { params: { path: { id: change } } }));
  await refreshConfig();
}

/** Writes the documents and says so, with the way back; throws what the server refuses. */
export async function saveConfig(items: readonly ConfigInput[], said: string): Promise<ConfigChangeAnswer> {
  const answer = await changeConfig(items);
  await refreshConfig();
  tellSaved(answer.change, said);
  return answer;
}

export function tellSaved(change: string | null, said: string): void {
  if (!change) return;
  const undo = async () => {
    try {
      await undoConfig(change);
      toast(t('shape.undone'));
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  toast(said, { label: t('frame.undo'), undo: true, run: () => void undo() });
}
