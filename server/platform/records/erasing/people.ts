/** Which objects hold people, and which of their fields name one: declared, or said so by those who look after data protection. */
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { privacySettings } from './privacySettings.ts';

export interface PersonObject {
  readonly object: ObjectType;
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
}

/** In the order of the registry. */
export async function personObjects(ctx: Context): Promise<readonly PersonObject[]> {
  const { people } = await privacySettings(ctx.db, ctx.workspace.schema);
  return [...ctx.registry.objects.values()].flatMap((object): PersonObject[] => {
    const { person } = object.declaration;
    if (person) return [{ object, names: person.names, identifiers: person.identifiers ?? [] }];
    return people.includes(object.name) ? [{ object, names: [object.titleField.name], identifiers: [] }] : [];
  });
}

/** Objects that could be said to hold people: those with a text that names them, unless they are people by declaration. */
export function possiblePeople(ctx: Context): readonly ObjectType[] {
  return [...ctx.registry.objects.values()].filter(
    ({ declaration, titleField }) => !declaration.person && titleField.type === 'text',
  );
}
