/** The first run as the server knows it: whether it is needed, and doing it. */
import { call } from '../../base/api.ts';
import { problemOf } from '../../base/apiProblem.ts';

export interface SetupInput {
  readonly token: string;
  readonly workspace: {
    readonly name: string;
    readonly country: string;
    readonly currency: string;
    readonly language: string;
    readonly timeZone: string;
  };
  readonly administrator: { readonly name: string; readonly email: string; readonly password: string };
}

/** True until the first workspace exists; the server then no longer knows the address. */
export async function setupNeeded(): Promise<boolean> {
  try {
    return (await call<{ needed: boolean }>('GET', '/setup', { keepOn401: true })).needed;
  } catch (thrown) {
    if (problemOf(thrown).status === 404) return false;
    throw thrown;
  }
}

export function runSetup(input: SetupInput): Promise<{ readonly workspace: { readonly slug: string } }> {
  return call('POST', '/setup', { body: input, keepOn401: true });
}
