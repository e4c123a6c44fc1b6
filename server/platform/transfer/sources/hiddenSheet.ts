/** The hidden sheet of a workbook of Dynamics 365: which field of which table each column is, whatever language its header has. */

export interface LogicalNames {
  /** `account`. */
  readonly entity: string;
  /** By header. */
  readonly names: Readonly<Record<string, string>>;
}

export const hiddenSheetName = 'hiddenSheet';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** @param cell `account:checksum:name=Account%20Name&telephone1=Main%20Phone`; null where it is anything else */
export function readLogicalNames(cell: string): LogicalNames | null {
  const match = /^([a-z][a-z0-9_]*):[^:]*:(.+=.*)$/is.exec(cell.trim());
  if (!match) return null;
  const names = match[2]!.split('&').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=');
    return at < 1
      ? []
      : [
          [
            decoded(pair.slice(at + 1))
              .trim()
              .replace(/\s+/g, ' '),
            decoded(pair.slice(0, at)),
          ],
        ];
  });
  return { entity: match[1]!.toLowerCase(), names: Object.fromEntries(names) };
}
