/** Where the cursor of the grid goes next: past cells that nobody may write, around the ends of rows. */
import { describe, expect, it } from 'vitest';
import { nextEditable } from './nextEditable.ts';

const columns = [true, false, true].map((editable) => ({ editable }));

describe('nextEditable', () => {
  it('passes over what cannot be edited', () => {
    expect(nextEditable({ row: 0, column: 0 }, 1, columns, 2)).toEqual({ row: 0, column: 2 });
    expect(nextEditable({ row: 0, column: 2 }, -1, columns, 2)).toEqual({ row: 0, column: 0 });
  });

  it('goes on in the next row, and ends with the rows', () => {
    expect(nextEditable({ row: 0, column: 2 }, 1, columns, 2)).toEqual({ row: 1, column: 0 });
    expect(nextEditable({ row: 1, column: 0 }, -1, columns, 2)).toEqual({ row: 0, column: 2 });
    expect(nextEditable({ row: 1, column: 2 }, 1, columns, 2)).toBeUndefined();
    expect(nextEditable({ row: 0, column: 0 }, -1, columns, 2)).toBeUndefined();
  });

  it('finds nothing where nothing can be edited', () => {
    expect(nextEditable({ row: 0, column: 0 }, 1, [{ editable: false }], 100)).toBeUndefined();
    expect(nextEditable({ row: 0, column: 0 }, 1, [], 0)).toBeUndefined();
  });
});
