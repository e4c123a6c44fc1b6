/** Phone numbers in PostgreSQL; the value of an entry is E.164 where the number could be read. */
import type { PhoneEntry } from '../../../shared/fields/phones.ts';
import { entryList } from './entryList.ts';

export const phones = entryList<PhoneEntry, 'number'>('phones', 'number');
