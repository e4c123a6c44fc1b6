/** Closing a department: its people, records and parts go to another, then it is deleted, all as one change set. */
import type { RecordData } from '../../../../shared/query.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { defineRun, startRun } from '../../../platform/jobs/runs.ts';
import { queueMemberList } from '../queue/queueMembers.ts';
import {
  countParts,
  type Part,
  type PartCount,
  type Reassignment,
  readableObjects,
} from '../reassign/part.ts';
import { type ReassignPosition, reassign } from '../reassign/reassign.ts';

export const mergeDepartmentKind = 'departmentMerge';

interface MergeInput {
  readonly from: string;
  readonly to: string;
}

/** Names of parts that are not "records of the department". */
export const partsBelow = 'department.parent';
const memberships = 'queue.members';
const itself = 'department.itself';

function mergePlan(ctx: Context, { from, to }: MergeInput): Reassignment {
  const department = ctx.registry.object('department');
  const queue = ctx.registry.objects.get('queue');
  const objects = readableObjects(ctx);
  return {
    kind: mergeDepartmentKind,
    summary: { object: 'department', from, to },
    extras: [],
    parts: [
      ...objects.map(
        (object): Part => ({
          name: object.name,
          object,
          filter: { department: { eq: from } },
          operation: ({ id }) => ({ op: 'update', id: String(id), data: { department: to } }),
        }),
      ),
      {
        name: partsBelow,
        object: department,
        filter: { parent: { eq: from } },
        operation: ({ id }) => ({ op: 'update', id: String(id), data: { parent: to } }),
      },
      ...(queue && objects.includes(queue) ? [memberOf(queue, from, to)] : []),
      {
        name: itself,
        object: department,
        filter: { id: { eq: from } },
        onlyWhenAllWent: true,
        operation: ({ id }) => ({ op: 'delete', id: String(id) }),
      },
    ],
  };
}

function memberOf(queue: Part['object'], from: string, to: string): Part {
  return {
    name: memberships,
    object: queue,
    filter: { members: { contains: [{ kind: 'department', id: from }] } },
    fields: ['members'],
    operation(record: RecordData) {
      const members = (queueMemberList(record.members ?? []) ?? []).map((member) =>
        member.kind === 'department' && member.id === from ? { ...member, id: to } : member,
      );
      return { op: 'update', id: String(record.id), data: { members } };
    },
  };
}

/** What would go where, without the department itself. */
export async function previewMerge(ctx: Context, input: MergeInput): Promise<PartCount[]> {
  const { parts, extras } = mergePlan(ctx, input);
  const counts = await countParts(ctx, { parts: parts.filter(({ name }) => name !== itself), extras });
  return counts.filter(({ count }) => count > 0);
}

/** Answers the run's id. */
export async function startMerge(ctx: Context, input: MergeInput): Promise<string> {
  await checkTarget(ctx, input);
  return startRun(ctx, mergeDepartmentKind, input);
}

async function checkTarget(ctx: Context, { from, to }: MergeInput): Promise<void> {
  const [target] = await ctx.db.rows<{ below: boolean }>(sql`
    select path @> array[${from}::uuid] as below from ${qualified(ctx.workspace.schema, 'departments')}
    where id = ${to}::uuid and deleted_at is null`);
  if (target && !target.below) return;
  const text = target
    ? {
        en: 'Choose a department that is not below this one, nor itself.',
        zh: '请选择不在此部门之下、且不是其本身的部门。',
      }
    : { en: 'There is no such department to take everything.', zh: '接收部门不存在。' };
  throw new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'to', code: 'invalid_value', text }],
  });
}

/** Called once, by the module's join. */
export function defineMergeDepartmentRun(): void {
  defineRun<MergeInput, ReassignPosition>({
    kind: mergeDepartmentKind,
    run: (ctx, handle) => reassign(ctx, handle, (now) => mergePlan(now, handle.input)),
  });
}
