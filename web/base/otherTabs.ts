/** Tells the other tabs of this browser that something was written, so that what they show is asked for again. */
import { queryClient } from './queryClient.ts';
import { workspaceOfAddress } from './workspacePath.ts';

/** What holds records; sessions, keys and metadata have ways of their own. */
const ofRecords = ['objects', 'timeline', 'related', 'records'] as const;

/** Many writes in a row are one piece of news. */
const pause = 150;

let channel: BroadcastChannel | null = null;
let telling: ReturnType<typeof setTimeout> | undefined;

export function tellOtherTabs(): void {
  if (telling !== undefined) return;
  telling = setTimeout(() => {
    telling = undefined;
    channel?.postMessage({ workspace: workspaceOfAddress() });
  }, pause);
}

/** A tab in sight asks at once, one in the background when it comes to the front. */
function refresh(): void {
  const refetchType = document.visibilityState === 'visible' ? 'active' : 'none';
  for (const key of ofRecords) void queryClient.invalidateQueries({ queryKey: [key], refetchType });
}

export function followOtherTabs(): void {
  if (channel || typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel('guanxi.written');
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const told = event.data;
    if (typeof told === 'object' && told !== null && 'workspace' in told) {
      if (told.workspace === workspaceOfAddress()) refresh();
    }
  });
}
