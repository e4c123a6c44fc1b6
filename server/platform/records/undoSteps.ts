/** What else is taken back with a change set: modules above join what they write beside records, by name. */
import type { Context } from '../context.ts';

export interface UndoStep {
  readonly name: string;
  /** In the transaction of the last part of the undo; answers how many things came back. */
  undo(ctx: Context, changeSet: string, undoing: string): Promise<number>;
}

const steps: UndoStep[] = [];

/** Called once per process, by the roof; a name that is there already is replaced, so that tests may build twice. */
export function addUndoStep(step: UndoStep): void {
  const at = steps.findIndex((known) => known.name === step.name);
  if (at < 0) steps.push(step);
  else steps[at] = step;
}

export function undoSteps(): readonly UndoStep[] {
  return steps;
}
