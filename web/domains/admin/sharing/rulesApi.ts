/** Sharing rules and the settings of sharing, asked and changed by the API. */
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf, BodyOf } from '../../../base/apiCall.ts';
import { queryClient } from '../../../base/queryClient.ts';

const rulesAddress = '/api/v1/sharing/rules';
const ruleAddress = '/api/v1/sharing/rules/{id}';
const settingsAddress = '/api/v1/sharing/settings';

export type Rule = AnswerOf<typeof rulesAddress, 'get'>['data'][number];
export type SharingSettings = AnswerOf<typeof settingsAddress, 'get'>;
export type RuleBody = BodyOf<typeof rulesAddress, 'post'>;

const rulesKey = ['sharing', 'rules'];

/** While a rule is being applied, its figure moves. */
const beatMs = 2_000;

export const rulesQuery = queryOptions({
  queryKey: rulesKey,
  queryFn: async ({ signal }) => (await bodyOf(api.GET(rulesAddress, { signal }))).data,
  refetchInterval: ({ state }) => (state.data?.some((rule) => rule.state === 'applying') ? beatMs : false),
});

export const settingsQuery = queryOptions({
  queryKey: ['sharing', 'settings'],
  queryFn: ({ signal }) => bodyOf(api.GET(settingsAddress, { signal })),
});

export function previewQuery(
  asked: { readonly object: string; readonly filter: RuleBody['filter']; readonly with: RuleBody['with'] },
  enabled: boolean,
) {
  return queryOptions({
    queryKey: ['sharing', 'preview', asked],
    enabled,
    queryFn: ({ signal }) => bodyOf(api.POST('/api/v1/sharing/preview', { body: asked, signal })),
    retry: false,
  });
}

export async function saveRule(rule: Rule | null, body: RuleBody): Promise<string | null> {
  const { object: _, ...says } = body;
  const { changeSet } = await (rule
    ? bodyOf(
        api.PATCH(ruleAddress, {
          params: { path: { id: rule.id } },
          body: { ...says, version: rule.version },
        }),
      )
    : bodyOf(api.POST(rulesAddress, { body })));
  await refreshRules();
  return changeSet;
}

export async function switchRule(rule: Rule, active: boolean): Promise<string | null> {
  const { changeSet } = await bodyOf(
    api.PATCH(ruleAddress, { params: { path: { id: rule.id } }, body: { active } }),
  );
  await refreshRules();
  return changeSet;
}

export async function removeRule(rule: Rule): Promise<string | null> {
  const { changeSet } = await bodyOf(api.DELETE(ruleAddress, { params: { path: { id: rule.id } } }));
  await refreshRules();
  return changeSet;
}

export async function changeSettings(change: BodyOf<typeof settingsAddress, 'patch'>): Promise<void> {
  const { settings } = await bodyOf(api.PATCH(settingsAddress, { body: change }));
  queryClient.setQueryData(settingsQuery.queryKey, settings);
}

export function refreshRules(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: rulesKey });
}
