/** Short words for tests that shape the workspace through the API. */
import type { ConfigChangeAnswer, ConfigKindName } from '../../shared/config/store.ts';
import { type Answer, type Client, expectStatus } from '../server.ts';

export interface Item {
  readonly kind: ConfigKindName;
  readonly name: string;
  readonly data: object | null;
}

/** One change; throws what was refused. */
export async function configure(client: Client, items: readonly Item[]): Promise<ConfigChangeAnswer> {
  const answer = await client.post<ConfigChangeAnswer & Record<string, unknown>>('/config/changes', {
    items,
  });
  return expectStatus(answer, 200).body;
}

/** What a change would do. */
export async function tryOut(client: Client, items: readonly Item[]): Promise<ConfigChangeAnswer> {
  const asked = { items, dryRun: true };
  const answer = await client.post<ConfigChangeAnswer & Record<string, unknown>>('/config/changes', asked);
  return expectStatus(answer, 200).body;
}

/** The members or fields that a refusal names. */
export function refusedFields({ body }: Answer): string[] {
  const errors = (body.errors ?? []) as readonly { readonly field: string }[];
  return errors.map(({ field }) => field);
}
