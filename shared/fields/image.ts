/** Pictures that a record holds: PNG, JPEG, GIF or WebP. */
import { fileList } from './files.ts';

/** Types that every browser shows and none runs. */
export const imageTypes: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
]);

export const image = fileList('image');
