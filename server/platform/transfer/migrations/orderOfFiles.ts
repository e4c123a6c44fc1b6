/** The order in which files are imported: what others refer to comes first. */
import type { ObjectType, Registry } from '../../metadata/registry.ts';

/** Of our objects, by singular name; one that is not named comes after those that it refers to. */
const places: Readonly<Record<string, number>> = {
  department: 5,
  user: 10,
  group: 12,
  queue: 12,
  account: 20,
  contact: 30,
  lead: 35,
  product: 40,
  priceBook: 45,
  opportunity: 50,
  accountContact: 60,
  task: 80,
  activity: 85,
  consent: 90,
};

/** @param plural null: an object that is not ours yet; it may refer to all others */
export function placeOfObject(registry: Registry, plural: string | null): number {
  const object = plural === null ? undefined : registry.byPlural(plural);
  if (!object) return 75;
  return places[object.name] ?? behindTargets(object);
}

function behindTargets(object: ObjectType): number {
  const targets = [...object.fields.values()].flatMap((field) => field.targets ?? []);
  return Math.max(65, ...targets.map((target) => (places[target] ?? 0) + 1));
}
