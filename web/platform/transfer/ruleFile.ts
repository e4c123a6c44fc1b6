/** The mapping as a file: the same YAML that `guanxi import --map` reads. */
import type { ImportRules } from '../../../shared/imports.ts';

export interface RulesOfFile {
  readonly file: string;
  readonly rules: ImportRules;
}

/** The YAML library is loaded when it is needed. */
export async function writeRuleFile(files: readonly RulesOfFile[]): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify({ files: files.map(({ file, rules }) => ({ file, ...rules })) }, { lineWidth: 110 });
}

/** Null where the text is no rule file; the rules themselves are checked by the server. */
export async function readRuleFile(text: string): Promise<readonly RulesOfFile[] | null> {
  const { parse } = await import('yaml');
  let read: unknown;
  try {
    read = parse(text);
  } catch {
    return null;
  }
  const files = isObject(read) && Array.isArray(read.files) ? (read.files as unknown[]) : [];
  const found = files.flatMap((each): RulesOfFile[] => {
    if (!isObject(each) || typeof each.file !== 'string') return [];
    const { file, ...rules } = each;
    return [{ file, rules: rules as unknown as ImportRules }];
  });
  return found.length > 0 ? found : null;
}

/** The rules for a file of this name, whatever the case of its letters. */
export function rulesFor(fileName: string, files: readonly RulesOfFile[]): ImportRules | undefined {
  return files.find(({ file }) => file.toLowerCase() === fileName.toLowerCase())?.rules;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
