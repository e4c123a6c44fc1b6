/** Files that a field holds: one or several, each brought by POST /files before. */
import { ValueError } from '../errors.ts';
import type { FieldMeta, FieldTypeName } from '../metadata.ts';
import type { FieldType } from './fieldType.ts';
import { isEmpty } from './plainNumber.ts';
import { checkMembers, isObject, plainText } from './plainText.ts';
import { readId } from './recordId.ts';

/** A file as records show it; name, size and type are the server's words, whatever a client sends. */
export interface FileValue {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type by its first bytes. */
  readonly type: string;
}

/** Most files of one field. */
export const mostFiles = 20;

const members = ['id', 'name', 'size', 'type'];

function readFile(input: unknown): FileValue {
  if (typeof input === 'string') return { id: readId(input), name: '', size: 0, type: '' };
  if (!isObject(input)) throw notAFile();
  checkMembers(input, members);
  return {
    id: readId(input.id),
    name: plainText(input.name, 255) ?? '',
    size: typeof input.size === 'number' ? input.size : 0,
    type: plainText(input.type, 200) ?? '',
  };
}

function notAFile(): ValueError {
  return new ValueError({
    en: 'This must be a file such as {"id": "…"}; bring it by POST /files first.',
    zh: '此处必须是文件，例如 {"id": "…"}；请先通过 POST /files 上传。',
  });
}

/** One file is held as a list of one. Null for none. */
function read(input: unknown, field: FieldMeta): readonly FileValue[] | null {
  if (isEmpty(input)) return null;
  const list = Array.isArray(input) ? input : [input];
  const byId = new Map(list.map(readFile).map((file) => [file.id, file]));
  const most = field.multiple ? mostFiles : 1;
  if (byId.size > most) {
    throw new ValueError(
      most === 1
        ? { en: 'This field holds one file.', zh: '此字段只能放一个文件。' }
        : { en: `At most ${most} files are allowed.`, zh: `最多允许 ${most} 个文件。` },
    );
  }
  return byId.size === 0 ? null : [...byId.values()];
}

/** As the API shows it: the file itself where the field holds one. */
function listed(value: readonly FileValue[] | FileValue | null): readonly FileValue[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value as FileValue];
}

/** The names alone: a file travels by its id, so a sheet shows which ones there are and brings none. */
function text(value: readonly FileValue[] | null): string {
  return value === null
    ? ''
    : JSON.stringify(listed(value).map(({ id, name, size, type }) => ({ id, name, size, type })));
}

export function fileList(name: Extract<FieldTypeName, 'file' | 'image'>): FieldType<readonly FileValue[]> {
  return {
    name,
    operators: ['contains', 'isNull'],
    parse: read,
    parseText: (input, field) => {
      const plain = input.trim();
      if (plain === '') return null;
      if (!plain.startsWith('[')) return read(plain, field);
      try {
        return read(JSON.parse(plain), field);
      } catch (error) {
        throw error instanceof ValueError ? error : notAFile();
      }
    },
    format: (value) =>
      listed(value)
        .map((file) => file.name)
        .join(', '),
    toText: text,
    equal: (a, b) =>
      a === b ||
      (a !== null && b !== null && a.length === b.length && a.every((file, at) => file.id === b[at]!.id)),
  };
}
