/** A workspace's registry: the declarations of the code with the workspace's documents worked in. */
import { configKindsInOrder } from './configKinds.ts';
import type { ObjectDeclaration } from './declarations.ts';
import type { Documents } from './documents.ts';
import { ObjectDrafts } from './objectDrafts.ts';
import { Registry } from './registry.ts';

/** Throws an Error that says which name does not exist; a change is checked before it can come to that. */
export function compileRegistry(declarations: readonly ObjectDeclaration[], documents: Documents): Registry {
  const drafts = new ObjectDrafts(declarations);
  for (const kind of configKindsInOrder()) kind.compile?.(drafts, documents.of(kind.kind));
  return new Registry(drafts.declarations(), documents, declarations);
}
