/** A token bucket per session, key or address, so that one caller cannot take the server from the others. */
import type { Clock } from '../base/clock.ts';

interface Bucket {
  /** Below zero when other processes let more pass than this one knew of. */
  tokens: number;
  at: number;
  /** Taken here since the others were last told. */
  untold: number;
}

export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the bucket is full, or until the next request is allowed. */
  readonly seconds: number;
}

const mostBuckets = 50_000;

export class BurstLimit {
  readonly #perSecond: number;
  readonly #size: number;
  /** So many requests of one caller are worth telling the other processes. */
  readonly #tellable: number;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();
  readonly #toTell = new Set<string>();

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock;
    this.#perSecond = perSecond;
    this.#size = perSecond * 10;
    this.#tellable = Math.ceil(perSecond / 10);
  }

  /** Null: there is no limit. */
  take(name: string): Allowance | null {
    if (this.#perSecond <= 0) return null;
    const bucket = this.#bucket(name);
    const allowed = bucket.tokens >= 1;
    if (allowed) {
      bucket.tokens -= 1;
      bucket.untold += 1;
      if (bucket.untold >= this.#tellable) this.#toTell.add(name);
    }
    const missing = allowed ? this.#size - bucket.tokens : 1 - bucket.tokens;
    return {
      allowed,
      limit: this.#size,
      remaining: Math.max(0, Math.floor(bucket.tokens)),
      seconds: Math.max(allowed ? 0 : 1, Math.ceil(missing / this.#perSecond)),
    };
  }

  /** What was taken for somebody who turned out to be another. */
  giveBack(name: string): void {
    const bucket = this.#buckets.get(name);
    if (!bucket) return;
    bucket.tokens = Math.min(this.#size, bucket.tokens + 1);
    bucket.untold = Math.max(0, bucket.untold - 1);
  }

  /** Who asked how often since the last time; those who asked a few times only wait until there are more. */
  untold(): readonly (readonly [name: string, taken: number])[] {
    const told = [...this.#toTell].flatMap((name) => {
      const bucket = this.#buckets.get(name);
      if (!bucket || bucket.untold < this.#tellable) return [];
      const taken = bucket.untold;
      bucket.untold = 0;
      return [[name, taken] as const];
    });
    this.#toTell.clear();
    return told;
  }

  /** Another process let `taken` requests of this caller pass; more than one full bucket is never owed. */
  takenElsewhere(name: string, taken: number): void {
    if (this.#perSecond <= 0) return;
    const bucket = this.#bucket(name);
    bucket.tokens = Math.max(-this.#size, bucket.tokens - taken);
  }

  #bucket(name: string): Bucket {
    const now = this.#clock.now();
    const known = this.#buckets.get(name);
    if (known) {
      const filled = (Math.max(0, now - known.at) / 1000) * this.#perSecond;
      known.tokens = Math.min(this.#size, known.tokens + filled);
      known.at = now;
      return known;
    }
    const made = { tokens: this.#size, at: now, untold: 0 };
    if (this.#buckets.size >= mostBuckets) this.#buckets.delete(this.#buckets.keys().next().value as string);
    this.#buckets.set(name, made);
    return made;
  }
}
