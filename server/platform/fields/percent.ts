/** Percentages in PostgreSQL: 15 means 15 %. */
import type { FieldStorage } from './fieldStorage.ts';
import { number } from './number.ts';

export const percent: FieldStorage<string> = { ...number, name: 'percent' };
