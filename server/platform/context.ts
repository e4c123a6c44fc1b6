/** The context of a request, a job or a command: base things plus who acts and what the objects are. */
import type { Language } from '../../shared/labels.ts';
import type { BaseContext } from '../base/context.ts';
import type { Registry } from './metadata/registry.ts';
import type { Rights } from './permissions/rights.ts';

export interface ActingKey {
  readonly id: string;
  /** Reaches less far than its user. */
  readonly narrow: boolean;
}

export interface Actor {
  /** `system` acts for the product itself (migrations, jobs without a person); it may do everything. */
  readonly kind: 'user' | 'apiKey' | 'system';
  /** The workspace's user; null for `system`. */
  readonly userId: string | null;
  /** The key by which a program acts for the user; absent: it is the user himself. */
  readonly apiKey?: ActingKey;
  readonly name: string;
  /** Names of his roles; none of `system`, which may do everything without. */
  readonly roles: readonly string[];
  readonly departmentId: string | null;
  /** Queues that he belongs to: himself, by a group, or by his department and those above it; absent: none. */
  readonly queueIds?: readonly string[];
  readonly language: Language;
  readonly timeZone: string;
  readonly rights: Rights;
}

export interface Context extends BaseContext {
  readonly actor: Actor;
  readonly registry: Registry;
  /** Address of the caller, for audit; null inside jobs. */
  readonly address: string | null;
}
