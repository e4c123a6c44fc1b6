/** Yes or no. */
import { ValueError } from '../errors.ts';
import type { FieldType } from './fieldType.ts';
import { isEmpty } from './plainNumber.ts';

/** Words of other languages than ours come with the files of other systems. */
const foreign = {
  yes: 'ja j wahr oui vrai sí si verdadero verdad vero sim verdadeiro да истина はい 真 예 tak evet tá checked',
  no: 'nein falsch non faux falso não нет ложь いいえ 偽 아니요 nie hayır nee unchecked',
};

const words: Readonly<Record<'yes' | 'no', ReadonlySet<string>>> = {
  yes: new Set([
    ...['true', 'yes', 'y', 't', '1', 'on', 'x', '是', '真', '对', '對', '有', '√', '✓', '✔', '☑'],
    ...foreign.yes.split(' '),
  ]),
  no: new Set([
    ...['false', 'no', 'n', 'f', '0', 'off', '否', '假', '错', '錯', '无', '無', '×', '✗', '✘', '☐'],
    ...foreign.no.split(' '),
  ]),
};

export const boolean: FieldType<boolean> = {
  name: 'boolean',
  operators: ['eq', 'ne', 'isNull'],
  parse: (input) => {
    if (isEmpty(input)) return null;
    if (typeof input === 'boolean') return input;
    throw new ValueError({ en: 'This must be true or false.', zh: '此处必须是 true 或 false。' });
  },
  parseText: (input) => {
    const word = input.normalize('NFKC').trim().toLowerCase();
    if (word === '') return null;
    if (words.yes.has(word)) return true;
    if (words.no.has(word)) return false;
    const shown = input.slice(0, 40);
    throw new ValueError({
      en: `“${shown}” is neither yes nor no.`,
      zh: `“${shown}”无法识别，请填写“是”或“否”。`,
    });
  },
  format: (value, _field, env) =>
    value === null ? '' : env.language === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No',
  toText: (value) => (value === null ? '' : String(value)),
  equal: (a, b) => a === b,
  compare: (a, b) => Number(a) - Number(b),
};
