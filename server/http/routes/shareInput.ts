/** Shapes of bodies and answers that sharing by hand and sharing rules have in common. */
import { z } from 'zod';
import { accesses, targetKinds } from '../../platform/permissions/sharing/targets.ts';
import { recordId } from '../commonInput.ts';
import { id, nullable, shape, text } from '../openapi/jsonSchema.ts';

const target = z.strictObject({
  kind: z.enum(targetKinds),
  id: recordId.transform((value) => value.toLowerCase()),
});

/** With whom; each once. */
export const targets = (most: number) =>
  z
    .array(target)
    .min(1)
    .max(most)
    .transform((list) => [...new Map(list.map((each) => [`${each.kind} ${each.id}`, each])).values()]);

export const access = z.enum(accesses);

export const label = z.strictObject({
  en: z.string().trim().min(1).max(120),
  zh: z.string().trim().min(1).max(120),
});

export const accessAnswer = { type: 'string', enum: [...accesses] };

export const targetAnswer = shape({
  kind: { type: 'string', enum: [...targetKinds] },
  id,
  label: nullable(text),
});
