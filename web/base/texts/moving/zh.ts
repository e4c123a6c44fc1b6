/** Chinese texts of moving in, loaded with the import pages. */
import { importTexts } from './import.zh.ts';
import { migration } from './migration.zh.ts';
import { parts } from './parts.zh.ts';

export const zh = { ...importTexts, ...migration, ...parts } as const;
