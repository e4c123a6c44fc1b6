/** Files that others refer to are imported before them. */
import { expect, it } from 'vitest';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { importOrder } from './importOrder.ts';

function object(name: string, targets: readonly string[]): ObjectMeta {
  const fields = targets.map((target) => ({ name: target, targets: [target] }) as unknown as FieldMeta);
  return { name, plural: `${name}s`, fields } as unknown as ObjectMeta;
}

const objects = [
  object('opportunity', ['account', 'user', 'product']),
  object('account', ['account', 'user', 'contact']),
  object('contact', ['account']),
  object('product', []),
  object('user', ['department']),
  object('department', ['user']),
];

const ordered = (names: readonly string[]) =>
  importOrder(
    names.map((name) => ({ object: name })),
    objects,
  ).map((file) => file.object);

it('puts people, products and accounts before deals', () => {
  const order = ordered(['opportunitys', 'accounts', 'products', 'users']);
  expect(order.at(-1)).toBe('opportunitys');
  expect(order.indexOf('users')).toBeLessThan(order.indexOf('accounts'));
  expect(order).toHaveLength(4);
});

it('keeps files of one object in their order and ends on circles', () => {
  const files = [
    { object: 'departments', at: 1 },
    { object: 'users', at: 2 },
    { object: 'users', at: 3 },
  ];
  expect(importOrder(files, objects).map((file) => file.at)).toEqual([2, 3, 1]);
});

it('keeps what it does not know', () => {
  expect(ordered(['elsewhere', 'products'])).toEqual(['elsewhere', 'products']);
});
