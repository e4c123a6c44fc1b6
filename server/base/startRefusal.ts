/** A reason not to start or not to do a command, in words for the person at the terminal. */
import type { Label } from '../../shared/labels.ts';

export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
  readonly text: Label;

  constructor(text: Label) {
    super(text.en);
    this.text = text;
  }
}
