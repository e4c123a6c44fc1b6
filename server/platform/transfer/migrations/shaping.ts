/** How a migration shapes the workspace: what changes the configuration stands on the same floor, so the roof names it here. */
import type {
  ConfigChangeAnswer,
  ConfigInput,
  ConfigKey,
  ConfigProblem,
} from '../../../../shared/config/store.ts';
import type { Context } from '../../context.ts';
import type { Registry } from '../../metadata/registry.ts';

export interface Shaping {
  /** The workspace as it would be; writes nothing. */
  foresee(
    ctx: Context,
    items: readonly ConfigInput[],
  ): Promise<{ readonly registry: Registry; readonly problems: readonly ConfigProblem[] }>;
  /** In the transaction at hand. Throws Problem. */
  apply(
    ctx: Context,
    items: readonly ConfigInput[],
    options: { readonly summary: Readonly<Record<string, unknown>> },
  ): Promise<ConfigChangeAnswer>;
  /** Takes a change back as far as nobody uses what it made; answers the documents that stay. */
  takeBack(ctx: Context, change: string): Promise<readonly ConfigKey[]>;
}

let known: Shaping | undefined;

/** Called once by the roof. */
export function setShaping(shaping: Shaping): void {
  known = shaping;
}

export function shaping(): Shaping {
  if (!known) throw new Error('the roof has not said how a workspace is shaped');
  return known;
}
