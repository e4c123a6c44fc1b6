/** English texts of moving in, loaded with the import pages. */
import { importTexts } from './import.en.ts';
import { migration } from './migration.en.ts';
import { parts } from './parts.en.ts';

export const en = { ...importTexts, ...migration, ...parts } as const;
