/** To whom what someone owned goes: all to one, evenly to several, by department, and with exceptions for single parts. */
export interface HandoverWish {
  /** Ids of users: one takes all, several take turns. */
  readonly to: readonly string[];
  /** By part, as the preview names them: somebody else, or null to leave it where it is. */
  readonly parts?: Readonly<Record<string, string | null>>;
  /** By id of the record's department: who takes what belongs to it. */
  readonly departments?: Readonly<Record<string, string>>;
}

/** Everyone who is named, each once. */
export function receiversOf({ to, parts = {}, departments = {} }: HandoverWish): string[] {
  const named = [...Object.values(parts), ...Object.values(departments)];
  return [...new Set([...to, ...named.filter((id) => id !== null)])];
}

/** Own members only: a part called `constructor` is nobody's. */
function own<Value>(map: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}

/** Null: it stays. `at`: how many went before it. */
export function receiverOf(
  wish: HandoverWish,
  part: string,
  department: string | null,
  at: number,
): string | null {
  const exception = own(wish.parts, part);
  if (exception !== undefined) return exception;
  const ofDepartment = department === null ? undefined : own(wish.departments, department);
  return ofDepartment ?? wish.to[at % wish.to.length] ?? null;
}
