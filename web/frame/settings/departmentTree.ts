/** Departments in the order of their tree. */
import type { LookupValue } from '../../../shared/query.ts';
import type { StoredRecord } from '../../base/records.ts';

export interface Department extends StoredRecord {
  readonly name: string;
  readonly parent: LookupValue | null;
}

export interface Branch {
  readonly department: Department;
  /** 0 at the top. */
  readonly depth: number;
}

/** Each department before those below it; one whose parent is not in the list stands at the top. */
export function branchesOf(departments: readonly Department[]): readonly Branch[] {
  const known = new Set(departments.map((department) => department.id));
  const below = new Map<string | null, Department[]>();
  for (const department of departments) {
    const parent = department.parent?.id ?? null;
    const place = parent !== null && known.has(parent) ? parent : null;
    below.set(place, [...(below.get(place) ?? []), department]);
  }
  const branches: Branch[] = [];
  const walk = (parent: string | null, depth: number): void => {
    for (const department of below.get(parent) ?? []) {
      branches.push({ department, depth });
      walk(department.id, depth + 1);
    }
  };
  walk(null, 0);
  return branches;
}

/** Where a department may move: anywhere but to itself and what is below it. */
export function possibleParents(
  departments: readonly Department[],
  moving: string | null,
): readonly Branch[] {
  const branches = branchesOf(departments);
  const start = branches.findIndex((branch) => branch.department.id === moving);
  const from = branches[start];
  if (!from) return branches;
  let end = start + 1;
  while ((branches[end]?.depth ?? 0) > from.depth) end += 1;
  return [...branches.slice(0, start), ...branches.slice(end)];
}
