/** A row of COPY's text format as its values, and back; null is no value. */

const marks: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** `line` without its end. */
export function readRow(line: string): (string | null)[] {
  return line.split('\t').map((text) => {
    if (text === '\\N') return null;
    return text.includes('\\') ? text.replaceAll(/\\(.)/gs, (_, mark: string) => marks[mark] ?? mark) : text;
  });
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

export function writeRow(values: readonly (string | null)[]): string {
  return values
    .map((value) =>
      value === null
        ? '\\N'
        : value.replaceAll(/[\\\b\f\n\r\t\v]/g, (character) => escapes[character] ?? character),
    )
    .join('\t');
}
