/** The calls behind the pages of people: who there is, what hangs on someone, and handing it over. */
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import type { UserStatus } from './user.ts';

export type LastSeen = 'week' | 'notMonth' | 'never';

export interface PeopleFilter {
  readonly status: UserStatus | null;
  readonly role: string | null;
  /** Id. */
  readonly department: string | null;
  readonly seen: LastSeen | null;
}

export const everyone: PeopleFilter = { status: null, role: null, department: null, seen: null };

const day = 86_400_000;

/** In the filter language. */
export function conditionsOf(
  { status, role, department, seen }: PeopleFilter,
  now: number,
): object | undefined {
  const ago = (days: number) => new Date(now - days * day).toISOString();
  const parts: object[] = [];
  if (status) parts.push({ status: { eq: status } });
  if (role) parts.push({ roles: { contains: [role] } });
  if (department) parts.push({ department: { eq: department } });
  if (seen === 'week') parts.push({ lastSeenAt: { gte: ago(7) } });
  if (seen === 'notMonth') parts.push({ lastSeenAt: { lt: ago(30) } });
  if (seen === 'never') parts.push({ lastSeenAt: { isNull: true } });
  return parts.length === 0 ? undefined : { and: parts };
}

export type Handover = AnswerOf<'/api/v1/users/{id}/handover', 'get'>;
export type PartCount = Handover['parts'][number];

const of = (id: string) => ({ params: { path: { id } } });

export const handoverQuery = (id: string) => ({
  queryKey: ['objects', 'users', id, 'handover'],
  queryFn: () => bodyOf(api.GET('/api/v1/users/{id}/handover', of(id))),
});

export interface HandoverWish {
  readonly to: string[];
  readonly parts?: Record<string, string | null>;
  readonly departments?: Record<string, string>;
}

export async function startHandover(id: string, wish: HandoverWish): Promise<string> {
  return (await bodyOf(api.POST('/api/v1/users/{id}/handover', { ...of(id), body: wish }))).job;
}

export const previewMove = (id: string) => bodyOf(api.GET('/api/v1/users/{id}/move', of(id)));

export async function startMove(id: string, department: string | null): Promise<string> {
  return (await bodyOf(api.POST('/api/v1/users/{id}/move', { ...of(id), body: { department } }))).job;
}
