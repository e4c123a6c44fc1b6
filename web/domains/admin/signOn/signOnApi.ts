/** Providers of single sign-on and tokens of directories, as the settings ask for them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { savingOf } from '../../../base/savingOf.ts';
import { type ProviderDraft, savedDraft } from './providerDraft.ts';

export type Provider = AnswerOf<'/api/v1/signOn/providers', 'get'>['data'][number];
export type ScimToken = AnswerOf<'/api/v1/signOn/scimTokens', 'get'>['data'][number];

const providersKey = ['signOn', 'providers'];
const tokensKey = ['signOn', 'tokens'];

export function useProviders() {
  return useQuery({
    queryKey: providersKey,
    queryFn: async ({ signal }) => (await bodyOf(api.GET('/api/v1/signOn/providers', { signal }))).data,
  });
}

export function useScimTokens() {
  return useQuery({
    queryKey: tokensKey,
    queryFn: async ({ signal }) => (await bodyOf(api.GET('/api/v1/signOn/scimTokens', { signal }))).data,
  });
}

export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['signOn'] });
}

/** Adds or changes a provider. */
export function useSaveProvider(provider: Provider | null, onSaved: (saved: Provider) => void) {
  const refresh = useRefresh();
  const save = useMutation({
    mutationFn: (draft: ProviderDraft) => {
      // The draft has exactly the members of its kind; the server checks it again.
      const body = savedDraft(draft) as never;
      if (provider === null) return bodyOf(api.POST('/api/v1/signOn/providers', { body }));
      const params = { path: { id: provider.id } };
      const changed = { version: provider.version, provider: body };
      return bodyOf(api.PUT('/api/v1/signOn/providers/{id}', { params, body: changed }));
    },
    onSuccess: (saved) => {
      refresh();
      onSaved(saved);
    },
  });
  return {
    // A change names the provider within its body.
    ...savingOf(save, ({ field }) => field.replace(/^provider\./, '')),
    save: (draft: ProviderDraft) => save.mutate(draft),
  };
}
