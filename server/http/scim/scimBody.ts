/** Reads what a directory sends by the schema of its resource; throws `invalidValue` with the first thing that is wrong. */
import type { z } from 'zod';
import { ScimError } from './scimError.ts';

export function scimBody<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const { path = [], message } = result.error.issues[0] ?? {};
  throw new ScimError(400, `${path.join('.')}: ${message}`, 'invalidValue');
}
