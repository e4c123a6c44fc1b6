/** Data protection asked and changed by the API. */
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf, BodyOf } from '../../../base/apiCall.ts';
import { queryClient } from '../../../base/queryClient.ts';
import { workspaceOfAddress } from '../../../base/workspacePath.ts';

export type Person = AnswerOf<'/api/v1/privacy/people', 'get'>['data'][number];
export type Held = AnswerOf<'/api/v1/privacy/people/{object}/{id}', 'get'>;
export type Erasure = AnswerOf<'/api/v1/privacy/erasures', 'get'>['data'][number];
export type PersonExport = AnswerOf<'/api/v1/privacy/exports', 'get'>['data'][number];
export type Hold = AnswerOf<'/api/v1/privacy/holds', 'get'>['data'][number];
export type Rule = AnswerOf<'/api/v1/privacy/retentionRules', 'get'>['data'][number];
export type Settings = AnswerOf<'/api/v1/privacy/settings', 'get'>;
export type RuleBody = BodyOf<'/api/v1/privacy/retentionRules', 'post'>;

const root = 'privacy';
/** While something is worked on, its page looks again. */
const beatMs = 1_000;

export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: [root, 'people', search],
    enabled: search.length > 0,
    queryFn: async ({ signal }) =>
      (await bodyOf(api.GET('/api/v1/privacy/people', { params: { query: { search } }, signal }))).data,
  });

export const heldQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: [root, 'held', object, id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/privacy/people/{object}/{id}', { params: { path: { object, id } }, signal })),
    retry: false,
    refetchInterval: ({ state }) => (state.data?.look?.state === 'working' ? beatMs : false),
  });

export async function startLook(object: string, id: string): Promise<void> {
  const params = { path: { object, id } };
  await bodyOf(api.POST('/api/v1/privacy/people/{object}/{id}/look', { params, body: {} }));
  await queryClient.invalidateQueries({ queryKey: heldQuery(object, id).queryKey });
}

export const erasuresQuery = queryOptions({
  queryKey: [root, 'erasures'],
  queryFn: async ({ signal }) =>
    (await bodyOf(api.GET('/api/v1/privacy/erasures', { params: { query: { limit: '20' } }, signal }))).data,
});

export const erasureQuery = (id: string) =>
  queryOptions({
    queryKey: [root, 'erasure', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/privacy/erasures/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) =>
      state.data && (state.data.state === 'done' || state.data.failed) ? false : beatMs,
  });

export const exportsQuery = queryOptions({
  queryKey: [root, 'exports'],
  queryFn: async ({ signal }) =>
    (await bodyOf(api.GET('/api/v1/privacy/exports', { params: { query: { limit: '20' } }, signal }))).data,
  refetchInterval: ({ state }) =>
    state.data?.some(({ state: each }) => each === 'queued' || each === 'running') ? beatMs : false,
});

export const holdsQuery = queryOptions({
  queryKey: [root, 'holds'],
  queryFn: async ({ signal }) => (await bodyOf(api.GET('/api/v1/privacy/holds', { signal }))).data,
});

export const rulesQuery = queryOptions({
  queryKey: [root, 'rules'],
  queryFn: async ({ signal }) => (await bodyOf(api.GET('/api/v1/privacy/retentionRules', { signal }))).data,
});

export const settingsQuery = queryOptions({
  queryKey: [root, 'settings'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/privacy/settings', { signal })),
});

export const previewQuery = (
  body: BodyOf<'/api/v1/privacy/retentionRules/preview', 'post'>,
  enabled: boolean,
) =>
  queryOptions({
    queryKey: [root, 'preview', body],
    enabled,
    queryFn: ({ signal }) => bodyOf(api.POST('/api/v1/privacy/retentionRules/preview', { body, signal })),
    retry: false,
  });

export function startErasure(body: BodyOf<'/api/v1/privacy/erasures', 'post'>): Promise<Erasure> {
  return bodyOf(api.POST('/api/v1/privacy/erasures', { body }));
}

export async function startExport(body: BodyOf<'/api/v1/privacy/exports', 'post'>): Promise<void> {
  await bodyOf(api.POST('/api/v1/privacy/exports', { body }));
  await refresh();
}

export async function saveRule(rule: Rule | null, body: RuleBody): Promise<void> {
  if (rule === null) await bodyOf(api.POST('/api/v1/privacy/retentionRules', { body }));
  else {
    const params = { path: { id: rule.id } };
    await bodyOf(
      api.PUT('/api/v1/privacy/retentionRules/{id}', { params, body: { ...body, version: rule.version } }),
    );
  }
  await refresh();
}

export async function removeRule(id: string): Promise<void> {
  await bodyOf(api.DELETE('/api/v1/privacy/retentionRules/{id}', { params: { path: { id } } }));
  await refresh();
}

export async function runRule(id: string): Promise<string> {
  const { job } = await bodyOf(
    api.POST('/api/v1/privacy/retentionRules/{id}/run', { params: { path: { id } } }),
  );
  await refresh();
  return job;
}

export async function saveSettings(body: BodyOf<'/api/v1/privacy/settings', 'put'>): Promise<void> {
  queryClient.setQueryData(
    settingsQuery.queryKey,
    await bodyOf(api.PUT('/api/v1/privacy/settings', { body })),
  );
}

export function refresh(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [root] });
}

/** Plain addresses: the browser fetches them. */
export function exportAddress(id: string): string {
  return `/api/v1/privacy/exports/${id}/file${query({})}`;
}

export function certificateAddress(id: string, language: 'zh' | 'en' | null): string {
  const address = `/api/v1/privacy/erasures/${id}/certificate`;
  return language === null ? `${address}${query({})}` : `${address}/page${query({ language })}`;
}

function query(members: Readonly<Record<string, string>>): string {
  const workspace = workspaceOfAddress();
  const search = new URLSearchParams({ ...members, ...(workspace ? { workspace } : {}) }).toString();
  return search === '' ? '' : `?${search}`;
}
