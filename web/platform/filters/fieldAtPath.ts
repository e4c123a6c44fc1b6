/** Finds the field that a path over lookups means, with its words. */

import type { Language } from '../../../shared/labels.ts';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';

export interface FoundField {
  readonly path: string;
  readonly field: FieldMeta;
  /** `Account › Industry` */
  readonly label: string;
}

export function fieldAtPath(
  object: ObjectMeta,
  objects: readonly ObjectMeta[],
  path: string,
  language: Language,
): FoundField | undefined {
  const words: string[] = [];
  let here: ObjectMeta | undefined = object;
  const names = path.split('.');
  for (const [index, name] of names.entries()) {
    const field: FieldMeta | undefined = here?.fields.find((entry) => entry.name === name);
    if (!field) return undefined;
    words.push(field.label[language]);
    if (index === names.length - 1) return { path, field, label: words.join(' › ') };
    here = objects.find(
      (entry) => entry.name === (field.targets?.[0] ?? (field.type === 'user' ? 'user' : '')),
    );
  }
  return undefined;
}
