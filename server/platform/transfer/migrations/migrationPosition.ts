/** How far the run of a migration is. */
import type { RunHandle } from '../../jobs/runHandle.ts';

export interface MigrationInput {
  readonly migrationId: string;
  /** Does everything and takes it back, so that people see what would happen. */
  readonly dryRun: boolean;
}

export interface MigrationPosition {
  readonly step: 'rows' | 'later' | 'files' | 'report';
  /** The file at hand; null: the first. */
  readonly importId: string | null;
  /** Number of its last row done in this step. */
  readonly row: number;
}

export type MigrationHandle = RunHandle<MigrationInput, MigrationPosition>;
