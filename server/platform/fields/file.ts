/** Documents of a record in PostgreSQL. */
import { fileColumns } from './fileColumns.ts';

export const file = fileColumns('file');
