/** What comes round by the clock, by name: for every workspace, or once for the installation. */
import type { Label } from '../../../shared/labels.ts';
import type { Context } from '../context.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';

interface Declared {
  readonly name: string;
  readonly label: Label;
  /** Five fields as of cron, in the time zone of the workspace (UTC for the installation). */
  readonly cron: string;
  /** Whether it comes round before somebody says so. */
  readonly active: boolean;
}

export interface WorkspaceSchedule extends Declared {
  readonly scope: 'workspace';
  /**
   * In the transaction that also sets the next time, so that it happens once; answers the id of the run that it started,
   * or null when there was nothing to do. Acts for the product itself.
   */
  start(ctx: Context): Promise<string | null>;
}

export interface InstallationSchedule extends Declared {
  readonly scope: 'installation';
  /** Done at once by one process; must bear being done again after a crash. */
  run(env: WorkEnvironment): Promise<void>;
}

export type ScheduleKind = WorkspaceSchedule | InstallationSchedule;

const kinds = new Map<string, ScheduleKind>();

/** Called once for each kind. */
export function defineSchedule(kind: ScheduleKind): void {
  if (kinds.has(kind.name)) throw new Error(`the schedule ${kind.name} is defined twice`);
  kinds.set(kind.name, kind);
}

export function scheduleKind(name: string): ScheduleKind | undefined {
  return kinds.get(name);
}

export function scheduleKinds(): readonly ScheduleKind[] {
  return [...kinds.values()];
}
