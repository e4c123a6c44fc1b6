/** Reads server-sent events by fetch: with our headers, and with an end that says why. */
import { currentLanguage } from '../../../base/texts.ts';

export interface StreamEvent {
  readonly event: string;
  readonly data: unknown;
}

/** The session is over, or the server will not have us: nothing to try again. */
export class StreamRefused extends Error {
  override readonly name = 'StreamRefused';
}

/** Keeps the place to go on from in `place`. Ends when the line is cut; throws when it cannot be opened. */
export async function readStream(
  workspace: string,
  place: { last: string | null },
  told: (event: StreamEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const answer = await fetch('/api/v1/stream', {
    signal,
    cache: 'no-store',
    headers: {
      Accept: 'text/event-stream',
      'Accept-Language': currentLanguage(),
      'Guanxi-Workspace': workspace,
      ...(place.last === null ? {} : { 'Last-Event-ID': place.last }),
    },
  });
  if (answer.status === 401 || answer.status === 403 || answer.status === 404) throw new StreamRefused();
  if (!answer.ok || !answer.body) throw new Error(`the stream answered ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) take(block, place, told);
  }
}

function take(block: string, place: { last: string | null }, told: (event: StreamEvent) => void): void {
  let event = '';
  let data = '';
  for (const line of block.split('\n')) {
    if (line.startsWith('id: ')) place.last = line.slice(4);
    else if (line.startsWith('event: ')) event = line.slice(7);
    else if (line.startsWith('data: ')) data += line.slice(6);
  }
  if (event) told({ event, data: JSON.parse(data || 'null') });
}
