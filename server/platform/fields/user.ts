/** A reference to a user in PostgreSQL. */
import type { FieldStorage } from './fieldStorage.ts';
import { lookup } from './lookup.ts';

export const user: FieldStorage<string> = { ...lookup, name: 'user' };
