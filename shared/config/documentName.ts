/** Names of documents that belong to an object: `opportunity.renewal`. */
import type { Reading } from './reading.ts';

/** A word in camel case, after the object's name and a dot. */
const partName = /^[a-z][A-Za-z0-9]{0,39}$/;
const objectPart = /^[A-Za-z][A-Za-z0-9_]{0,59}$/;

export interface DocumentName {
  /** Singular name of the object. */
  readonly object: string;
  readonly part: string;
}

/** @param name of a document that was read before: its form is known to be right. */
export function documentName(name: string): DocumentName {
  const dot = name.indexOf('.');
  return { object: name.slice(0, dot), part: name.slice(dot + 1) };
}

/** Refuses a name that is no object, dot and word. */
export function checkDocumentName(read: Reading, name: string): void {
  const { object, part } = documentName(name);
  if (objectPart.test(object) && partName.test(part)) return;
  read.refuse(
    '',
    `“${name}” must be the object, a dot and a word of small letters first, such as opportunity.renewal.`,
    `“${name}”应为“对象.名称”，名称以小写字母开头，例如 opportunity.renewal。`,
  );
}
