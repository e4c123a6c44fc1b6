/** A file that cannot be read: what is wrong with it and what would be right. */
import type { Label } from '../../../../shared/labels.ts';

export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly text: Label;

  constructor(text: Label) {
    super(text.en);
    this.text = text;
  }
}
