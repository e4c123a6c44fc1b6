/** Says that this tab shows a record, and tells who else does. */
import { useEffect, useMemo } from 'react';
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import { api } from '../../../base/api.ts';
import { workspaceOfAddress } from '../../../base/workspacePath.ts';
import { liveState, onLiveState, type PresentPerson, useLiveState } from './liveStore.ts';

const againMs = 15_000;
const lookMs = 2_000;
const tab = crypto.getRandomValues(new Uint32Array(2)).join('-');

function editsNow(): boolean {
  const active = document.activeElement;
  return (
    active instanceof HTMLElement &&
    active.matches(
      'main input, main textarea, main [contenteditable="true"], [role="dialog"] input, [role="dialog"] textarea',
    )
  );
}

/** Others beside oneself, whoever edits first. */
export function usePresence(object: ObjectMeta, id: string): readonly PresentPerson[] {
  const { present } = useLiveState();
  useEffect(() => {
    let said = 0;
    let editing = false;
    const say = () => {
      const { stream } = liveState();
      if (stream === null || document.visibilityState !== 'visible') return;
      editing = editsNow();
      said = Date.now();
      const path = { object: object.plural, id };
      // Whether it was heard is seen by others only; the next turn says it again.
      api
        .POST('/api/v1/objects/{object}/{id}/presence', { params: { path }, body: { stream, tab, editing } })
        .catch(() => undefined);
    };
    const look = setInterval(() => {
      if (editsNow() !== editing || Date.now() - said > againMs) say();
    }, lookMs);
    const forget = onLiveState(() => {
      if (liveState().stream !== null && said === 0) say();
    });
    const seen = () => (document.visibilityState === 'visible' ? say() : leave());
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('pagehide', leave);
    say();
    return () => {
      clearInterval(look);
      forget();
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [object.plural, id]);
  return useMemo(() => {
    const people = present.find((each) => each.object === object.name && each.id === id)?.people ?? [];
    return [...people].sort((a, b) => Number(b.editing) - Number(a.editing));
  }, [present, object.name, id]);
}

/** Outlives the page that says it. */
function leave(): void {
  const { stream } = liveState();
  const workspace = workspaceOfAddress();
  if (stream === null || workspace === null) return;
  void fetch('/api/v1/presence/leave', {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'application/json', 'Guanxi-Workspace': workspace },
    body: JSON.stringify({ stream, tab }),
  }).catch(() => undefined);
}
