/** Live updates of this browser: one tab holds the stream and passes on what it hears, all tabs follow. */
import { problemOf } from '../../../base/apiProblem.ts';
import { queryClient } from '../../../base/queryClient.ts';
import { applyChanges, applyReset, type LiveChanges } from './applyChanges.ts';
import { readStream, type StreamEvent, StreamRefused } from './eventStream.ts';
import { lead } from './leader.ts';
import { type PresentRecord, setLiveState } from './liveStore.ts';

type Passed = StreamEvent | { readonly event: 'asked'; readonly data: null };

const shortestWait = 1_000;
const longestWait = 30_000;

/** Answers how to stop. */
export function startLive(workspace: string): () => void {
  const channel = new BroadcastChannel(`guanxi.live.${workspace}`);
  let leads = false;
  let hello: StreamEvent | null = null;
  let presence: StreamEvent | null = null;

  const hear = ({ event, data }: StreamEvent) => {
    switch (event) {
      case 'hello':
        return setLiveState({ stream: (data as { stream: string }).stream });
      case 'changes':
        return applyChanges(data as LiveChanges);
      case 'inbox':
        return void queryClient.invalidateQueries({ queryKey: ['notifications'] });
      case 'presence':
        return setLiveState({ present: (data as { records: readonly PresentRecord[] }).records });
      case 'reset':
        return applyReset();
      case 'lost':
        return setLiveState({ stream: null, present: [] });
    }
  };
  const tell = (event: StreamEvent) => {
    if (event.event === 'hello') hello = event;
    if (event.event === 'presence') presence = event;
    if (event.event === 'lost') hello = presence = null;
    hear(event);
    channel.postMessage(event);
  };
  channel.onmessage = ({ data: passed }: MessageEvent<Passed>) => {
    // A tab that came later wants to know where we are.
    if (passed.event !== 'asked') hear(passed);
    else if (leads) for (const event of [hello, presence]) if (event) channel.postMessage(event);
  };
  channel.postMessage({ event: 'asked', data: null } satisfies Passed);

  const give = lead(`guanxi.stream.${workspace}`, async (signal) => {
    leads = true;
    const place: { last: string | null } = { last: null };
    for (let wait = shortestWait; !signal.aborted; ) {
      const began = Date.now();
      try {
        await readStream(workspace, place, tell, signal);
      } catch (thrown) {
        if (thrown instanceof StreamRefused) break;
        if (!signal.aborted && problemOf(thrown).code !== 'offline') console.debug(thrown);
      }
      if (signal.aborted) break;
      tell({ event: 'lost', data: null });
      // A line that held for long was cut by something that passes; one that breaks at once gets time.
      wait = Date.now() - began > longestWait ? shortestWait : Math.min(wait * 2, longestWait);
      await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random())));
    }
    leads = false;
  });
  return () => {
    give();
    channel.close();
    setLiveState({ stream: null, present: [] });
  };
}
