/** A cell without what programs put around it for the sake of spreadsheets: a guard against formulas, or `="00123"`. */
import { unguarded } from '../guardedCell.ts';

const written = /^="((?:[^"]|"")*)"$/;

export function plainCell(cell: string): string {
  const match = cell.startsWith('="') ? written.exec(cell) : null;
  return match ? match[1]!.replaceAll('""', '"') : unguarded(cell);
}
