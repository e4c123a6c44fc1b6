/**
 * The hand of a person who does a job: counts clicks and keys, and says how long a practised person would take, by the
 * keystroke-level model (Card, Moran and Newell, The Psychology of Human-Computer Interaction, 1983): 0.28 s for a key,
 * 1.1 s to point, 0.2 s to click, 1.35 s to think before each unit. The answer times of the machine are not in it.
 */
import type { Locator, Page } from '@playwright/test';

const seconds = { key: 0.28, point: 1.1, click: 0.2, think: 1.35 } as const;

export class Hand {
  readonly #page: Page;
  clicks = 0;
  keys = 0;
  #units = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    this.#units += 1;
    await target.click();
  }

  async tap(target: Locator): Promise<void> {
    this.clicks += 1;
    this.#units += 1;
    await target.tap();
  }

  /** Into what has the focus. */
  async type(text: string): Promise<void> {
    this.keys += text.length;
    this.#units += 1;
    await this.#page.keyboard.type(text);
  }

  /** `Control+k` is one stroke of two keys. */
  async press(keys: string): Promise<void> {
    this.keys += keys.split('+').length;
    await this.#page.keyboard.press(keys);
  }

  get seconds(): number {
    const spent =
      this.clicks * (seconds.point + seconds.click) + this.keys * seconds.key + this.#units * seconds.think;
    return Math.round(spent * 10) / 10;
  }
}
