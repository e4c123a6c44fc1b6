/** One text for one value, whatever the order of its keys: what hashes are taken over. */

/**
 * JSON with keys in code unit order and without members that are undefined. A value that went through PostgreSQL's jsonb
 * gives the same text as before.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  const source = value as Record<string, unknown>;
  const members = Object.keys(source)
    .filter((key) => source[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(source[key])}`);
  return `{${members.join(',')}}`;
}
