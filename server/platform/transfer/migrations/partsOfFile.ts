/** Files of a migration that are brought as several imports: which rows are whose. */
import { type PartOfFile, wholeFile } from '../planRows.ts';
import type { MigrationPart } from './migrationStore.ts';

/** Imports of one file, or of one sheet of it, share its rows. */
export function fileKey({ fileId, shape }: Pick<MigrationPart, 'fileId' | 'shape'>): string {
  return `${fileId} ${shape.sheet ?? ''}`;
}

/**
 * The first import of a file is brought with it; those beside it take their rows before, in their order. What nobody takes
 * is the first one's.
 */
export function partOfFile(part: MigrationPart, all: readonly MigrationPart[]): PartOfFile {
  const shared = all.filter((one) => fileKey(one) === fileKey(part));
  if (shared.length < 2) return wholeFile;
  const isRest = part.recognised.part === null;
  // Rows that make records for each of their values are the rows of another part as well.
  if (part.rules?.each) return { isRest, others: [] };
  const taking = shared.filter(({ recognised, rules }) => recognised.part !== null && !rules?.each);
  const before = isRest ? taking : taking.slice(0, taking.indexOf(part));
  return { isRest, others: before.flatMap(({ rules }) => (rules?.only ? [rules.only] : [])) };
}
