/** What an import keeps of its file in the database: sealed, because nobody knows yet what stands in it. */
import { Problem } from '../../base/problem.ts';
import { sealingRing } from '../fields/sealed/sealingKeys.ts';

/** A JSON text, so that it lies where the plain value lay before. `about`: what it belongs to. */
export function sealPart(value: unknown, about: string): string {
  const bytes = Buffer.from(JSON.stringify(value).replaceAll('\\u0000', ''));
  return sealingRing().seal('import', bytes, about).toString('base64');
}

/** Also what was kept before such parts were sealed. */
export function openPart<Value>(kept: unknown, about: string): Value {
  if (typeof kept !== 'string') return kept as Value;
  const bytes = sealingRing().open('import', Buffer.from(kept, 'base64'), about);
  if (bytes !== null) return JSON.parse(bytes.toString()) as Value;
  throw new Problem('unavailable', {
    detail: {
      en: 'What this import kept of its file cannot be opened: its key is not in the key ring. Bring the file again.',
      zh: '无法打开此次导入保存的数据：密钥环中没有对应密钥，请重新上传文件。',
    },
  });
}
