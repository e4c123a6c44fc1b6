/** When a page has come to rest: a shorter wait than Playwright's `networkidle`, and a surer one on a slow machine. */
import type { Page, Request } from '@playwright/test';

export class Stillness {
  readonly #page: Page;
  /** What was asked for and has not come yet. */
  readonly #asked = new Set<Request>();

  /** Made before the page is opened. */
  constructor(page: Page) {
    this.#page = page;
    const end = (request: Request) => this.#asked.delete(request);
    page.on('request', (request) => {
      // What was under way for the page before this one comes no more.
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.#asked.clear();
      // The live stream never ends.
      if (!request.url().endsWith('/api/v1/stream')) this.#asked.add(request);
    });
    page.on('requestfinished', end);
    page.on('requestfailed', end);
  }

  /** Nothing is asked any more, and the page has twice had nothing to do. */
  async wait(): Promise<void> {
    for (let still = 0; still < 2; ) {
      await this.#page.evaluate(
        // A frame first: what measures itself measures then.
        () =>
          new Promise((resolve) =>
            requestAnimationFrame(() => requestIdleCallback(() => setTimeout(resolve, 30))),
          ),
      );
      still = this.#asked.size === 0 ? still + 1 : 0;
    }
  }
}
