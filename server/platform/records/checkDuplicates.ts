/** Step: records that may be there already; what tells of them is joined by the module that finds duplicates. */
import type { Context } from '../context.ts';
import { type Batch, type Draft, isOpen } from './draft.ts';
import type { DuplicateChoice } from './operations.ts';

export interface DuplicateGuard {
  /** Refuses new and changed rows with `duplicate_found` as the rules of their object say. */
  check(
    ctx: Context,
    batch: Pick<Batch, 'object'> & { readonly drafts: readonly Draft[] },
    choice: Exclude<DuplicateChoice, 'ignore'>,
  ): Promise<void>;
}

let guard: DuplicateGuard | undefined;

/** Called by the roof. */
export function setDuplicateGuard(given: DuplicateGuard): void {
  guard = given;
}

/** What the product itself writes (demonstration, directory, repairs) is not asked. */
export async function checkDuplicates(ctx: Context, { object, drafts, duplicates }: Batch): Promise<void> {
  const choice = duplicates ?? 'refuse';
  if (guard === undefined || choice === 'ignore' || ctx.actor.kind === 'system') return;
  const asked = drafts.filter((draft) => isOpen(draft) && (draft.op === 'create' || draft.changed.size > 0));
  if (asked.length > 0) await guard.check(ctx, { object, drafts: asked }, choice);
}
