/** Documents from files: every file that cannot be read is named, and nothing in it is guessed. */
import { parseAllDocuments } from 'yaml';
import type { ConfigFile } from '../../../shared/config/files.ts';
import { type ConfigInput, type ConfigKindName, configKindNames } from '../../../shared/config/store.ts';
import { type FieldRefusal, Problem } from '../../base/problem.ts';

interface FileDocument extends ConfigInput {
  readonly path: string;
}

/** Throws a Problem that names each file. */
export function readConfigFiles(files: readonly ConfigFile[]): ConfigInput[] {
  const documents: FileDocument[] = [];
  const errors: FieldRefusal[] = [];
  for (const file of files) {
    for (const read of readFile(file)) {
      if ('code' in read) errors.push(read);
      else documents.push(read);
    }
  }
  const places = new Map<string, string>();
  for (const { kind, name, path } of documents) {
    const other = places.get(`${kind}/${name}`);
    if (other !== undefined) {
      const en = `${kind} ${name} is in ${other} already; one document is in one file.`;
      errors.push(refusal(path, en, `${kind} ${name} 已出现在 ${other} 中；同一配置只能出现一次。`));
    }
    places.set(`${kind}/${name}`, path);
  }
  if (errors.length > 0) throw new Problem('invalid_value', { errors: errors.slice(0, 200) });
  return documents.map(({ kind, name, data }) => ({ kind, name, data }));
}

function readFile({ path, text }: ConfigFile): (FileDocument | FieldRefusal)[] {
  const parsed = parseAllDocuments(text, { uniqueKeys: true });
  return (Array.isArray(parsed) ? parsed : []).map((document) => {
    const [error] = document.errors;
    if (error) return refusal(path, `It is no YAML: ${error.message}`, `无法解析为 YAML：${error.message}`);
    try {
      // No aliases: a small text must not become a large document.
      return documentOf(path, document.toJS({ maxAliasCount: 0 }));
    } catch {
      return refusal(
        path,
        'Write everything out: anchors and aliases are not read.',
        '不支持锚点和别名，请完整书写。',
      );
    }
  });
}

function documentOf(path: string, read: unknown): FileDocument | FieldRefusal {
  const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
  const { kind, name, data, ...others } = (isObject ? read : {}) as Readonly<Record<string, unknown>>;
  const known = configKindNames.find((each): each is ConfigKindName => each === kind);
  const named = typeof name === 'string' && name !== '' && name.length <= 200;
  if (!isObject || !known || !named || typeof data !== 'object' || data === null) {
    return refusal(
      path,
      `Each document has “kind” (one of ${configKindNames.join(', ')}), “name” and “data”.`,
      `每份配置应包含 kind（${configKindNames.join('、')} 之一）、name 和 data。`,
    );
  }
  const [other] = Object.keys(others);
  if (other !== undefined)
    return refusal(path, `There is no member “${other}” here.`, `此处没有名为“${other}”的成员。`);
  return { path, kind: known, name, data };
}

function refusal(path: string, en: string, zh: string): FieldRefusal {
  return { field: path, code: 'invalid_value', text: { en, zh } };
}
