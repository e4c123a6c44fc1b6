/** Step: which fields differ from before; an equal value is no change. */
import { fieldType } from '../../../shared/fields/types.ts';
import { type Batch, isOpen } from './draft.ts';

/** Fields that the writer moves with every change; they are not changes themselves. */
const stamps = new Set(['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

export function findChanges({ object, drafts }: Batch): void {
  const fields = [...object.fields.values()]
    .filter((field) => !stamps.has(field.name))
    .map((field) => ({ name: field.name, type: fieldType(field.type) }));
  for (const draft of drafts) {
    if (!isOpen(draft)) continue;
    draft.changed.clear();
    for (const { name, type } of fields) {
      const before = draft.before?.[name] ?? null;
      const after = draft.after[name] ?? null;
      if (before !== after && !(before !== null && after !== null && type.equal(before, after)))
        draft.changed.add(name);
    }
  }
}
