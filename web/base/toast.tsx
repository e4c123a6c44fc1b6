/** The notes at the bottom left: what happened, with the way back. Kept outside of React so that anything can tell. */
import { problemOf } from './apiProblem.ts';
import { cancelJob, followJob, type Job } from './jobs.ts';
import { noteLives } from './noteLives.ts';
import { queryClient } from './queryClient.ts';
import { undoChangeSet } from './records.ts';
import { t } from './texts.ts';

export interface Toast {
  readonly id: number;
  readonly kind: 'note' | 'error' | 'progress';
  readonly text: string;
  /** Code of a problem, shown in grey. */
  readonly code?: string;
  readonly action?: { readonly label: string; readonly run: () => void; readonly undo?: boolean };
  /** 0 … 1; undefined where the total is not known yet. */
  readonly share?: number | undefined;
  /** Milliseconds until it goes by itself; null stays until closed. */
  readonly life: number | null;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export const toastStore = {
  get: () => toasts,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function closeToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

function show(toast: Omit<Toast, 'id'>): number {
  lastId += 1;
  // Three at most: older notes give way, errors and progress stay.
  const kept = toasts
    .filter((old) => old.kind !== 'note')
    .concat(toasts.filter((old) => old.kind === 'note').slice(-1));
  set([...kept.sort((a, b) => a.id - b.id), { ...toast, id: lastId }]);
  return lastId;
}

function change(id: number, part: Partial<Toast>): void {
  set(toasts.map((toast) => (toast.id === id ? { ...toast, ...part } : toast)));
}

export function toast(text: string, action?: Toast['action']): number {
  return show({
    kind: 'note',
    text,
    life: action ? noteLives.answerable : noteLives.note,
    ...(action ? { action } : {}),
  });
}

/** Says what went wrong; stays until it is closed. */
export function errorToast(thrown: unknown): number {
  const problem = problemOf(thrown);
  return show({ kind: 'error', text: problem.sentence, code: problem.code, life: null });
}

/** Says what was done and takes it back on `Undo` or Ctrl Z within 8 s. */
export function undoToast(label: string, changeSetId: string | null, undone?: () => void): number {
  if (!changeSetId) return toast(label);
  return toast(label, { label: t('frame.undo'), undo: true, run: () => void undo(changeSetId, undone) });
}

/** Takes a change set back, at once or by a job, and tells how it went. */
export async function undo(changeSetId: string, undone?: () => void): Promise<void> {
  try {
    const answer = await undoChangeSet(changeSetId);
    if ('job' in answer) {
      await progressToast(answer.job, t('frame.undo'));
      undone?.();
      await queryClient.invalidateQueries();
      return;
    }
    const conflict = answer.conflicts[0];
    if (conflict) {
      show({
        kind: 'error',
        text: t('frame.undoConflict', { count: answer.conflicts.length, label: conflict.label ?? '' }),
        code: 'version_conflict',
        life: null,
      });
    } else {
      toast(t('frame.undone', { count: answer.restored }));
    }
    undone?.();
    await queryClient.invalidateQueries();
  } catch (thrown) {
    errorToast(thrown);
  }
}

/** Shows a job's progress with a way to stop it; then its end, with undo where it left a change set. */
export async function progressToast(jobId: string, label: string): Promise<Job | null> {
  const id = show({
    kind: 'progress',
    text: label,
    life: null,
    action: { label: t('frame.cancel'), run: () => void cancelJob(jobId).catch(errorToast) },
  });
  try {
    const job = await followJob(jobId, ({ done, total }) =>
      change(id, { share: total ? Math.min(1, done / total) : undefined }),
    );
    closeToast(id);
    if (job.state === 'failed') {
      show({
        kind: 'error',
        text: job.error?.detail ?? job.error?.title ?? t('frame.job.failed', { label }),
        life: null,
      });
    } else {
      const key =
        job.state === 'cancelled'
          ? 'frame.job.cancelled'
          : job.failed > 0
            ? 'frame.job.partly'
            : 'frame.job.done';
      undoToast(t(key, { label, done: job.done, failed: job.failed }), job.changeSet);
    }
    return job;
  } catch (thrown) {
    closeToast(id);
    errorToast(thrown);
    return null;
  }
}
