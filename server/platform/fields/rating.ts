/** Stars in PostgreSQL: a whole number. */
import type { FieldStorage } from './fieldStorage.ts';
import { integer } from './integer.ts';

export const rating: FieldStorage<number> = { ...integer, name: 'rating' };
