/** Everything that hangs on one person, as the parts of a handover. */
import type { LookupValue, RecordData } from '../../../../shared/query.ts';
import type { Context } from '../../../platform/context.ts';
import type { ObjectType } from '../../../platform/metadata/registry.ts';
import { queueMemberList } from '../queue/queueMembers.ts';
import { type Part, type Reassignment, readableObjects } from '../reassign/part.ts';
import { viewsOf } from './handOverViews.ts';
import { type HandoverWish, receiverOf } from './handoverWish.ts';

/** Names of parts that are not "records that he owns"; no object can have a name with a dot. */
export const reports = 'user.manager';
export const managed = 'department.manager';
export const memberships = 'queue.members';

export function handoverPlan(ctx: Context, from: string, wish: HandoverWish): Reassignment {
  const objects = readableObjects(ctx);
  const known = (name: string) => objects.find((object) => object.name === name);
  const user = known('user');
  const department = known('department');
  const queue = known('queue');
  return {
    kind: 'handover',
    summary: { object: 'user', from, to: [...wish.to] },
    extras: [viewsOf(from, wish)],
    parts: [
      ...objects.map((object) => owned(object, from, wish)),
      ...(user ? [pointing(user, 'manager', reports, from, wish)] : []),
      ...(department ? [pointing(department, 'manager', managed, from, wish)] : []),
      ...(queue ? [waitingFor(queue, from, wish)] : []),
    ],
  };
}

/** What is done stays with whoever did it: of tasks only those that still have to be done. */
function openOnly(object: ObjectType): unknown[] {
  const { remindField, pathField } = object.declaration;
  const options = object.fields.get(pathField ?? '')?.options ?? [];
  const ended = options.filter(({ outcome }) => outcome === 'won' || outcome === 'lost');
  if (remindField === undefined || pathField === undefined || ended.length === 0) return [];
  return [{ [pathField]: { nin: ended.map(({ value }) => value) } }];
}

function idOf(value: unknown): string | null {
  return (value as LookupValue | null | undefined)?.id ?? null;
}

function owned(object: ObjectType, from: string, wish: HandoverWish): Part {
  return {
    name: object.name,
    object,
    filter: { and: [{ owner: { eq: from } }, ...openOnly(object)] },
    fields: ['department'],
    operation(record, at) {
      const owner = receiverOf(wish, object.name, idOf(record.department), at);
      return owner === null ? null : { op: 'update', id: String(record.id), data: { owner } };
    },
  };
}

function pointing(object: ObjectType, field: string, name: string, from: string, wish: HandoverWish): Part {
  return {
    name,
    object,
    filter: { [field]: { eq: from } },
    fields: ['department'],
    operation(record, at) {
      const to = receiverOf(wish, name, idOf(record.department), at);
      if (to === null) return null;
      // Nobody reports to himself: who takes over from his own manager reports to nobody until someone says to whom.
      const manager = object.name === 'user' && to === record.id ? null : to;
      return { op: 'update', id: String(record.id), data: { [field]: manager } };
    },
  };
}

function waitingFor(queue: ObjectType, from: string, wish: HandoverWish): Part {
  return {
    name: memberships,
    object: queue,
    filter: { members: { contains: [{ kind: 'user', id: from }] } },
    fields: ['members'],
    operation(record: RecordData, at) {
      const to = receiverOf(wish, memberships, null, at);
      if (to === null) return null;
      const members = (queueMemberList(record.members ?? []) ?? []).map((member) =>
        member.kind === 'user' && member.id === from ? { ...member, id: to } : member,
      );
      return { op: 'update', id: String(record.id), data: { members } };
    },
  };
}
