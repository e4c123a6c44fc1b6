/** What keys mean in a grid. */
import { expect, test } from 'vitest';
import { commandOf, type GridKey } from './gridKeys.ts';

const press = (key: string, more: Partial<GridKey> = {}): GridKey => ({
  key,
  shift: false,
  mod: false,
  alt: false,
  ...more,
});
const title = { page: 10, onTitle: true, editable: true };
const cell = { page: 10, onTitle: false, editable: true };
const fixed = { page: 10, onTitle: false, editable: false };

test('on the name letters act on the row, in a cell they replace the value', () => {
  expect(commandOf(press('x'), title)).toEqual({ do: 'toggle' });
  expect(commandOf(press('x'), cell)).toEqual({ do: 'edit', typed: 'x' });
  expect(commandOf(press('x'), fixed)).toEqual({ do: 'toggle' });
  expect(commandOf(press('X', { shift: true }), title)).toEqual({ do: 'toggleRange' });
  expect(commandOf(press('明'), cell)).toEqual({ do: 'edit', typed: '明' });
});

test('Enter edits a cell, opens from the name and from what cannot be edited', () => {
  expect(commandOf(press('Enter'), cell)).toEqual({ do: 'edit' });
  expect(commandOf(press('Enter'), title)).toEqual({ do: 'open' });
  expect(commandOf(press('Enter'), fixed)).toEqual({ do: 'open' });
  expect(commandOf(press('Enter', { mod: true }), cell)).toEqual({ do: 'open' });
});

test('keys of the browser and of the page stay theirs', () => {
  expect(commandOf(press('f', { mod: true }), cell)).toBeNull();
  expect(commandOf(press('ArrowLeft', { alt: true }), cell)).toBeNull();
  expect(commandOf(press('Tab'), cell)).toBeNull();
  expect(commandOf(press('F5'), cell)).toBeNull();
});

test('the cursor moves, with Shift it takes rows along', () => {
  expect(commandOf(press('ArrowDown', { shift: true }), cell)).toEqual({
    do: 'move',
    rows: 1,
    columns: 0,
    select: true,
  });
  expect(commandOf(press('PageUp'), cell)).toEqual({ do: 'move', rows: -10, columns: 0, select: false });
  expect(commandOf(press('a', { mod: true }), cell)).toEqual({ do: 'selectAll' });
});
