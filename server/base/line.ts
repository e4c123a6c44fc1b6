/** Whoever wants one of a few places stands in line for it: first come, first served, and nobody for ever. */

interface Waiting {
  readonly served: () => void;
  readonly timer: NodeJS.Timeout;
}

export class Line {
  #free: number;
  readonly #patienceMs: number;
  readonly #tired: () => Error;
  /** In the order in which they came. */
  readonly #waiting = new Set<Waiting>();

  /** @param tired what is thrown to whoever has stood for `patienceMs` */
  constructor(places: number, patienceMs: number, tired: () => Error) {
    this.#free = places;
    this.#patienceMs = patienceMs;
    this.#tired = tired;
  }

  /** Answers what gives the place back, to be called once. */
  async enter(): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#stand();
    return () => this.#leave();
  }

  #stand(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(one);
        reject(this.#tired());
      }, this.#patienceMs);
      const one: Waiting = { served: resolve, timer };
      this.#waiting.add(one);
    });
  }

  /** The place goes over to the next in line, so that nobody who comes meanwhile takes it. */
  #leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    clearTimeout(next.timer);
    next.served();
  }
}
