/** Pictures of a record in PostgreSQL. */
import { fileColumns } from './fileColumns.ts';

export const image = fileColumns('image');
