/** The places that hold something about people, by name: each module brings how its own are emptied. */
import type { Label } from '../../../../shared/labels.ts';
import type { Context } from '../../context.ts';
import type { Erasing } from './erasing.ts';

export interface ErasedPart {
  readonly count: number;
  /** Where the next part goes on; null when there is nothing more. */
  readonly next: string | null;
  /** Keys of content in the file store that nothing holds any more, to be removed after the commit. */
  readonly content?: readonly string[];
}

export interface Eraser {
  readonly name: string;
  readonly label: Label;
  /** Tables of the workspace that it answers for; every other table is swept by what people are known by. */
  readonly tables: readonly string[];
  /** Works with the owner's role: the application may only add to the audit trail and the security log. */
  readonly byOwner?: true;
  /** How many things would be erased or changed. */
  count(ctx: Context, erasing: Erasing): Promise<number>;
  /** One part, in the transaction at hand; safe to repeat. */
  erase(ctx: Context, erasing: Erasing, from: string | null): Promise<ErasedPart>;
}

const erasers: Eraser[] = [];

/** Called once per process, by the roof; a name that is there already is replaced, so that tests may build twice. */
export function addEraser(eraser: Eraser): void {
  const at = erasers.findIndex((known) => known.name === eraser.name);
  if (at < 0) erasers.push(eraser);
  else erasers[at] = eraser;
}

/** In the order in which they work: what is found by the values of the records goes before the records do. */
export function allErasers(): readonly Eraser[] {
  return erasers;
}

export const nothingErased: ErasedPart = { count: 0, next: null };
