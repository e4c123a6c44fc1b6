/** Which row stood in the way of a restore: known to the server's own parts, never told by the refusal itself. */
import type { Problem } from '../../base/problem.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { Draft } from './draft.ts';

export interface RestoreObstacle {
  /** The row that cannot come back: the one asked for, or one that went with it. */
  readonly object: ObjectType;
  readonly draft: Draft;
}

const obstacles = new WeakMap<Problem, RestoreObstacle>();

export function tellObstacle(problem: Problem, obstacle: RestoreObstacle): void {
  obstacles.set(problem, obstacle);
}

export function obstacleOf(problem: Problem): RestoreObstacle | undefined {
  return obstacles.get(problem);
}
