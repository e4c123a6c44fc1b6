/** With whom something is shared: a person, a user group, or a department with all below it. */

export const targetKinds = ['user', 'group', 'department'] as const;
export type TargetKind = (typeof targetKinds)[number];

export interface Target {
  readonly kind: TargetKind;
  readonly id: string;
}

export const accesses = ['read', 'edit'] as const;
export type ShareAccess = (typeof accesses)[number];

/** Kind of the grant key that a share with such a target gives. */
export const grantKindOf = {
  user: 'shareUser',
  group: 'shareGroup',
  department: 'shareDepartment',
} as const satisfies Record<TargetKind, string>;

/** Grant keys that are shares, and not the record's own owner, department or queue: what children inherit. */
export const sharedGrantKinds: readonly string[] = [...Object.values(grantKindOf), 'rule'];
