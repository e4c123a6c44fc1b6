/** The kinds of values by name: for processes that hand each other what is to be compared. */
import { code, identifier } from './codes.ts';
import { date } from './date.ts';
import type { Kind } from './kind.ts';
import { organisation } from './organisation.ts';
import { personName } from './personName.ts';
import { address, place, reference } from './places.ts';
import { email, phone, website } from './reach.ts';

const kinds: ReadonlyMap<string, Kind> = new Map(
  [personName, organisation, identifier, code, date, phone, email, website, address, place, reference].map(
    (kind) => [kind.name, kind],
  ),
);

export function kindNamed(name: string): Kind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`there is no kind of value “${name}”`);
  return kind;
}
