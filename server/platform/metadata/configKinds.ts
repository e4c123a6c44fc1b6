/** The kinds of configuration documents that this program knows: how each is read, checked and worked into the registry. */
import {
  type ConfigKey,
  type ConfigKindName,
  type ConfigProblem,
  type ConfigUse,
  configKindNames,
} from '../../../shared/config/store.ts';
import type { Label } from '../../../shared/labels.ts';
import type { Context } from '../context.ts';
import type { Documents } from './documents.ts';
import type { ObjectDrafts } from './objectDrafts.ts';
import type { Registry } from './registry.ts';

/** One document before and after a change; null where it is not there. */
export interface ConfigStep<Data> {
  readonly name: string;
  readonly before: Data | null;
  readonly after: Data | null;
  /** As the workspace is, and as it would be. */
  readonly now: Registry;
  readonly next: Registry;
  /** The change takes another one back: what that one made may go at once. */
  readonly undoing: boolean;
}

/** What a kind says of a change, besides refusing it. */
export interface ConfigEffects {
  readonly problems?: readonly Omit<ConfigProblem, 'kind' | 'name'>[];
  readonly uses?: readonly ConfigUse[];
  readonly effects?: readonly Label[];
}

export interface ConfigKind<Data extends object = object> {
  readonly kind: ConfigKindName;
  /** Pure: the document that `data` means. Throws ReadingRefused (shared/config/reading.ts). */
  read(data: unknown, name: string): Data;
  /** What the server adds before the document is stored, such as an immutable id, or keeps from the one before. */
  complete?(ctx: Context, data: Data, before: Data | null): Data;
  /** Documents that go with this one when it is removed. */
  along?(name: string, documents: Documents): readonly ConfigKey[];
  /** Changes the declarations of which the registry is made. In the order of the kinds; names sorted. */
  compile?(objects: ObjectDrafts, documents: ReadonlyMap<string, Data>): void;
  /** Pure: what is wrong with the document in this workspace. Asked of every document after every change. */
  check?(name: string, data: Data, registry: Registry): readonly Omit<ConfigProblem, 'kind' | 'name'>[];
  /** What only the database knows; in the transaction of the change, before anything is written. */
  checkChange?(ctx: Context, step: ConfigStep<Data>): Promise<ConfigEffects>;
  /** In the same transaction, after the documents are written and when no check is left: starts jobs, makes tables. */
  apply?(ctx: Context, step: ConfigStep<Data>): Promise<void>;
}

const kinds = new Map<ConfigKindName, ConfigKind>();

/** Called once for each kind; again with the same kind is nothing new. */
export function addConfigKind<Data extends object>(kind: ConfigKind<Data>): void {
  const known = kinds.get(kind.kind);
  if (known !== undefined && known !== (kind as unknown as ConfigKind))
    throw new Error(`the kind of document ${kind.kind} is added twice`);
  // Each document is only ever handed to the kind that read it.
  kinds.set(kind.kind, kind as unknown as ConfigKind);
}

export function configKind(name: string): ConfigKind | undefined {
  return kinds.get(name as ConfigKindName);
}

/** In the order in which a registry is made of them. */
export function configKindsInOrder(): ConfigKind[] {
  return configKindNames.flatMap((name) => kinds.get(name) ?? []);
}
