/** The tint of an avatar or a tag: always the same one for the same id. */

const tints = ['blue', 'teal', 'plum', 'sand', 'sky', 'moss', 'violet', 'grey'] as const;

export type Tint = (typeof tints)[number];

/** FNV-1a over the id: spreads ids that were made in the same millisecond. */
export function tintOf(id: string): Tint {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return tints[(hash >>> 0) % tints.length] ?? 'grey';
}
