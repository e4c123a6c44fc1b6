/** The kinds of long work that this program knows, by name. */
import type { Context } from '../context.ts';
import type { RunHandle } from './runHandle.ts';

export interface RunKind<Input = unknown, Position = unknown> {
  /** `import`, `bulk`: stored with the run. */
  readonly kind: string;
  /**
   * Does the work in batches, each one transaction that ends with `handle.checkpoint`, beginning at `handle.position`.
   * Returns early once `handle.shouldStop()` says so. What it returns is the run's result.
   */
  run(ctx: Context, handle: RunHandle<Input, Position>): Promise<unknown>;
  /** What each of the runs is about, in the order of their inputs; null where the caller may not see it, or it is gone. */
  about?(ctx: Context, inputs: readonly Input[]): Promise<readonly (string | null)[]>;
}

const kinds = new Map<string, RunKind>();

/** Called once for each kind. */
export function defineRun<Input, Position>(kind: RunKind<Input, Position>): void {
  if (kinds.has(kind.kind)) throw new Error(`the run kind ${kind.kind} is defined twice`);
  // The input was written by startRun of the same kind, and the position by its own checkpoints.
  kinds.set(kind.kind, kind as RunKind);
}

export function runKind(kind: string): RunKind | undefined {
  return kinds.get(kind);
}

export function runKindNames(): string[] {
  return [...kinds.keys()];
}
