/** Departments in the order of their tree. */
import type { AnswerOf } from '../../../base/apiCall.ts';

export type Department = AnswerOf<'/api/v1/departments/tree', 'get'>['data'][number];

/** What a tree is made of. */
export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

export interface Branch<Node extends Placed = Department> {
  readonly department: Node;
  /** 0 at the top. */
  readonly depth: number;
}

/** Each department before those below it; one whose parent is not in the list stands at the top. */
export function branchesOf<Node extends Placed>(departments: readonly Node[]): readonly Branch<Node>[] {
  const known = new Set(departments.map((department) => department.id));
  const below = new Map<string | null, Node[]>();
  for (const department of departments) {
    const { parent } = department;
    const place = parent !== null && known.has(parent) ? parent : null;
    below.set(place, [...(below.get(place) ?? []), department]);
  }
  const branches: Branch<Node>[] = [];
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
export function possibleParents<Node extends Placed>(
  departments: readonly Node[],
  moving: string | null,
): readonly Branch<Node>[] {
  const branches = branchesOf(departments);
  const start = branches.findIndex((branch) => branch.department.id === moving);
  const from = branches[start];
  if (!from) return branches;
  let end = start + 1;
  while ((branches[end]?.depth ?? 0) > from.depth) end += 1;
  return [...branches.slice(0, start), ...branches.slice(end)];
}

/** What the words find, with all that is above it, so that the tree still says where it is. */
export function foundBranches<Node extends Placed>(
  departments: readonly Node[],
  words: string,
): ReadonlySet<string> {
  const wanted = words.trim().toLocaleLowerCase();
  const byId = new Map(departments.map((department) => [department.id, department]));
  const shown = new Set<string>();
  for (const department of departments) {
    if (!department.name.toLocaleLowerCase().includes(wanted)) continue;
    for (let at: Node | undefined = department; at && !shown.has(at.id); at = byId.get(at.parent ?? ''))
      shown.add(at.id);
  }
  return shown;
}
