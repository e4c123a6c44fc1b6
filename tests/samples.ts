/** Public sample data that is no part of the product: beside the repository, or where GUANXI_SAMPLES says. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.GUANXI_SAMPLES ?? join(import.meta.dirname, '../../shared/data');

export function sample(...path: string[]): string {
  return join(folder, ...path);
}

/** Tests that need a sample skip themselves where it is absent, and say so in their names. */
export function hasSample(...path: string[]): boolean {
  return existsSync(sample(...path));
}
