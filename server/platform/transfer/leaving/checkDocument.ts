/** Documents of a bundle are read as if somebody had written them here: tables and rules are made of them. */
import { ReadingRefused } from '../../../../shared/config/reading.ts';
import { Problem } from '../../../base/problem.ts';
import { configKind } from '../../metadata/configKinds.ts';
import type { Row } from './sealedInRows.ts';

/** @param row of `config_items`. Throws Problem for a document that this product would not take. */
export function checkDocument(row: Row): void {
  const { kind, name, data } = row;
  try {
    const known = configKind(String(kind));
    if (!known) throw new ReadingRefused([]);
    known.read(data, String(name));
  } catch (error) {
    if (!(error instanceof ReadingRefused)) throw error;
    const text = {
      en: `The bundle holds a document that is not valid here: ${String(kind)} ${String(name)}. ${error.text.en}`,
      zh: `数据包中有无效的配置文档：${String(kind)} ${String(name)}。${error.text.zh}`,
    };
    throw new Problem('invalid_value', {
      detail: text,
      errors: [{ field: 'file', code: 'invalid_value', text }],
    });
  }
}
