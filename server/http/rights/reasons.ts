/** Why a verb is open or closed to somebody: one sentence for each role and each way, in both languages. */
import type { Label } from '../../../shared/labels.ts';
import type { Verb } from '../../../shared/metadata.ts';
import { type Scope, scopeOf } from '../../../shared/rights.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import type { ActorFacts, RoleFacts } from '../../platform/permissions/actorFacts.ts';
import { keysOfScope, sharedVerbs } from '../../platform/permissions/computeRights.ts';
import { keySources } from '../../platform/permissions/keySources.ts';
import { keysOfVerb, type RowVerb } from '../../platform/query/rowRights.ts';

export interface Reason {
  /** Whether this opens the verb. */
  readonly grants: boolean;
  /** `scope` of a role, the name of a source of keys, or what stands against it. */
  readonly kind: string;
  /** Name of the role that says it; null where no role does. */
  readonly role: string | null;
  readonly text: Label;
}

/** The keys of a record, and whose they are. */
export interface RecordKeys {
  readonly readers: readonly number[];
  readonly editors: readonly number[];
  readonly names: ReadonlyMap<number, Label>;
}

const reaches: Readonly<Record<Scope, Label>> = {
  none: { en: 'nothing', zh: '无' },
  own: { en: 'what the user owns', zh: '本人负责的记录' },
  team: { en: 'what the user and members of the same groups own', zh: '本人及同组成员负责的记录' },
  department: { en: 'what belongs to the user’s department', zh: '本部门的记录' },
  departmentAndBelow: {
    en: 'what belongs to the user’s department and those below',
    zh: '本部门及下级部门的记录',
  },
  all: { en: 'all records', zh: '全部记录' },
};

/** What a key says of the record, by where the user has it from. */
const ways: Readonly<Record<string, (name: Label) => Label>> = {
  own: () => ({ en: 'the user owns it', zh: '该用户是负责人' }),
  department: ({ en, zh }) => ({
    en: `it belongs to the user’s department ${en}`,
    zh: `记录属于其部门“${zh}”`,
  }),
  departmentsBelow: ({ en, zh }) => ({
    en: `it belongs to ${en}, a department below the user’s`,
    zh: `记录属于其下级部门“${zh}”`,
  }),
  managerChain: ({ en, zh }) => ({
    en: `${en}, who owns it, reports to the user`,
    zh: `负责人${zh}是其下属`,
  }),
  fellowMembers: ({ en, zh }) => ({
    en: `${en}, who owns it, is in a group with the user`,
    zh: `负责人${zh}与其同在一个用户组`,
  }),
  sharedWithUser: () => ({ en: 'it is shared with the user', zh: '已共享给该用户' }),
  sharedWithGroups: ({ en, zh }) => ({
    en: `it is shared with the user’s group ${en}`,
    zh: `已共享给其用户组“${zh}”`,
  }),
  sharedWithDepartments: ({ en, zh }) => ({
    en: `it is shared with ${en}, which the user’s department belongs to`,
    zh: `已共享给其所属部门“${zh}”`,
  }),
  rules: ({ en, zh }) => ({ en: `the sharing rule “${en}” shares it`, zh: `共享规则“${zh}”共享了它` }),
  queues: ({ en, zh }) => ({ en: `it waits in the user’s queue ${en}`, zh: `记录在其所属队列“${zh}”中等待` }),
};

const unnamed: Label = { en: 'one that is gone', zh: '已不存在' };
const inherited: Label = { en: ' (by the record that it belongs to)', zh: '（来自其上级记录）' };

function ofRole({ label }: RoleFacts): Label {
  return { en: `The role “${label.en}”`, zh: `角色“${label.zh}”` };
}

/** One sentence for each role that lets, or does not let, the verb be done with records of the object at all. */
export function reasonsOnObject({ roles }: ActorFacts, object: ObjectType, verb: Verb): Reason[] {
  return roles.map((role) => {
    const scope = scopeOf(role.rights, object.name, verb);
    const words = ofRole(role);
    const text =
      scope === 'none'
        ? { en: `${words.en} does not allow it.`, zh: `${words.zh}不允许此操作。` }
        : {
            en: `${words.en} reaches ${reaches[scope].en}.`,
            zh: `${words.zh}的范围：${reaches[scope].zh}。`,
          };
    return { grants: scope !== 'none', kind: 'scope', role: role.name, text };
  });
}

/** The same for one record: which role reaches it by which key, and what is shared on top. */
export function reasonsOnRecord(
  facts: ActorFacts,
  object: ObjectType,
  verb: RowVerb,
  record: RecordKeys,
): Reason[] {
  const reasons = facts.roles.flatMap((role) => ofScope(facts, role, object, verb, record));
  const any = facts.roles.some((role) => scopeOf(role.rights, object.name, verb) !== 'none');
  // A share widens what some role allows; where none allows the verb, it gives nothing.
  return any ? [...reasons, ...ofShares(facts, verb, record)] : reasons;
}

function ofScope(
  facts: ActorFacts,
  role: RoleFacts,
  object: ObjectType,
  verb: RowVerb,
  record: RecordKeys,
): Reason[] {
  const scope = scopeOf(role.rights, object.name, verb);
  const words = ofRole(role);
  const common = { role: role.name };
  if (scope === 'none' || scope === 'all') return reasonsOnObject({ ...facts, roles: [role] }, object, verb);
  const reach = {
    en: `${words.en} reaches ${reaches[scope].en}`,
    zh: `${words.zh}的范围：${reaches[scope].zh}`,
  };
  const found = waysOf(facts, record, keysOfVerb[verb], (gives) =>
    (keysOfScope[scope] as readonly string[]).includes(gives),
  );
  if (found.length === 0)
    return [
      {
        ...common,
        grants: false,
        kind: 'scope',
        text: { en: `${reach.en}; this record is not among it.`, zh: `${reach.zh}；不包括此记录。` },
      },
    ];
  return found.map(({ source, way }) => ({
    ...common,
    grants: true,
    kind: source,
    text: { en: `${reach.en}, and ${way.en}.`, zh: `${reach.zh}；${way.zh}。` },
  }));
}

function ofShares(facts: ActorFacts, verb: RowVerb, record: RecordKeys): Reason[] {
  const level = sharedVerbs[verb];
  if (level === undefined) return [];
  return waysOf(facts, record, level === 'read' ? 'readers' : 'editors', (gives) => gives === 'shared').map(
    ({ source, way }) => ({
      grants: true,
      kind: source,
      role: null,
      text: { en: `${way.en[0]!.toUpperCase()}${way.en.slice(1)}.`, zh: `${way.zh}。` },
    }),
  );
}

function waysOf(
  { sources }: ActorFacts,
  { readers, editors, names }: RecordKeys,
  column: 'readers' | 'editors',
  counts: (gives: string) => boolean,
): { source: string; way: Label }[] {
  return (column === 'readers' ? readers : editors).flatMap((key) =>
    keySources
      .filter(({ name, gives }) => counts(gives) && sources.get(key)?.includes(name))
      .map(({ name }) => {
        const way = ways[name]?.(names.get(key) ?? unnamed) ?? { en: name, zh: name };
        const from =
          column === 'readers' && !editors.includes(key) ? inheritedOrShared(name) : { en: '', zh: '' };
        return { source: name, way: { en: `${way.en}${from.en}`, zh: `${way.zh}${from.zh}` } };
      }),
  );
}

/** A share that lets read stands in `readers` only; an owner's or department's key there comes from the record above. */
function inheritedOrShared(source: string): Label {
  return source.startsWith('shared') || source === 'rules'
    ? { en: ' for reading', zh: '（只读）' }
    : inherited;
}
