/** In which order files are imported: what others refer to comes first. */
import type { ObjectMeta } from '../../../shared/metadata.ts';

/** Sorts by the objects that the files become; files of one object keep their order, circles are left as they come. */
export function importOrder<File extends { readonly object: string }>(
  files: readonly File[],
  objects: readonly ObjectMeta[],
): readonly File[] {
  const byName = new Map(objects.map((object) => [object.name, object]));
  const byPlural = new Map(objects.map((object) => [object.plural, object]));
  const refersTo = (plural: string): readonly string[] =>
    (byPlural.get(plural)?.fields ?? [])
      .filter((field) => !field.readOnly)
      .flatMap((field) => field.targets ?? [])
      .flatMap((name) => byName.get(name)?.plural ?? [])
      .filter((target) => target !== plural);
  const ordered: File[] = [];
  const visiting = new Set<string>();
  const visit = (plural: string): void => {
    if (visiting.has(plural)) return;
    visiting.add(plural);
    for (const target of refersTo(plural)) visit(target);
    ordered.push(...files.filter((file) => file.object === plural && !ordered.includes(file)));
  };
  for (const file of files) visit(file.object);
  return ordered;
}
