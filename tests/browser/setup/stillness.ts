/** When a page has come to rest: nothing under way, and nothing to do for a while, however slow the machine is. */
import type { Page, Request } from '@playwright/test';

/** Looks one after the other that must find the page at rest; each begins when the page has nothing to do. */
const usualLooks = 6;

export class Stillness {
  readonly #page: Page;
  /** What was asked for and has not come yet. */
  readonly #asked = new Set<Request>();
  #begun = 0;

  /** Made before the page is opened. */
  constructor(page: Page) {
    this.#page = page;
    const end = (request: Request) => this.#asked.delete(request);
    page.on('request', (request) => {
      // What was under way for the page before this one comes no more.
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.#asked.clear();
      // The live stream never ends.
      if (request.url().endsWith('/api/v1/stream')) return;
      this.#begun += 1;
      this.#asked.add(request);
    });
    page.on('requestfinished', end);
    page.on('requestfailed', end);
  }

  async wait(looks = usualLooks): Promise<void> {
    let begun = this.#begun;
    for (let still = 0; still < looks; ) {
      await this.#page.evaluate(
        // A frame first: what measures itself measures then.
        () =>
          new Promise((resolve) =>
            requestAnimationFrame(() => requestIdleCallback(() => setTimeout(resolve, 50))),
          ),
      );
      still = this.#asked.size === 0 && this.#begun === begun ? still + 1 : 0;
      begun = this.#begun;
    }
  }
}
