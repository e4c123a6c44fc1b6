/** Chance that is the same each time for the same seed: who looks at a sample again sees the same one. */

/** Answers numbers from 0 to below 1 (mulberry32, public domain). */
export function seeded(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1)
    state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many of a stream, each with the same chance (algorithm R, Waterman). */
export class Sample<Item> {
  readonly items: Item[] = [];
  readonly #size: number;
  readonly #chance: () => number;
  #seen = 0;

  constructor(size: number, seed: string) {
    this.#size = size;
    this.#chance = seeded(seed);
  }

  /** @param make only called for what is chosen, at least for now */
  offer(make: () => Item): void {
    this.#seen += 1;
    const place = this.#seen <= this.#size ? this.#seen - 1 : Math.floor(this.#chance() * this.#seen);
    if (place < this.#size) this.items[place] = make();
  }
}
