/** A queue as the settings show it. */
import type { Kept } from './KeptList.tsx';

export const memberKinds = ['user', 'group', 'department'] as const;
export type MemberKind = (typeof memberKinds)[number];

export interface Queue extends Kept {
  /** Singular names. */
  readonly objects: readonly string[] | null;
  readonly members: readonly { readonly kind: MemberKind; readonly id: string }[] | null;
  readonly handing: 'wait' | 'inTurn';
}
