/** Step after writing: says of every file which field holds it now, and which let it go. */
import type { FileValue } from '../../../shared/fields/files.ts';
import { type FileUse, writeUses } from '../files/fileUses.ts';
import type { WriteStep } from './steps.ts';

function idsOf(value: unknown): string[] {
  return ((value as readonly FileValue[] | null | undefined) ?? []).map((file) => file.id);
}

/** A deleted record keeps its files: they come back with it. */
export const holdFiles: WriteStep = {
  name: 'files',
  async run(ctx, object, rows) {
    const fields = [...object.fields.values()].filter(
      (field) => field.type === 'file' || field.type === 'image',
    );
    if (fields.length === 0) return;
    const uses = rows.flatMap((row) =>
      fields.flatMap(({ name }): FileUse[] => {
        if (row.op === 'delete' || !row.changed.has(name)) return [];
        const [before, after] = [idsOf(row.before?.[name]), idsOf(row.after[name])];
        const use = (fileId: string, held: boolean): FileUse => ({
          fileId,
          object: object.name,
          recordId: row.id,
          field: name,
          held,
        });
        return [
          ...after.filter((id) => !before.includes(id)).map((id) => use(id, true)),
          ...before.filter((id) => !after.includes(id)).map((id) => use(id, false)),
        ];
      }),
    );
    await writeUses(ctx, uses);
  },
};
