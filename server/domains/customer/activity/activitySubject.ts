/** An activity without a subject is called after its first words, or its kind. */
import type { Activity } from '../../../../shared/records.gen.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';

const longest = 80;

export const activitySubject: Trait<Activity> = {
  name: 'activitySubject',
  step: 'fill',
  run(ctx, rows) {
    const kinds = ctx.registry.object('activity').fields.get('kind')!.options ?? [];
    for (const { after } of rows) {
      if (after.subject) continue;
      const firstLine =
        String(after.body ?? '')
          .trim()
          .split('\n')[0] ?? '';
      const kind = kinds.find((option) => option.value === after.kind);
      const words = firstLine.length > longest ? `${[...firstLine].slice(0, longest).join('')}…` : firstLine;
      after.subject = words || kind?.label[ctx.actor.language] || null;
    }
  },
};
