/** English texts of merging, loaded with its dialogs. */
import { merging } from './merging.en.ts';

export const en = { ...merging } as const;
