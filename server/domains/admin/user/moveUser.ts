/** Moving a person to another department, with or without the records that he owns in the former one. */
import type { Context } from '../../../platform/context.ts';
import { defineRun, startRun } from '../../../platform/jobs/runs.ts';
import { countParts, type PartCount, type Reassignment, readableObjects } from '../reassign/part.ts';
import { type ReassignPosition, reassign } from '../reassign/reassign.ts';

export const moveUserKind = 'userMove';

interface MoveInput {
  readonly user: string;
  /** Null: to no department. */
  readonly department: string | null;
  /** The department that he was in when it was asked for; records of others stay where they are. */
  readonly former: string | null;
}

/** Only records of the former department go along: what he owns elsewhere was put there on purpose. */
function movePlan(ctx: Context, { user, department, former }: MoveInput): Reassignment {
  const of = former === null ? { isNull: true } : { eq: former };
  return {
    kind: moveUserKind,
    summary: { object: 'user', user, department },
    extras: [],
    parts: [
      {
        name: 'user.department',
        object: ctx.registry.object('user'),
        filter: { id: { eq: user } },
        operation: ({ id }) => ({ op: 'update', id: String(id), data: { department } }),
      },
      ...readableObjects(ctx)
        .filter(({ name }) => name !== 'user' && name !== 'department')
        .map((object) => ({
          name: object.name,
          object,
          filter: { owner: { eq: user }, department: of },
          operation: ({ id }: Readonly<Record<string, unknown>>) =>
            ({ op: 'update', id: String(id), data: { department } }) as const,
        })),
    ],
  };
}

/** Records that would go along, by object. */
export async function previewMove(ctx: Context, input: MoveInput): Promise<PartCount[]> {
  const { parts, extras } = movePlan(ctx, input);
  const counts = await countParts(ctx, { parts: parts.slice(1), extras });
  return counts.filter(({ count }) => count > 0);
}

/** The person and his records, as one change set; answers the run's id. */
export function startMove(ctx: Context, input: MoveInput): Promise<string> {
  return startRun(ctx, moveUserKind, input);
}

/** Called once, by the module's join. */
export function defineMoveUserRun(): void {
  defineRun<MoveInput, ReassignPosition>({
    kind: moveUserKind,
    run: (ctx, handle) => reassign(ctx, handle, (now) => movePlan(now, handle.input)),
  });
}
