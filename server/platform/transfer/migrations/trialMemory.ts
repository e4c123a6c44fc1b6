/** What a trial of many files remembers while nothing of it is kept. */
import { Foreseen } from '../foreseen.ts';
import type { Row } from '../reading/readRequest.ts';
import type { MigrationPlan, PlannedFile } from './migrationPlan.ts';

export class TrialMemory {
  #records = new Foreseen([]);
  readonly #refused = new Map<string, Set<number>>();
  /** Objects that have no table yet. */
  unmade: ReadonlySet<string> = new Set();

  begin({ files, tables }: Pick<MigrationPlan, 'files' | 'tables'>): void {
    this.#records = new Foreseen(
      files.map(({ plan }) => plan),
      tables.length > 0,
    );
    this.unmade = new Set(files.flatMap(({ isMade, plan }) => (isMade ? [plan.object.name] : [])));
  }

  get records(): Foreseen {
    return this.#records;
  }

  refusedOf({ part }: PlannedFile): Set<number> {
    const known = this.#refused.get(part.importId) ?? new Set<number>();
    this.#refused.set(part.importId, known);
    return known;
  }

  /** Rows that were refused make no record that others could name. */
  note(file: PlannedFile, batch: readonly Row[], refused: readonly Row[]): void {
    const all = this.refusedOf(file);
    for (const [row] of refused) all.add(row);
    this.#records.remember(
      file.plan,
      batch.filter(([row]) => !all.has(row)),
    );
  }
}
