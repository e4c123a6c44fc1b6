/** The declarations of a workspace while its documents are worked in: those of the code are never changed. */
import type { FieldDeclaration, ObjectDeclaration } from './declarations.ts';

/** An object on its way into the registry. */
export type ObjectDraft = { -readonly [Member in keyof ObjectDeclaration]: ObjectDeclaration[Member] } & {
  fields: Record<string, FieldDeclaration>;
};

export class ObjectDrafts {
  readonly #declarations: Map<string, ObjectDeclaration>;
  readonly #drafts = new Map<string, ObjectDraft>();

  constructor(declarations: readonly ObjectDeclaration[]) {
    this.#declarations = new Map(declarations.map((declaration) => [declaration.name, declaration]));
  }

  names(): string[] {
    return [...this.#declarations.keys()];
  }

  get(name: string): ObjectDeclaration | undefined {
    return this.#declarations.get(name);
  }

  has(name: string): boolean {
    return this.#declarations.has(name);
  }

  add(declaration: ObjectDeclaration): void {
    this.#declarations.set(declaration.name, declaration);
  }

  /** A copy that may be changed; undefined when there is no such object. */
  draft(name: string): ObjectDraft | undefined {
    const known = this.#drafts.get(name);
    if (known) return known;
    const declaration = this.#declarations.get(name);
    if (!declaration) return undefined;
    const draft: ObjectDraft = { ...declaration, fields: { ...declaration.fields } };
    this.#drafts.set(name, draft);
    this.#declarations.set(name, draft);
    return draft;
  }

  declarations(): ObjectDeclaration[] {
    return [...this.#declarations.values()];
  }
}
