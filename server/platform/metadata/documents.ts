/** The configuration documents of a workspace, by kind and name. */
import type { ConfigDocuments } from '../../../shared/config/documents.ts';
import type { ConfigKindName } from '../../../shared/config/store.ts';

export class Documents {
  readonly #byKind = new Map<ConfigKindName, Map<string, object>>();

  /** Sorted by name. Documents of retired objects and fields are among them. */
  of<Kind extends ConfigKindName>(kind: Kind): ReadonlyMap<string, ConfigDocuments[Kind]> {
    return (this.#byKind.get(kind) ?? none) as ReadonlyMap<string, ConfigDocuments[Kind]>;
  }

  get<Kind extends ConfigKindName>(kind: Kind, name: string): ConfigDocuments[Kind] | undefined {
    return this.of(kind).get(name);
  }

  /** A copy in which some documents are others; null takes one out. */
  with(
    items: Iterable<{ readonly kind: ConfigKindName; readonly name: string; readonly data: object | null }>,
  ): Documents {
    const copy = new Documents();
    for (const [kind, documents] of this.#byKind) copy.#byKind.set(kind, new Map(documents));
    for (const { kind, name, data } of items) {
      const documents = copy.#byKind.get(kind) ?? new Map<string, object>();
      copy.#byKind.set(kind, documents);
      if (data === null) documents.delete(name);
      else documents.set(name, data);
    }
    for (const [kind, documents] of copy.#byKind) {
      const sorted = [...documents].sort(([a], [b]) => (a < b ? -1 : 1));
      copy.#byKind.set(kind, new Map(sorted));
    }
    return copy;
  }

  kinds(): ConfigKindName[] {
    return [...this.#byKind.keys()];
  }

  get isEmpty(): boolean {
    return [...this.#byKind.values()].every((documents) => documents.size === 0);
  }
}

const none: ReadonlyMap<string, object> = new Map();
export const noDocuments = new Documents();
