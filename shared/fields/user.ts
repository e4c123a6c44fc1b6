/** A reference to a user. */
import type { FieldType } from './fieldType.ts';
import { type LookupInput, lookup } from './lookup.ts';

export const user: FieldType<LookupInput> = { ...lookup, name: 'user' };
