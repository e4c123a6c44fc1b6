/** One line of the doctor: what is so, and what to do where it should be otherwise. */
import type { Label } from '../../shared/labels.ts';

export interface Finding {
  readonly state: 'ok' | 'warn' | 'bad';
  readonly found: Label;
  readonly advice?: Label;
}
