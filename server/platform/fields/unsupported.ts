/** An operator that a type does not have: the filter parser refuses it, so its arrival here is a mistake in code. */
export function unsupported(op: string): never {
  throw new Error(`the operator ${op} does not exist for this type`);
}
