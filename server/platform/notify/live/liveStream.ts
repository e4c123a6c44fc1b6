/** One open stream to one browser: what is written to it, how much may wait, and when it is given up. */
import type { PassThrough } from 'node:stream';
import type { Actor } from '../../context.ts';

/** Who holds the stream, as every check of the hub needs him. */
export interface StreamHolder {
  readonly kind: 'session' | 'apiKey';
  /** Of the session or the key. */
  readonly credential: string;
  readonly userId: string;
}

/** What a reader who does not read may leave lying; then the stream ends, and he comes back where he stopped. */
const mostWaiting = 128 * 1024;

export class LiveStream {
  readonly id: string;
  readonly holder: StreamHolder;
  actor: Actor;
  /** What was last said of presence, so that only changes are said. */
  presence = '';
  readonly #out: PassThrough;

  constructor(id: string, holder: StreamHolder, actor: Actor, out: PassThrough) {
    this.id = id;
    this.holder = holder;
    this.actor = actor;
    this.#out = out;
  }

  get ended(): boolean {
    return this.#out.destroyed || this.#out.writableEnded;
  }

  /** `place` is where to go on from (Last-Event-ID). */
  send(event: string, data: string, place?: string): void {
    this.write(`${place === undefined ? '' : `id: ${place}\n`}event: ${event}\ndata: ${data}\n\n`);
  }

  /** Keeps proxies from closing the line, and the place up to date. */
  beat(place: string): void {
    this.write(`id: ${place}\n: beat\n\n`);
  }

  end(): void {
    if (!this.ended) this.#out.end();
  }

  private write(text: string): void {
    if (this.ended) return;
    if (this.#out.writableLength + this.#out.readableLength > mostWaiting) this.#out.destroy();
    else this.#out.write(text);
  }
}
