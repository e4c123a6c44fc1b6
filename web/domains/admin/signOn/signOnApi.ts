/** Providers of single sign-on and tokens of directories, as the settings ask for them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { type ApiProblem, problemOf } from '../../../base/apiProblem.ts';
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

/** Adds or changes a provider; `at` says what the server has against a member of it. */
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
  const problem: ApiProblem | null = save.error ? problemOf(save.error) : null;
  const within = (field: string, path: string) =>
    field === path ||
    field.startsWith(`${path}.`) ||
    field === `provider.${path}` ||
    field.startsWith(`provider.${path}.`);
  return {
    busy: save.isPending,
    problem,
    at: (path: string) => problem?.errors.find(({ field }) => within(field, path))?.message,
    rest: (paths: readonly string[]) =>
      (problem?.errors ?? []).filter(({ field }) => !paths.some((path) => within(field, path))),
    save: (draft: ProviderDraft) => save.mutate(draft),
  };
}
