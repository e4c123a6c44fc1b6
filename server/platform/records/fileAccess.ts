/** Who may read a file: whoever may read the record and the field that hold it; until then its uploader alone. */
import { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import { type FileInfo, heldFile } from '../files/files.ts';
import { type FileUse, usesOf } from '../files/fileUses.ts';
import { accessTo } from '../query/fieldPath.ts';
import { visibleIds } from '../query/reader.ts';
import { grouped } from './grouped.ts';

/** Which of these uses the actor may see. */
export async function readableUses(ctx: Context, uses: readonly FileUse[]): Promise<FileUse[]> {
  const readable: FileUse[] = [];
  for (const [name, group] of grouped(
    uses.filter((use) => use.held),
    (use) => use.object,
  )) {
    const object = ctx.registry.objects.get(name);
    if (!object) continue;
    const open = group.filter((use) => {
      const field = object.fields.get(use.field);
      return field !== undefined && accessTo(ctx, object, field) === 'open';
    });
    const ids = await visibleIds(
      ctx,
      object,
      open.map((use) => use.recordId),
      'read',
    );
    readable.push(...open.filter((use) => ids.has(use.recordId)));
  }
  return readable;
}

/** What holds files besides fields, such as attachments: whether the actor may read this one by it; null where it is not held. */
export type FileHold = (ctx: Context, id: string) => Promise<boolean | null>;

const holds = new Set<FileHold>();

/** Called once per process, by the roof. */
export function addFileHold(hold: FileHold): void {
  holds.add(hold);
}

/** Throws `not_found` for a file that is absent and for one that the actor may not see, alike. */
export async function readableFile(ctx: Context, id: string): Promise<FileInfo> {
  const file = await heldFile(ctx, id);
  const uses = await usesOf(ctx, [id]);
  const held = await Promise.all([...holds].map((hold) => hold(ctx, id)));
  if (held.includes(true)) return file;
  const free = uses.length === 0 && held.every((one) => one === null);
  const own = free && (ctx.actor.kind === 'system' || file.createdById === ctx.actor.userId);
  if (own || (await readableUses(ctx, uses)).length > 0) return file;
  throw new Problem('not_found');
}
