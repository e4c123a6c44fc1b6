/** What the security pages ask of the server. */
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf, BodyOf } from '../../../base/apiCall.ts';

export type PolicyAnswer = AnswerOf<'/api/v1/security/policy', 'get'>;
export type Policy = BodyOf<'/api/v1/security/policy', 'put'>['policy'];
export type SecurityEvent = AnswerOf<'/api/v1/security/events', 'get'>['data'][number];

export const policyQuery = queryOptions({
  queryKey: ['securityPolicy'],
  queryFn: () => bodyOf(api.GET('/api/v1/security/policy')),
});

export const versionsQuery = queryOptions({
  queryKey: ['securityPolicy', 'versions'],
  queryFn: async () => (await bodyOf(api.GET('/api/v1/security/policy/versions'))).data,
});

export function savePolicy(version: number, policy: Policy) {
  return bodyOf(api.PUT('/api/v1/security/policy', { body: { version, policy } }));
}
