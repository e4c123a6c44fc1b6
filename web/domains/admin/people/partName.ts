/** What a part of a handover or a merge is called: the plural of its object, or what hangs on a person besides records. */
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import { labelOf, type TextKey, t } from '../../../base/texts.ts';

const others: Readonly<Record<string, TextKey>> = {
  task: 'people.part.openTasks',
  'user.manager': 'people.part.reports',
  'department.manager': 'people.part.managed',
  'queue.members': 'people.part.queues',
  'view.owner': 'people.part.views',
  'department.parent': 'people.part.below',
};

export function partName(objects: readonly ObjectMeta[], part: string, merging = false): string {
  const key = Object.hasOwn(others, part) && !(merging && part === 'task') ? others[part] : undefined;
  if (key !== undefined) return t(key);
  const object = objects.find(({ name }) => name === part);
  return object ? labelOf(object.pluralLabel) : part;
}
