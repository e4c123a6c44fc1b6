/** What the stream says besides changes, for the components of this tab: whether we are live, which stream, who is where. */
import { useSyncExternalStore } from 'react';

export interface PresentPerson {
  readonly id: string;
  readonly name: string;
  readonly editing: boolean;
}

export interface PresentRecord {
  /** Singular name. */
  readonly object: string;
  readonly id: string;
  readonly people: readonly PresentPerson[];
}

interface LiveState {
  /** Id of the browser's stream; null while there is none. */
  readonly stream: string | null;
  readonly present: readonly PresentRecord[];
}

let state: LiveState = { stream: null, present: [] };
const listeners = new Set<() => void>();

export function liveState(): LiveState {
  return state;
}

export function setLiveState(change: Partial<LiveState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export function onLiveState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(onLiveState, liveState);
}
