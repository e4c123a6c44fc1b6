/** Whether a file is what its name says: a page that calls itself a picture is refused before anyone opens it. */

const typeOfEnding: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
};

/** Endings that say nothing of the first bytes fit everything: such a file is only ever saved, never shown. */
export function nameFits(name: string, type: string): boolean {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return !Object.hasOwn(typeOfEnding, ending) || typeOfEnding[ending] === type;
}

/** `image/*` and whole types, as a field's `accept` lists them. */
export function isAccepted(type: string, accept: readonly string[]): boolean {
  return accept.some((one) => (one.endsWith('/*') ? type.startsWith(one.slice(0, -1)) : one === type));
}
