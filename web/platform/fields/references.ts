/** The records that a condition names: ids, or objects with ids where the field may point to several. */

export interface Reference {
  readonly object?: string;
  readonly id: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Words such as `me` are no records and are left out. */
export function referencesOf(operand: unknown): readonly Reference[] {
  const list: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  return list.flatMap((one): Reference[] => {
    if (typeof one === 'string') return uuid.test(one) ? [{ id: one }] : [];
    if (typeof one !== 'object' || one === null || !('id' in one) || typeof one.id !== 'string') return [];
    return 'object' in one && typeof one.object === 'string'
      ? [{ object: one.object, id: one.id }]
      : [{ id: one.id }];
  });
}

/** As one word, for lists of choices. */
export function referenceKey({ object, id }: Reference): string {
  return object === undefined ? id : `${object}:${id}`;
}

export function referenceOfKey(key: string): Reference {
  const colon = key.indexOf(':');
  return colon < 0 ? { id: key } : { object: key.slice(0, colon), id: key.slice(colon + 1) };
}
