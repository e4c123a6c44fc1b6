/** Merging as pages open it: the dialog and its words are loaded when they are wanted. */
import { lazy, Suspense } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { openTexts } from '../../base/texts.ts';
import type { ShownMerge } from './mergeApi.ts';

const MergePane = lazy(async () => {
  const [pane] = await Promise.all([import('./MergePane.tsx'), openTexts('merging')]);
  return { default: pane.MergePane };
});
const PickPane = lazy(async () => {
  const [pane] = await Promise.all([import('./PickPane.tsx'), openTexts('merging')]);
  return { default: pane.PickPane };
});
const UnmergePane = lazy(async () => {
  const [pane] = await Promise.all([import('./UnmergePane.tsx'), openTexts('merging')]);
  return { default: pane.UnmergePane };
});

export interface MergeDialogProps {
  readonly object: ObjectMeta;
  /** From two on; the first is no more than the others. */
  readonly ids: readonly string[];
  /** Closed: with the id of the record that stays, or null where nothing was merged. */
  onDone(survivor: string | null): void;
}

export function MergeDialog(props: MergeDialogProps) {
  return (
    <Suspense>
      <MergePane {...props} />
    </Suspense>
  );
}

interface MergeWithDialogProps {
  readonly object: ObjectMeta;
  readonly record: { readonly id: string; readonly label: string };
  onDone(survivor: string | null): void;
}

/** First the others are found, then all are compared. */
export function MergeWithDialog(props: MergeWithDialogProps) {
  return (
    <Suspense>
      <PickPane {...props} />
    </Suspense>
  );
}

interface UnmergeDialogProps {
  readonly object: ObjectMeta;
  readonly merge: Pick<ShownMerge, 'id'> & { readonly merged: { readonly label: string | null } };
  onClose(): void;
}

export function UnmergeDialog(props: UnmergeDialogProps) {
  return (
    <Suspense>
      <UnmergePane {...props} />
    </Suspense>
  );
}
