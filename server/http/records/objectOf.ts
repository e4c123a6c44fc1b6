/** From the plural name in an address to the object. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { recordId } from '../commonInput.ts';

export const objectParams = z.strictObject({ object: z.string().max(80) });
export const recordParams = z.strictObject({ object: z.string().max(80), id: z.string().max(80) });

export function objectOf(ctx: Context, params: { readonly object: string }): ObjectType {
  const object = ctx.registry.byPlural(params.object);
  if (!object) throw new Problem('not_found');
  return object;
}

/** An id that cannot be one names no record. */
export function idOf(params: { readonly id: string }): string {
  if (!recordId.safeParse(params.id).success) throw new Problem('not_found');
  return params.id.toLowerCase();
}
