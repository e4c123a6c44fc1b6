/** Where a seeded installation lies, kept between measures as the template of all of them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const sizes = { '100k': 100_000, '1m': 1_000_000, '10m': 10_000_000 } as const;
export type Size = keyof typeof sizes;

/** An API key for each share of the rows that its user sees. */
export const shares = ['100', '10', '1', '0.05'] as const;
export type Share = (typeof shares)[number];

export interface Seeded {
  readonly size: Size;
  readonly schema: string;
  readonly workspaceId: string;
  readonly keys: Readonly<Record<Share, string>>;
  /** Grant keys of the user who sees that share; the ceiling needs them. */
  readonly grants: Readonly<Record<Share, readonly number[]>>;
  readonly users: Readonly<Record<Share, string>>;
  /** Some record ids, spread over the table. */
  readonly ids: readonly string[];
}

export function placeOf(size: Size): string {
  return join(process.cwd(), '.cache', 'bench', size);
}

export function readSeeded(size: Size): Seeded {
  const file = join(placeOf(size), 'seeded.json');
  if (!existsSync(file)) throw new Error(`nothing is seeded yet: npm run bench -- seed ${size}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Seeded;
}

export function writeSeeded(seeded: Seeded): void {
  writeFileSync(join(placeOf(seeded.size), 'seeded.json'), JSON.stringify(seeded));
}
