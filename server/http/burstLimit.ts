/** A token bucket per session, key or address, so that one caller cannot take the server from the others. */
import type { Clock } from '../base/clock.ts';

interface Bucket {
  tokens: number;
  at: number;
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
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock;
    this.#perSecond = perSecond;
    this.#size = perSecond * 10;
  }

  /** Null: there is no limit. */
  take(name: string): Allowance | null {
    if (this.#perSecond <= 0) return null;
    const now = this.#clock.now();
    let bucket = this.#buckets.get(name);
    if (bucket) {
      bucket.tokens = Math.min(
        this.#size,
        bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * this.#perSecond,
      );
      bucket.at = now;
    } else {
      bucket = { tokens: this.#size, at: now };
      if (this.#buckets.size >= mostBuckets)
        this.#buckets.delete(this.#buckets.keys().next().value as string);
      this.#buckets.set(name, bucket);
    }
    const allowed = bucket.tokens >= 1;
    if (allowed) bucket.tokens -= 1;
    const missing = allowed ? this.#size - bucket.tokens : 1 - bucket.tokens;
    return {
      allowed,
      limit: this.#size,
      remaining: Math.floor(bucket.tokens),
      seconds: Math.max(allowed ? 0 : 1, Math.ceil(missing / this.#perSecond)),
    };
  }
}
