/** The document laid over a declared field: its words, whether it must be filled, its options. */
import type { Label } from '../labels.ts';
import type { Option } from '../metadata.ts';
import { clean } from './object.ts';
import { readOptions } from './options.ts';
import { Reading } from './reading.ts';

export interface FieldSettingsDocument {
  readonly label?: Label;
  readonly help?: Label;
  /** Only stricter than the declaration: a field that must be filled stays so. */
  readonly required?: boolean;
  readonly default?: unknown;
  /** The whole list, in order; every declared value must be in it, closed ones with `active: false`. */
  readonly options?: readonly Option[];
}

export function readFieldSettings(data: unknown): FieldSettingsDocument {
  const read = new Reading(data);
  const document: FieldSettingsDocument = clean({
    label: read.optional('label', () => read.label('label', 60)),
    help: read.optional('help', () => read.label('help', 1000)),
    required: read.optional('required', () => read.flag('required')),
    default: read.raw('default'),
    options: read.optional('options', () => readOptions(read)),
  });
  read.end();
  return document;
}
