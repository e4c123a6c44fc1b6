/** The first run as the server knows it: whether it is needed, and doing it. */
import { bodyOf, doorApi } from '../../base/api.ts';
import type { BodyOf } from '../../base/apiCall.ts';
import { problemOf } from '../../base/apiProblem.ts';

const address = '/api/v1/setup';
export type SetupInput = BodyOf<typeof address, 'post'>;

/** True until the first workspace exists; the server then no longer knows the address. */
export async function setupNeeded(): Promise<boolean> {
  try {
    return (await bodyOf(doorApi.GET(address))).needed;
  } catch (thrown) {
    if (problemOf(thrown).status === 404) return false;
    throw thrown;
  }
}

export function runSetup(input: SetupInput) {
  return bodyOf(doorApi.POST(address, { body: input }));
}
