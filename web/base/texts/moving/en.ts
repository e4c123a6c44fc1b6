/** English texts of moving in, loaded with the import pages. */
import { importTexts } from './import.en.ts';
import { migration } from './migration.en.ts';

export const en = { ...importTexts, ...migration } as const;
