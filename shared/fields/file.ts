/** Documents of any kind that a record holds. */
import { fileList } from './files.ts';

export const file = fileList('file');
