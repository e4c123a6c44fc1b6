/** The objects of a workspace as the platform works with them: declarations resolved, names checked. */
import { type SensitiveMark, sensitiveTypes } from '../../../shared/fields/sensitive.ts';
import type { FieldMeta, FieldTypeName } from '../../../shared/metadata.ts';
import type { FieldDeclaration, ObjectDeclaration } from './declarations.ts';
import { type Documents, noDocuments } from './documents.ts';
import { systemFields } from './systemFields.ts';

/** A field of an object: its metadata (as an editor sees it) and its declaration. */
export interface Field extends FieldMeta {
  readonly declaration: FieldDeclaration;
  readonly searched: boolean;
  readonly computed: boolean;
  readonly indexed: boolean;
}

export interface Relation {
  readonly name: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** The child object and its lookup field. */
  readonly object: string;
  readonly field: string;
  readonly onDelete: 'restrict' | 'clear' | 'cascade';
}

export interface ObjectType {
  readonly name: string;
  readonly plural: string;
  /** Table in the workspace's schema: the plural in snake case. */
  readonly table: string;
  readonly declaration: ObjectDeclaration;
  readonly titleField: Field;
  readonly fields: ReadonlyMap<string, Field>;
  /** Child lists: filled from the lookups of all objects. */
  readonly relations: ReadonlyMap<string, Relation>;
}

/** `accountContacts` → `account_contacts`: the column or table of a name. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const neverSortable: ReadonlySet<FieldTypeName> = new Set([
  'longText',
  'multiSelect',
  'address',
  'polymorphic',
  'emails',
  'phones',
  'richText',
  'tags',
  'geo',
  'json',
  'file',
  'image',
]);

/** Custom fields are known by their id in the whole workspace, declared ones by their names. */
function sensitiveMark(
  object: string,
  name: string,
  { id, type, sensitive }: FieldDeclaration,
): SensitiveMark {
  if (!sensitiveTypes.has(type))
    throw new Error(`${object}.${name}: a field of type ${type} cannot be sensitive`);
  const { first = 0, last = 4 } = sensitive ?? {};
  return { id: id ?? `${object}.${name}`, first, last };
}

function resolveField(name: string, declaration: FieldDeclaration, system: boolean, object: string): Field {
  const { relation: _, indexed, searched, readOnly, required, unique, sensitive, ...rest } = declaration;
  const computed = declaration.computed ?? (rest.formula !== undefined || rest.rollup !== undefined);
  return {
    ...rest,
    id: rest.id ?? name,
    name,
    required: required ?? false,
    unique: unique ?? false,
    sortable: !neverSortable.has(declaration.type) && sensitive === undefined,
    filterable: true,
    system,
    readOnly: (readOnly ?? false) || computed || declaration.type === 'autoNumber',
    access: 'edit',
    declaration,
    // A search would tell what the inputs say to whom they are closed.
    searched: (searched ?? false) && !computed && sensitive === undefined,
    computed,
    indexed: indexed ?? false,
    ...(sensitive === undefined ? {} : { sensitive: sensitiveMark(object, name, declaration) }),
  };
}

export class Registry {
  readonly objects: ReadonlyMap<string, ObjectType>;
  readonly #byPlural: ReadonlyMap<string, ObjectType>;

  /** What administrators shaped, worked into the objects already; for those who need the document itself. */
  readonly documents: Documents;

  /** What the code declares, before any document: what another registry of this workspace is made of. */
  readonly origin: readonly ObjectDeclaration[];

  constructor(
    declarations: readonly ObjectDeclaration[],
    documents: Documents = noDocuments,
    origin: readonly ObjectDeclaration[] = declarations,
  ) {
    this.documents = documents;
    this.origin = origin;
    const objects = new Map<string, ObjectType>();
    const relations = new Map<string, Map<string, Relation>>();
    for (const declaration of declarations) {
      const fields = new Map<string, Field>();
      for (const [name, field] of Object.entries(systemFields))
        fields.set(name, resolveField(name, field, true, declaration.name));
      for (const [name, field] of Object.entries(declaration.fields)) {
        if (fields.has(name)) throw new Error(`${declaration.name}.${name} is a system field`);
        fields.set(name, resolveField(name, field, false, declaration.name));
      }
      const titleField = fields.get(declaration.titleField);
      if (!titleField) throw new Error(`${declaration.name} has no title field ${declaration.titleField}`);
      if (objects.has(declaration.name)) throw new Error(`${declaration.name} is declared twice`);
      relations.set(declaration.name, new Map());
      objects.set(declaration.name, {
        name: declaration.name,
        plural: declaration.plural,
        table: snake(declaration.plural),
        declaration,
        titleField,
        fields,
        relations: relations.get(declaration.name)!,
      });
    }
    for (const object of objects.values()) {
      for (const field of object.fields.values()) {
        for (const target of field.targets ?? []) {
          if (!objects.has(target))
            throw new Error(`${object.name}.${field.name} points to ${target}, which does not exist`);
        }
        const relation = field.declaration.relation;
        for (const target of relation ? (field.targets ?? []) : []) {
          const children = relations.get(target)!;
          if (children.has(relation!.name)) throw new Error(`${target} has two relations ${relation!.name}`);
          children.set(relation!.name, { ...relation!, object: object.name, field: field.name });
        }
      }
      checkNames(object);
    }
    this.objects = objects;
    this.#byPlural = new Map([...objects.values()].map((object) => [object.plural, object]));
  }

  /** By singular name; throws when there is none, which is a mistake in code. */
  object(name: string): ObjectType {
    const object = this.objects.get(name);
    if (!object) throw new Error(`there is no object ${name}`);
    return object;
  }

  /** By the plural name of the API; undefined when there is none, which is a mistake of a caller. */
  byPlural(plural: string): ObjectType | undefined {
    return this.#byPlural.get(plural);
  }
}

/** Everything that a declaration names must exist. */
function checkNames(object: ObjectType): void {
  const { declaration } = object;
  const named = [
    ...(declaration.subtitleFields ?? []),
    ...(declaration.keyFields ?? []),
    ...(declaration.pathField ? [declaration.pathField] : []),
    ...(declaration.readersFrom ? [declaration.readersFrom] : []),
    ...(declaration.timelineOf ?? []),
    ...declaration.sections.flatMap((section) => section.fields),
    ...declaration.views.flatMap((view) => [...view.fields, ...(view.groupBy ? [view.groupBy] : [])]),
  ];
  for (const name of named) {
    const own = name.split('.')[0]!;
    if (!object.fields.has(own))
      throw new Error(`${object.name} names a field ${name} that it does not have`);
  }
}
