/** The document of a dependent pick list: which options of a field go with which value of another. */
import { readTextLists } from './fieldMap.ts';
import { clean } from './object.ts';
import { Reading } from './reading.ts';

/** Named after the dependent field: `account.c_city`, a select or multi-select. */
export interface DependencyDocument {
  /** A select or boolean field of the same object; the values of a boolean are `true` and `false`. */
  readonly controlledBy: string;
  /** By value of the controlling field the options that go with it. */
  readonly allowed: Readonly<Record<string, readonly string[]>>;
  /** What goes with an empty controlling field and with values that `allowed` does not name; absent: nothing. */
  readonly otherwise?: readonly string[];
}

export function readDependency(data: unknown): DependencyDocument {
  const read = new Reading(data);
  const document: DependencyDocument = clean({
    controlledBy: read.text('controlledBy', 60),
    allowed: readTextLists(read, 'allowed', 1000, 1000),
    otherwise: read.optional('otherwise', () => read.texts('otherwise', 1000, 60)),
  });
  read.end();
  return document;
}

/** The options that go with a value of the controlling field (canonical). */
export function allowedWith(dependency: DependencyDocument, controlling: unknown): readonly string[] {
  const { allowed, otherwise = [] } = dependency;
  const value = controlling === null || controlling === undefined ? undefined : String(controlling);
  return value !== undefined && Object.hasOwn(allowed, value) ? allowed[value]! : otherwise;
}
