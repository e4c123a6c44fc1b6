/** The tree of departments as the settings draw it. */
import { expect, test } from 'vitest';
import { branchesOf, foundBranches, type Placed, possibleParents } from './departmentTree.ts';

const department = (id: string, parent: string | null): Placed => ({ id, name: id, parent });

const company = [
  department('east', 'sales'),
  department('sales', null),
  department('service', null),
  department('shanghai', 'east'),
  department('lost', 'unseen'),
];

test('parents stand before children, and who has an unseen parent stands at the top', () => {
  expect(branchesOf(company).map((branch) => `${'>'.repeat(branch.depth)}${branch.department.id}`)).toEqual([
    'sales',
    '>east',
    '>>shanghai',
    'service',
    'lost',
  ]);
});

test('a department cannot move below itself', () => {
  expect(possibleParents(company, 'east').map((branch) => branch.department.id)).toEqual([
    'sales',
    'service',
    'lost',
  ]);
  expect(possibleParents(company, null)).toHaveLength(5);
});

test('what is found is shown with all that is above it', () => {
  expect([...foundBranches(company, 'HANG')].toSorted()).toEqual(['east', 'sales', 'shanghai']);
  expect(foundBranches(company, 'nothing like it').size).toBe(0);
});
